import { thresholdsOf } from '../core/creepiness/creepiness-of.js';
import type { Situation } from '../core/plan.js';
import type { TakenDecision } from '../core/take-decision.js';
import { DecisionTraceRecord } from '../core/trace-decision.js';
import { nameOfOffer } from '../inspection/slots-of-page.js';
import type { InspectionWords } from '../inspection/words-of-page.js';
import type { CandidateTrace, RungTrace } from '../model/decision.js';
import { createElement } from '../ui/create-element.js';
import { describeScore } from './describe-score.js';
import { shownBy, whyNotOf } from './why-not-of.js';

/** One decision: what came of it and why, and on request all that it was made of. */
export function createDecisionEntry(taken: TakenDecision, words: InspectionWords): HTMLElement {
  const { panels, refusals } = words;
  const { outcome, rung, isKept, situation } = taken;
  const { placement, trigger = 'page-view', fired, timeZone = 'UTC' } = situation.request;
  const trace = new DecisionTraceRecord(taken);
  const moment = (at: number): string => refusals.moment(at, situation.at, timeZone);
  const time = new Intl.DateTimeFormat(panels.language, { timeStyle: 'medium', timeZone });
  const name = rung && `${nameOfOffer(rung.offer.id)} · ${rung.creative}`;
  const until = trace.until === undefined ? '' : ` · ${panels.until(moment(trace.until))}`;
  const word = isKept ? panels.kept : panels.outcomes[outcome];
  // Of a trigger with values, those of the offers that it fired for.
  const value = situation.plan.offers.get(fired?.[0] ?? '')?.config.when;
  const cause = refusals.triggers[trigger](value && 'value' in value ? `${value.value}` : '');

  const entry = createElement(
    'details',
    {},
    createElement(
      'summary',
      {},
      createElement('span', {}, placement),
      createElement('small', {}, `${time.format(situation.at)} · ${cause}`),
      createElement('span', { className: outcome === 'show' ? 'tag good' : 'tag wait' }, word),
      createElement('span', { className: 'line' }, name ?? '', trace.reason ?? '', until),
    ),
  );
  // Worked out when it is looked at: most never are.
  entry.ontoggle = () => {
    entry.ontoggle = null;
    entry.append(
      whyNotOf(taken, words, shownBy(taken)),
      createElement(
        'div',
        { className: 'rules' },
        ...trace.candidates.map((candidate) => rulesOf(candidate, situation, words, moment)),
      ),
    );
  };
  return entry;
}

/** Every creative of a candidate, and what each rule said to it. */
function rulesOf(
  { offer, rungs }: CandidateTrace,
  situation: Situation,
  words: InspectionWords,
  moment: (at: number) => string,
): HTMLElement {
  const { panels } = words;
  const plans = situation.plan.offers.get(offer)!.rungs;
  return createElement(
    'details',
    {},
    createElement('summary', {}, `${panels.allRules}: ${nameOfOffer(offer)}`),
    ...rungs.map((rung, index) =>
      tableOf(
        rung,
        describeScore(rung, thresholdsOf(plans[index]!, situation), panels),
        words,
        moment,
      ),
    ),
  );
}

function tableOf(
  { creative, impersonal, flows, verdicts }: RungTrace,
  score: string,
  { panels }: InspectionWords,
  moment: (at: number) => string,
): HTMLTableElement {
  const uses = flows.length ? `, ${panels.uses(flows.join(', '))}` : '';
  return createElement(
    'table',
    {},
    createElement(
      'caption',
      {},
      `${creative} (${impersonal ? panels.impersonal : panels.personal}${uses})`,
      createElement('small', {}, score),
    ),
    createElement(
      'tbody',
      {},
      ...verdicts.map(({ code, refused, until }) =>
        createElement(
          'tr',
          {},
          createElement('td', {}, createElement('code', {}, code)),
          createElement(
            'td',
            { className: refused ? 'wait' : 'muted' },
            refused ? panels.refuses : panels.passes,
            until === undefined ? '' : ` ${panels.until(moment(until))}`,
          ),
        ),
      ),
    ),
  );
}
