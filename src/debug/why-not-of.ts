import type { TakenDecision } from '../core/take-decision.js';
import {
  describeEmpty,
  describePlacement,
  type InPlace,
} from '../inspection/describe-placement.js';
import { nameOfOffer } from '../inspection/slots-of-page.js';
import type { InspectionWords } from '../inspection/words-of-page.js';
import { createElement } from '../ui/create-element.js';

/** Why each offer of a placement is not shown, as its latest decision saw it: a sentence an offer. */
export function whyNotOf(
  taken: TakenDecision,
  { panels, refusals }: InspectionWords,
  inPlace: InPlace | undefined,
): HTMLElement {
  const { placement } = taken.situation.request;
  const lines = describePlacement(taken, refusals, nameOfOffer, inPlace);
  return createElement(
    'section',
    { className: 'lines' },
    createElement('h4', { className: 'muted' }, panels.place(placement)),
    lines.length
      ? createElement(
          'ul',
          { className: 'lines' },
          ...lines.map(({ id, sentence, isShown }) =>
            createElement(
              'li',
              { className: isShown ? 'on' : '' },
              createElement('h4', {}, nameOfOffer(id)),
              createElement('p', {}, sentence),
            ),
          ),
        )
      : createElement('p', {}, describeEmpty(taken, refusals)),
  );
}

/** What the decision put into its placement. */
export const shownBy = ({ outcome, rung }: TakenDecision): InPlace | undefined =>
  outcome === 'show' ? { offer: rung!.offer.id, creative: rung!.creative } : undefined;
