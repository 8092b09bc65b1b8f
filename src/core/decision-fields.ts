import type { Decision } from '../model/decision.js';
import type { TakenDecision } from './take-decision.js';

/** What a decision's record holds at once. */
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
  offer: rung?.offer.id,
  creative: rung?.creative,
  campaign: rung?.offer.campaign,
  impression,
  kept: isKept || undefined,
});
