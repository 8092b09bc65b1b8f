import type { PersonStep } from './person-step.js';

/**
 * Something was meant for the place and was held back. Of what an export recorded the offer is
 * known, and the limit is not.
 */
export const isHeld = (step: PersonStep): boolean =>
  step.kind === 'decision' &&
  step.outcome === 'hold' &&
  (step.limit !== undefined || step.heldOffer !== undefined);
