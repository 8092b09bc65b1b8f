import { observeViewable } from '../adapters/observe-viewable.js';
import { firstReason } from '../core/first-reason.js';
import { liftedAt } from '../core/lifted-at.js';
import type { TakenDecision } from '../core/take-decision.js';
import type { PageDecision, SlotHost } from '../model/client.js';

/** What happens to a shown offer on the page. */
export type Reaction = 'impression' | 'viewable-impression' | 'click' | 'dismissal';

/** The decision as the page gets it. What is rarely read is worked out, or loaded, when it is. */
export function createPageDecision(
  taken: TakenDecision,
  react: (type: Reaction, decision: PageDecision) => Promise<void>,
  host: SlotHost,
): PageDecision {
  const { outcome, rung, situation } = taken;
  const isHeld = outcome === 'hold';
  const explaining = () => import('./explain-decision.js');
  let stopObserving = (): void => {};
  const decision: PageDecision = {
    outcome,
    at: situation.at,
    placement: situation.request.placement,
    ...(rung && {
      offer: rung.offer.id,
      creative: rung.creative,
      ...(rung.offer.campaign && { campaign: rung.offer.campaign }),
    }),
    ...(taken.impression && { impression: taken.impression }),
    ...(taken.isKept && { kept: true }),
    get reason() {
      return isHeld ? firstReason(situation) : undefined;
    },
    get until() {
      return isHeld ? liftedAt(situation) : undefined;
    },
    async rendered(element) {
      if (outcome !== 'show') return;
      stopObserving();
      if (element) {
        stopObserving = observeViewable(element, () => react('viewable-impression', decision));
      }
      await react('impression', decision);
    },
    clicked: () => react('click', decision),
    dismissed() {
      stopObserving();
      react('dismissal', decision);
    },
    trace: async () => (await import('../core/trace-decision.js')).traceDecision(situation),
    openWhy: async (anchor) => (await explaining()).openWhyFor(taken, decision, anchor, host),
    explanation: async (language) => (await explaining()).explainTaken(taken, language),
  };
  return decision;
}
