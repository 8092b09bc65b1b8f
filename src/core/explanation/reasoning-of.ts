import type { Ground, GroundValue } from '../../model/decision.js';
import type { Circumstance, Reason, Reasoning } from '../../model/explanation.js';
import type { Situation } from '../plan.js';
import type { TakenDecision } from '../take-decision.js';
import { parseDuration } from '../time/parse-duration.js';
import { chanceKinds } from './chance-facts.js';
import { changesOf, listedValues } from './changes-of.js';
import { choiceFacts } from './choice-facts.js';
import { counterfactualOf } from './counterfactual-of.js';
import { type Fact, withRequest } from './fact.js';
import { frequencyOf } from './frequency-of.js';
import { groundsOf } from './grounds-of.js';
import { groundsOfFacts } from './grounds-of-facts.js';
import { labelsOf } from './heard-grounds.js';
import { influencesOf } from './influences-of.js';
import { isObeyed } from './is-obeyed.js';
import { loggedFacts } from './logged-facts.js';
import { readsOf } from './offer-reads.js';
import { originalWorld } from './original-world.js';
import { pageFacts } from './page-facts.js';
import { reachedLimit } from './reached-limit.js';
import { absenceFacts, contextFacts } from './signal-facts.js';
import { offersIn, retake, type World } from './world.js';

const NOTHING: Omit<Reasoning, 'timeZone'> = {
  reasons: [],
  used: [],
  circumstances: [],
  counterfactual: [],
  frequency: { countToday: 0 },
  hasAudience: false,
  isKnown: true,
};

/**
 * What a decision was made of: each fact without which, at the same instant and with all else as it
 * was, the engine itself would have decided otherwise (specification 12).
 */
export function reasoningOf(taken: TakenDecision): Reasoning {
  const { rung, impression, situation } = taken;
  const { timeZone = 'UTC' } = situation.request;
  if (!rung) return { ...NOTHING, timeZone };
  const hasAudience = rung.offer.config.audience !== undefined;
  const frequency = frequencyOf(taken);
  const world = originalWorld(taken);
  const circumstances: Circumstance[] = taken.isKept ? [{ kind: 'kept' }] : [];
  if (!world) {
    const used = groundsOf(rung, situation, impression) ?? [];
    return { ...NOTHING, used, circumstances, frequency, timeZone, hasAudience, isKnown: false };
  }
  const first = retake(world);
  const candidates = offersIn(withRequest(world, { occupied: [] }));
  const offers = new Map(candidates.map((offer) => [offer, readsOf(offer, world.plan)]));
  const facts = [
    ...loggedFacts(world, rung.offer.id),
    ...contextFacts(world),
    ...absenceFacts(first.rung!, first.situation),
    ...choiceFacts(world),
    ...pageFacts(world),
  ].filter((fact) => !fact.said || [...offers].some((of) => fact.concerns(...of)));
  const influences = influencesOf(world, first, facts, offers);
  const counted = facts.filter((fact) => influences.has(fact));
  const ownReads = readsOf(first.rung!.offer, world.plan);
  const reasons = groundsOfFacts(counted, first.situation, ownReads).map(([ground, values]) =>
    reasonOf(ground, values, { taken, world, situation: first.situation }),
  );
  const { trigger } = rung.offer;
  if (trigger !== 'page-view') circumstances.push({ kind: 'trigger', trigger });
  circumstances.push(
    ...counted.flatMap((fact) => circumstanceOf(fact, world, first)),
    ...chanceKinds(world, first).map((kind) => ({ kind }) as Circumstance),
  );
  return {
    reasons,
    used: usedBesides(groundsOf(first.rung!, first.situation) ?? [], counted),
    circumstances: unlike(circumstances),
    counterfactual: counterfactualOf(world, first),
    frequency,
    timeZone,
    hasAudience,
    isKnown: true,
  };
}

interface Asked {
  readonly taken: TakenDecision;
  readonly world: World;
  readonly situation: Situation;
}

function reasonOf(
  ground: Ground,
  counted: readonly string[],
  { taken, world, situation }: Asked,
): Reason {
  const { id, config, product } = taken.rung!.offer;
  const changes = changesOf(ground, counted, id, taken.situation);
  const isAbout = product !== undefined && counted.includes(product);
  return {
    ...ground,
    counted,
    changes,
    choices: listedValues(ground.signal, situation)?.map((value) => ({
      value,
      label: labelsOf(situation.plan, ground.signal, value),
    })),
    isDecisive: taken.outcome === 'show' && changes.length > 0 && isObeyed(world, taken, changes),
    isCurrent: ground.values.every(
      ({ times }) => times.at(-1)! >= (situation.state.views.at(-1) ?? Infinity),
    ),
    lastsMs:
      isAbout && situation.plan.signals.get(ground.signal)!.isPurchase && config.replenish
        ? parseDuration(config.replenish)
        : undefined,
  };
}

function circumstanceOf(fact: Fact, world: World, taken: TakenDecision): Circumstance[] {
  const { circumstance } = fact;
  if (!circumstance) return [];
  if (circumstance.kind !== 'shown') return [circumstance];
  return [{ ...circumstance, limit: reachedLimit(world, taken, fact) }];
}

const unlike = (circumstances: readonly Circumstance[]): readonly Circumstance[] => [
  ...new Map(circumstances.map((of) => [JSON.stringify(of), of])).values(),
];

/** What the creative and its audience use of what was noted, but for what decided. */
const usedBesides = (grounds: readonly Ground[], counted: readonly Fact[]): readonly Ground[] =>
  grounds.flatMap((ground) => {
    const isReason = ({ value }: GroundValue): boolean =>
      counted.some(({ said }) => said?.signal === ground.signal && said.value === value);
    const values = ground.values.filter((value) => !isReason(value));
    return ground.isHeld && values.length ? [{ ...ground, values }] : [];
  });
