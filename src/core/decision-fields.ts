import type { Decision } from '../model/decision.js';
import type { TakenDecision } from './take-decision.js';

/** What a decision's record holds at once. Its keys are absent, not undefined, where they do not apply. */
export const decisionFields = ({
  outcome,
  rung,
  impression,
  isKept,
  situation,
}: TakenDecision): Omit<Decision, 'reason' | 'until' | 'grounds' | 'trace'> => ({
  outcome,
  at: situation.at,
  placement: situation.request.placement,
  ...(rung && { offer: rung.offer.id, creative: rung.creative }),
  ...(rung?.offer.campaign && { campaign: rung.offer.campaign }),
  ...(impression && { impression }),
  ...(isKept && { kept: true }),
});
