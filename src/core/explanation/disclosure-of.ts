import type { Config } from '../../model/config.js';
import { CREEPINESS_PARTS, type CreepinessPart } from '../../model/creepiness.js';
import type { Disclosure, ScoreFactor } from '../../model/explanation.js';
import { pointsOfRung, scoreRung, wasDismissed } from '../creepiness/score-rung.js';
import type { Rung, Situation } from '../plan.js';
import type { TakenDecision } from '../take-decision.js';
import { originalWorld } from './original-world.js';
import { roundedParts } from './rounded-parts.js';
import { unusedKinds } from './unused-kinds.js';
import { retake } from './world.js';

/** How personal a decision is, what it did not use, and what the shop declares of its offer. */
export function disclosureOf(taken: TakenDecision): Disclosure {
  const { rung, situation } = taken;
  const { shop, responsible, campaigns = {} } = situation.plan.declared as Config;
  const { campaign = '', payer, price, generatedBy, approved } = rung?.offer.config ?? {};
  return {
    ...(rung ? scoreOf(taken, rung) : { score: 0, total: 0, factors: [] }),
    unused: unusedKinds(taken),
    shop: shop.name,
    payer: payer ?? (Object.hasOwn(campaigns, campaign) ? campaigns[campaign]!.payer : undefined),
    responsible,
    contact: shop.contact,
    price: rung && (price ?? 'standard'),
    generatedBy,
    approved: approved && { by: approved.by, on: approved.on },
  };
}

type Scored = Pick<Disclosure, 'score' | 'points' | 'total' | 'factors' | 'limit'>;

function scoreOf(taken: TakenDecision, rung: Rung): Scored {
  const score = taken.score ?? 0;
  const world = originalWorld(taken);
  const first = world && retake(world);
  // What stays was judged when it came; what is known of that time gives another score.
  if (!first?.rung || scoreRung(first.rung, first.situation) !== score) {
    return { score, total: 0, factors: [] };
  }
  const [parts, total] = roundedParts(pointsOfRung(first.rung, first.situation));
  const limit = Math.min(rung.scoring.limit, rung.scoring.block);
  const { tightened } = first.situation.history;
  return {
    score,
    points: Object.fromEntries(
      CREEPINESS_PARTS.map((part, index) => [part, parts[index]]),
    ) as Record<CreepinessPart, number>,
    total,
    factors: factorsOf(first.rung, first.situation),
    limit: rung.isPersonal
      ? { score: Math.min(limit, tightened), isOwn: tightened < limit }
      : undefined,
  };
}

function factorsOf(rung: Rung, situation: Situation): readonly ScoreFactor[] {
  const { scoring, isPersonal } = rung;
  const { why = 'on-tap' } = situation.request;
  const holds: Readonly<Record<ScoreFactor, boolean>> = {
    stop: why !== 'none',
    visible: why === 'visible' && scoring.fixed.isOpenlyGood,
    'no-why': why === 'none',
    asked: scoring.hasAsked(situation),
    weights: scoring.fixed.weights !== undefined,
    floor:
      (isPersonal || scoring.fixed.isTelling) &&
      (why === 'none' || wasDismissed(rung, situation, situation.at)),
  };
  return (Object.keys(holds) as ScoreFactor[]).filter((factor) => holds[factor]);
}
