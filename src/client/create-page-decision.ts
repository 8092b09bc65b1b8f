import type { TakenDecision } from '../core/take-decision.js';
import type { PageDecision } from '../model/client.js';
import type { WhyHost } from './why-host.js';

/** A decision with all that it was made of, for whoever looks into it; pages are not told of it. */
export interface InspectedDecision extends PageDecision {
  readonly taken: () => TakenDecision;
}

const nothing = async (): Promise<void> => {};

/**
 * The decision as the page gets it. What is rarely read is worked out, or loaded, when it is.
 * Nothing happens to what is not shown; what is, `followDecision` follows.
 */
export function createPageDecision(taken: TakenDecision, host: WhyHost): InspectedDecision {
  const { outcome, rung, situation, impression } = taken;
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
    rendered: nothing,
    clicked: nothing,
    dismissed: nothing,
    closed: nothing,
    trace: () => import('../core/trace-decision.js').then((chunk) => chunk.traceDecision(taken)),
    openWhy: (anchor) =>
      import('./open-why.js').then((chunk) => chunk.openWhyFor(taken, decision, anchor, host)),
    explanation: (language) =>
      import('./explain-decision.js').then((chunk) => chunk.explainTaken(taken, language)),
    details: (language) =>
      import('./disclose-decision.js').then((chunk) => chunk.disclose(taken, language)),
  };
  return decision;
}
