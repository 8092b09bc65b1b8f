import { observeViewable } from '../adapters/observe-viewable.js';
import type { TakenDecision } from '../core/take-decision.js';
import type { PageDecision, SlotHost } from '../model/client.js';
import type { Format } from '../model/config.js';

/** What happens to a shown offer on the page. */
export type Reaction = 'impression' | 'viewable-impression' | 'click' | 'dismissal';

/** The decision as the page gets it. What is rarely read is worked out, or loaded, when it is. */
export function createPageDecision(
  taken: TakenDecision,
  react: (type: Reaction, decision: PageDecision, format?: Format) => Promise<void>,
  host: SlotHost,
): PageDecision {
  const { outcome, rung, situation, impression } = taken;
  const explaining = () => import('./explain-decision.js');
  let stopObserving: (() => void) | undefined;
  const decision: PageDecision = {
    outcome,
    at: situation.at,
    placement: situation.request.placement,
    offer: rung?.offer.id,
    creative: rung?.creative,
    campaign: rung?.offer.campaign,
    impression,
    kept: taken.isKept,
    async rendered(element) {
      if (outcome !== 'show') return;
      stopObserving?.();
      stopObserving =
        element &&
        observeViewable(element, () => react('viewable-impression', decision, rung?.format));
      await react('impression', decision, rung?.format);
    },
    clicked: () => react('click', decision, rung?.format),
    dismissed() {
      stopObserving?.();
      return react('dismissal', decision, rung?.format);
    },
    trace: () => import('../core/trace-decision.js').then((chunk) => chunk.traceDecision(taken)),
    openWhy: (anchor) =>
      explaining().then((chunk) => chunk.openWhyFor(taken, decision, anchor, host)),
    explanation: (language) => explaining().then((chunk) => chunk.explainTaken(taken, language)),
  };
  return decision;
}
