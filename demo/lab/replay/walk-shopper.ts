import type { Plan } from '../../../src/core/plan.js';
import type { TakenDecision } from '../../../src/core/take-decision.js';
import { DecisionTraceRecord } from '../../../src/core/trace-decision.js';
import type { DecisionTrace } from '../../../src/model/decision.js';
import { limitBehind } from '../../../src/simulation/limit-behind.js';
import { type PlaceOfLimit, placesOfLimits } from '../../../src/simulation/places-of-limits.js';
import { type ReplayStep, replayShopper } from '../../../src/simulation/replay-shopper.js';
import type { ShoppingSession } from '../../../src/simulation/sessions.js';
import type { PersonStep } from '../person/person-step.js';
import type { ReplaySetup } from './replay-setup.js';

/** One shopper's weeks, step by step. */
export interface WalkedShopper {
  readonly name: string;
  readonly steps: readonly PersonStep[];
  /** Of an export: what really happened. */
  readonly recorded?: readonly PersonStep[];
  /** Everything that a decision was made of; `undefined` where the step is none. */
  readonly traceOf: (step: number) => DecisionTrace | undefined;
}

export function walkShopper(
  session: ShoppingSession,
  setup: ReplaySetup & { readonly plan: Plan },
): WalkedShopper {
  const placeOf = placesOfLimits(setup.plan);
  const steps: PersonStep[] = [];
  const taken = new Map<number, TakenDecision>();
  for (const step of replayShopper(session, setup)) {
    if (step.kind === 'decision') taken.set(steps.length, step.taken);
    steps.push(plainStep(step, setup, placeOf));
  }
  return {
    name: `${session.session}`,
    steps,
    traceOf: (step) => {
      const of = taken.get(step);
      // The record has getters, which nothing sends to another thread.
      return of && (JSON.parse(JSON.stringify(new DecisionTraceRecord(of))) as DecisionTrace);
    },
  };
}

function plainStep(step: ReplayStep, { pages }: ReplaySetup, placeOf: PlaceOfLimit): PersonStep {
  switch (step.kind) {
    case 'page-view': {
      const { at, event, page } = step;
      const product = pages.products[event.aid % pages.products.length]?.id;
      return { kind: 'page-view', at, path: page.path, type: event.type, product };
    }
    case 'decision': {
      const { at, path, placement, trigger, taken } = step;
      const { outcome, rung, isKept, score, situation } = taken;
      const asked = { kind: 'decision', at, path, placement, trigger, outcome } as const;
      if (outcome === 'hold') {
        const { reason, place, offer } = limitBehind(situation, placeOf);
        const { until } = new DecisionTraceRecord(taken);
        return { ...asked, reason, until, limit: place, heldOffer: offer };
      }
      const { offer, creative, format } = rung!;
      return {
        ...asked,
        offer: offer.id,
        creative,
        format,
        campaign: offer.campaign,
        kept: isKept || undefined,
        score,
      };
    }
    default:
      return step;
  }
}
