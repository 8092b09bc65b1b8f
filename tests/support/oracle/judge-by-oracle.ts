import type { OfferConfig } from '../../../src/model/config.js';
import type { ReasonCode } from '../../../src/model/reason-codes.js';
import { bucketByHash } from './bucket-by-hash.js';
import { isAboveSlider, isUnexplained, scoreOfRung } from './creepiness-rules.js';
import { DAY, instantMs, SECOND } from './durations.js';
import { factsOfHistory, type ImpressionFact, scopeOfOffer } from './facts-of-history.js';
import { firstGrant } from './first-grant.js';
import { greatestInterest } from './flows-and-audience.js';
import { isCounted } from './frequency-caps.js';
import type { OracleCase, OracleVerdict } from './oracle-case.js';
import { isRefused, RECHECKED_WHEN_KEPT, refusalsOfRung } from './refusals-of-rung.js';
import { isUsableConfig, validOffers } from './valid-offers.js';
import { localDayAt } from './wall-clock.js';
import { formatOf, type Rung, sessionStart, type World } from './world.js';
import { worldOf } from './world-of-request.js';

/**
 * What the specification says about each request of a case, worked out the slow way: the whole
 * history is counted afresh for every question. It shares no code with the core it checks.
 */
export function judgeByOracle(oracleCase: OracleCase): OracleVerdict[] {
  const { config, history, requests } = oracleCase;
  const facts = factsOfHistory(config, history);
  return requests.map((request) => {
    const world = worldOf(oracleCase, request, facts);
    if (!isUsableConfig(config)) return hold('CONFIG_INVALID', refusedAsInvalid(world, []));
    return judgeRequest(world, instantMs(request.at));
  });
}

export type Choice = Pick<OracleVerdict, 'outcome' | 'offer' | 'creative' | 'kept'>;

/** What would come of a request. Nothing is reserved by it, and why others would not come is not asked. */
export function choiceIn(world: World): Choice {
  const at = instantMs(world.request.at);
  const offers = validOffers(world.config);
  const kept = keptImpression(world, offers, at);
  if (kept) return { ...answerOf(kept), kept: true };
  const isSecond = isExploring(world, at);
  let granted: Rung | undefined;
  for (const offer of inOrder(world, candidatesFor(world, offers), at)) {
    const creative = offer.creatives.find(
      (each) => !isRefused(world, { offer, creative: each }, at),
    );
    if (!creative) continue;
    const isLast = !isSecond || granted !== undefined;
    granted = { offer, creative };
    if (isLast) break;
  }
  if (!granted) return { outcome: 'hold' };
  const { offer, creative } = granted;
  return answerOf({ offer: offer.id, creative: creative.id, isGhost: isHeldOut(world, granted) });
}

const hold = (
  reason: ReasonCode,
  refused: OracleVerdict['refused'],
  untilOf: OracleVerdict['untilOf'] = {},
): OracleVerdict => {
  const untils = Object.values(untilOf);
  const until = untils.length === 0 ? {} : { until: Math.min(...untils) };
  return { outcome: 'hold', reason, refused, untilOf, ...until };
};

function judgeRequest(world: World, at: number): OracleVerdict {
  const offers = validOffers(world.config);
  const { request, facts } = world;
  const invalid = refusedAsInvalid(world, offers);
  const repeated = facts.impressions.find(({ id }) => id !== undefined && id === request.id);
  if (repeated) return { ...answerWith(repeated, invalid), repeated: true };
  const kept = keptImpression(world, offers, at);
  if (kept) return { ...answerWith(kept, invalid), kept: true };

  const candidates = inOrder(world, candidatesFor(world, offers), at);
  const refusedBy = new Map<OfferConfig, ReasonCode>();
  const granted: Rung[] = [];
  for (const offer of candidates) {
    const rungs = offer.creatives.map((creative) => ({ offer, creative }));
    const refusals = rungs.map((rung) => refusalsOfRung(world, rung, at));
    const first = refusals.findIndex((codes) => codes.length === 0);
    if (first >= 0) granted.push(rungs[first] as Rung);
    else refusedBy.set(offer, refusals.at(-1)?.[0] as ReasonCode);
  }
  const refused = { ...invalid };
  for (const [offer, code] of refusedBy) refused[offer.id] = code;

  const winner = granted[granted.length > 1 && isExploring(world, at) ? 1 : 0];
  if (winner) {
    const { score } = scoreOfRung(world, winner, at);
    return { ...answerWith(reserve(world, winner, at, score), refused), score };
  }
  const untilOf: Record<string, number> = {};
  for (const offer of candidates) {
    const until = firstGrant(world, offer, at);
    if (until !== undefined) untilOf[offer.id] = until;
  }
  const first = candidates[0];
  return hold(first ? (refusedBy.get(first) as ReasonCode) : 'NO_CANDIDATE', refused, untilOf);
}

function answerWith(impression: ImpressionFact, refused: OracleVerdict['refused']): OracleVerdict {
  return { ...answerOf(impression), refused, untilOf: {} };
}

function answerOf({
  offer,
  creative,
  isGhost,
}: Pick<ImpressionFact, 'offer' | 'creative' | 'isGhost'>): Choice {
  const outcome = isGhost ? 'holdout' : 'show';
  return { outcome, offer, ...(creative === undefined ? {} : { creative }) };
}

