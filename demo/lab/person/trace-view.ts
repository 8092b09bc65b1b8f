import { html, nothing, type TemplateResult } from 'lit';
import type {
  CandidateTrace,
  DecisionTrace,
  RuleVerdict,
  RungTrace,
} from '../../../src/model/decision.js';
import type { PersonMessages } from './messages.js';

interface TraceWords {
  readonly messages: PersonMessages;
  readonly labelOf: (offer: string) => string;
  /** Epoch ms of the decision, and the zone of the shopper. */
  readonly at: number;
  readonly timeZone: string;
}

/** Everything a decision was made of: each offer, each of its creatives, each rule. */
export function traceView(
  { candidates, invalid }: DecisionTrace,
  words: TraceWords,
): TemplateResult {
  const { messages } = words;
  return html`<div class="person-trace">
    ${candidates.length === 0 ? html`<p>${messages.traceEmpty}</p>` : nothing}
    ${candidates.map((candidate) => candidateView(candidate, words))}
    ${invalid.length > 0 ? html`<p class="small">${messages.invalid(invalid)}</p>` : nothing}
  </div>`;
}

function candidateView(
  { offer, reason, rungs, until }: CandidateTrace,
  words: TraceWords,
): TemplateResult {
  const { labelOf } = words;
  return html`<details class="person-candidate">
    <summary>
      <b>${labelOf(offer)}</b>
      <span class=${reason ? 'refused' : 'passed'}>${verdictOf(reason, until, words)}</span>
    </summary>
    ${rungs.map((rung) => rungView(rung, words))}
  </details>`;
}

function rungView(
  { creative, impersonal, flows, reason, until, creepiness, verdicts }: RungTrace,
  words: TraceWords,
): TemplateResult {
  const { messages } = words;
  const about = [
    impersonal ? messages.impersonal : messages.personal,
    ...(flows.length > 0 ? [messages.uses(flows)] : []),
    messages.scored(creepiness.score),
  ].join(' · ');
  const refusing = verdicts.filter(({ refused }) => refused);
  const passing = verdicts.filter(({ refused }) => !refused);
  return html`<section class="person-rung">
    <p class="person-creative">
      ${messages.facts.creative} ${creative}: ${verdictOf(reason, until, words)}
    </p>
    <p class="small muted">${about}</p>
    <ul class="person-verdicts">
      ${refusing.map((verdict) => verdictView(verdict, words))}
    </ul>
    <details>
      <summary class="small">${messages.appliesNot(passing.length)}</summary>
      <ul class="person-verdicts">
        ${passing.map((verdict) => verdictView(verdict, words))}
      </ul>
    </details>
  </section>`;
}

const verdictView = ({ code, refused, until }: RuleVerdict, words: TraceWords): TemplateResult =>
  html`<li class=${refused ? 'refused' : 'passed'}>
    <span class="mark" aria-hidden="true">${refused ? '✕' : '✓'}</span>
    <span
      >${refused ? `${words.messages.applies}: ` : ''}${words.messages.reasons[code]}${
        refused ? untilOf(until, words) : ''
      }
      <code>${code}</code></span
    >
  </li>`;

function verdictOf(
  reason: RungTrace['reason'],
  until: number | undefined,
  words: TraceWords,
): string {
  const { messages } = words;
  if (!reason) return messages.mayShow;
  return `${messages.refusedBy}, ${messages.reasons[reason]}${untilOf(until, words)}`;
}

const untilOf = (until: number | undefined, { messages, at, timeZone }: TraceWords): string =>
  until === undefined ? '' : `, ${messages.untilThen(messages.until(until, at, timeZone))}`;
