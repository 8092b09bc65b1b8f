import type { CandidateTrace, DecisionTrace, RungTrace } from '../model/decision.js';
import { firstReason, inSelectionOrder } from './first-reason.js';
import { liftedAt, offerLiftedAt, rungLiftedAt } from './lifted-at.js';
import type { OfferPlan, Plan, Rung, Situation } from './plan.js';
import { isRefused, passesAt } from './rule.js';
import { RULES } from './rules.js';
import type { TakenDecision } from './take-decision.js';

/**
 * Everything a decision was made of: every candidate, every creative, every rule. Worked out when
 * read: plan and state never change, so it is what the engine saw.
 */
export function traceDecision({ outcome, situation, rung, isKept }: TakenDecision): DecisionTrace {
  const isHeld = outcome === 'hold';
  return {
    ...(isHeld && { reason: firstReason(situation) }),
    get until() {
      return isHeld ? liftedAt(situation) : undefined;
    },
    ...(isKept && { kept: rung!.offer.id }),
    candidates: inSelectionOrder(situation).map((offer) => traceOffer(offer, situation)),
    invalid: invalidOffers(situation.plan, situation.request.placement),
  };
}

function traceOffer(offer: OfferPlan, situation: Situation): CandidateTrace {
  const rungs = offer.rungs.map((rung) => traceRung(rung, situation));
  return {
    offer: offer.id,
    ...(offer.campaign !== undefined && { campaign: offer.campaign }),
    // Refused only where every creative is; the reason is that of the least personal one.
    ...(rungs.every(({ reason }) => reason) && { reason: rungs.at(-1)!.reason! }),
    get until() {
      return this.reason && offerLiftedAt(offer, situation);
    },
    rungs,
  };
}

/** What a rule that passes is told with; its verdict is the same for every creative. */
const PASSED = RULES.map(({ code }) => ({ code, refused: false }));

function traceRung(rung: Rung, situation: Situation): RungTrace {
  const verdicts = RULES.map((rule, index) =>
    isRefused(rule, rung, situation)
      ? {
          code: rule.code,
          refused: true,
          get until() {
            const until = passesAt(rule, rung, situation);
            return until < Infinity ? until : undefined;
          },
        }
      : PASSED[index]!,
  );
  const refusal = verdicts.find(({ refused }) => refused);
  return {
    creative: rung.creative,
    impersonal: !rung.isPersonal,
    flows: rung.flows,
    ...(refusal && { reason: refusal.code }),
    get until() {
      return refusal && rungLiftedAt(rung, situation);
    },
    verdicts,
  };
}

/** Offers that name the placement and were refused by the check, where they have a usable id. */
function invalidOffers({ declared, offers }: Plan, placement: string): readonly string[] {
  const given = (declared as { offers?: unknown } | null)?.offers;
  if (!Array.isArray(given)) return [];
  return given
    .filter(
      (offer) =>
        typeof offer?.id === 'string' &&
        Array.isArray(offer.placements) &&
        offer.placements.includes(placement) &&
        !offers.has(offer.id),
    )
    .map(({ id }) => id as string);
}