/** Offers of the placement that are not valid, where no valid one has their id. */
function refusedAsInvalid({ config, request }: World, valid: readonly OfferConfig[]) {
  const refused: Record<string, ReasonCode> = {};
  for (const { id, placements } of config.offers ?? []) {
    const isInvalid =
      placements.includes(request.placement) && !valid.some((each) => each.id === id);
    if (isInvalid) refused[id] = 'CONFIG_INVALID';
  }
  return refused;
}

function candidatesFor({ request }: World, offers: readonly OfferConfig[]): OfferConfig[] {
  const { trigger = 'page-view', fired } = request;
  return offers.filter(
    ({ id, placements, when }) =>
      placements.includes(request.placement) &&
      (when?.trigger ?? 'page-view') === trigger &&
      (fired?.includes(id) ?? true) &&
      !request.occupied?.includes(id),
  );
}

/** Selection order (specification 8.1). */
function inOrder(world: World, offers: readonly OfferConfig[], at: number): OfferConfig[] {
  const { config, facts, request, seed } = world;
  const keysOf = (offer: OfferConfig): number[] => [
    -((offer.campaign && config.campaigns?.[offer.campaign]?.priority) || 0),
    offer.creatives.some(
      ({ lang }) => lang !== undefined && `${request.language}-`.startsWith(`${lang}-`),
    )
      ? 0
      : 1,
    -greatestInterest(world, offer, at),
    facts.impressions.filter(
      (each) =>
        each.offer === offer.id &&
        !each.isService &&
        each.at > at - 30 * DAY &&
        isCounted(each, 'impressions', at),
    ).length,
    bucketByHash(seed, 'tie', offer.id),
  ];
  return offers
    .map((offer) => ({ offer, keys: keysOf(offer) }))
    .sort((a, b) => a.keys.map((key, index) => key - (b.keys[index] as number)).find(Boolean) ?? 0)
    .map(({ offer }) => offer);
}

function isExploring({ config, request, seed, zone }: World, at: number): boolean {
  const today = `${request.placement}|${localDayAt(at, zone)}`;
  return bucketByHash(seed, 'explore', today) < (config.explore ?? 0);
}

function reserve(world: World, rung: Rung, at: number, score: number): ImpressionFact {
  const { config, facts, request } = world;
  const isGhost = isHeldOut(world, rung);
  const stage = isGhost ? undefined : request.afterwards;
  const isOnPage = stage !== undefined && stage !== 'released';
  const scoped = scopeOfOffer(config, rung.offer.id, request.placement);
  const impression: ImpressionFact = {
    ...scoped,
    at,
    id: request.id,
    offer: rung.offer.id,
    creative: rung.creative.id,
    format: formatOf(rung),
    isGhost,
    score,
    isClicked: false,
    isDismissed: stage === 'dismissed',
    renderedAt: isOnPage ? at : undefined,
    viewableAt: stage === 'viewable' ? at + SECOND : undefined,
  };
  facts.activity.push({ at });
  if (stage !== 'released') facts.impressions.push(impression);
  if (stage === 'viewable' || stage === 'dismissed') facts.activity.push({ at: at + SECOND });
  if (stage === 'dismissed') {
    facts.reactions.push({ ...scoped, at: at + SECOND, type: 'dismissal', products: [] });
  }
  return impression;
}

function isHeldOut({ config, hasStorage, seed }: World, { offer }: Rung): boolean {
  if (!hasStorage || offer.class === 'service') return false;
  const ofCampaign = offer.campaign === undefined ? 0 : config.campaigns?.[offer.campaign]?.holdout;
  return (
    bucketByHash(seed, 'holdout', 'shop') < (config.holdout ?? 0) ||
    (offer.campaign !== undefined &&
      bucketByHash(seed, 'holdout', offer.campaign) < (ofCampaign ?? 0))
  );
}

/** The latest impression that is still in its place (specification 2.3). */
function keptImpression(
  world: World,
  offers: readonly OfferConfig[],
  at: number,
): ImpressionFact | undefined {
  const { facts, request } = world;
  if ((request.trigger ?? 'page-view') !== 'page-view') return undefined;
  const start = sessionStart(world, at);
  return facts.impressions.findLast((impression) => {
    const offer = offers.find(({ id }) => id === impression.offer);
    const creative = offer?.creatives.find(({ id }) => id === impression.creative);
    const isInPlace =
      impression.placement === request.placement &&
      impression.at >= start &&
      impression.renderedAt !== undefined &&
      !impression.isDismissed &&
      !request.occupied?.includes(impression.offer);
    if (!isInPlace || !offer || !creative || !offer.placements.includes(request.placement))
      return false;
    const rung = { offer, creative };
    const format = formatOf(rung);
    if (format !== impression.format || (format !== 'inline' && format !== 'sticky')) return false;
    return (
      !isUnexplained(world, rung) &&
      !isAboveSlider(world, rung, impression) &&
      !refusalsOfRung(world, rung, at).some((code) => RECHECKED_WHEN_KEPT.includes(code))
    );
  });
}
