import type { Interruption } from '../adapters/interruption.js';
import { observeViewable } from '../adapters/observe-viewable.js';
import type { TakenDecision } from '../core/take-decision.js';
import type { PageDecision, SlotHost } from '../model/client.js';

/** What happens to a shown offer on the page. */
export type Reaction = 'impression' | 'viewable-impression' | 'click' | 'dismissal';

/** A reservation that is not rendered within this time is given back, and so is the interruption. */
const RESERVATION_MS = 30_000;

/** A decision with all that it was made of, for whoever looks into it; pages are not told of it. */
export interface InspectedDecision extends PageDecision {
  readonly taken: () => TakenDecision;
}

export interface PageDecisionOptions {
  readonly react: (type: Reaction, decision: PageDecision) => Promise<void>;
  readonly onRendered: (element: Element | undefined) => void;
  /**
   * The offer is no longer on the page.
   * @param wasRendered false where it never was.
   */
  readonly onClosed: (wasRendered: boolean) => void;
  /** The right to interrupt, where it interrupts. */
  readonly interruption: Interruption | undefined;
  readonly host: SlotHost;
}

/** The decision as the page gets it. What is rarely read is worked out, or loaded, when it is. */
export function createPageDecision(
  taken: TakenDecision,
  { react, onRendered, onClosed, interruption, host }: PageDecisionOptions,
): InspectedDecision {
  const { outcome, rung, situation, impression } = taken;
  const explaining = () => import('./explain-decision.js');
  let stopObserving: (() => void) | undefined;
  let wasRendered = !!taken.isKept;
  const timer = interruption && setTimeout(interruption.end, RESERVATION_MS);
  const close = (): void => {
    stopObserving?.();
    interruption?.end();
    onClosed(wasRendered);
  };
  const decision: InspectedDecision = {
    taken: () => taken,
    outcome,
    at: situation.at,
    placement: situation.request.placement,
    offer: rung?.offer.id,
    creative: rung?.creative,
    format: rung?.format,
    campaign: rung?.offer.campaign,
    impression,
    score: taken.score,
    kept: taken.isKept,
    async rendered(element) {
      if (outcome !== 'show') return;
      clearTimeout(timer);
      wasRendered = true;
      onRendered(element);
      stopObserving?.();
      stopObserving =
        element && observeViewable(element, () => react('viewable-impression', decision));
      await react('impression', decision);
    },
    clicked: () => react('click', decision),
    dismissed() {
      close();
      return react('dismissal', decision);
    },
    closed: close,
    trace: () => import('../core/trace-decision.js').then((chunk) => chunk.traceDecision(taken)),
    openWhy: (anchor) =>
      explaining().then((chunk) => chunk.openWhyFor(taken, decision, anchor, host)),
    explanation: (language) => explaining().then((chunk) => chunk.explainTaken(taken, language)),
  };
  return decision;
}
