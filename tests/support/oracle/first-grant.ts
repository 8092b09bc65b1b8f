import type { OfferConfig, WindowConfig } from '../../../src/model/config.js';
import { boundaryOfDate, comingUnitStarts } from './calendar-windows.js';
import { firstTactful } from './creepiness-rules.js';
import { DAY, durationMs, SESSION_GAP, SETTLING } from './durations.js';
import { isLeafTrue, leavesOf } from './flows-and-audience.js';
import { quietEndsAfter } from './quiet-times.js';
import { isRungLost, isRungTimely, shopZone } from './refusals-of-rung.js';
import { limitsFor, type Rung, type World } from './world.js';

const HORIZON = 400 * DAY;

/** The least instant after `at` at which the offer is granted if nothing else happens. */
export function firstGrant(world: World, offer: OfferConfig, at: number): number | undefined {
  const grants = offer.creatives.flatMap(
    (creative) => firstGrantOfRung(world, { offer, creative }, at) ?? [],
  );
  return grants.length === 0 ? undefined : Math.min(...grants);
}

/**
 * Raises the instant to where the rules that refuse pass, until none does. For most rules every
 * instant at which anything can change is tried in turn; the score is asked for its own.
 */
function firstGrantOfRung(world: World, rung: Rung, at: number): number | undefined {
  const end = at + HORIZON;
  let [earlier, instant]: [number, number | undefined] = [Number.NaN, at];
  while (instant !== undefined && instant !== earlier) {
    earlier = instant;
    if (isRungLost(world, rung, earlier)) return undefined;
    const timely = changesFor(world, rung, earlier, end).find((change) =>
      isRungTimely(world, rung, change),
    );
    const tactful = firstTactful(world, rung, earlier, end);
    instant = timely === undefined || tactful === undefined ? undefined : Math.max(timely, tactful);
  }
  return instant;
}

function changesFor(world: World, rung: Rung, at: number, end: number): number[] {
  const changes = [
    ...changesOfCaps(world, rung, at),
    ...changesOfFatigue(world, rung),
    ...changesOfSignals(world, rung, at),
    ...startOfCampaign(world, rung),
    Math.max(0, ...world.facts.activity.map((activity) => activity.at)) + SESSION_GAP,
  ].filter(isAhead);
  const withNights = [at, ...changes].flatMap((change) => [
    change,
    ...quietEndsAfter(world, rung, change),
  ]);
  return [...new Set([at, ...withNights])].filter(isAhead).sort((a, b) => a - b);

  function isAhead(change: number) {
    return change >= at && change <= end;
  }
}

function changesOfCaps(world: World, rung: Rung, at: number): number[] {
  const { impressions } = world.facts;
  const windows = limitsFor(world, rung.offer)
    .flatMap(({ frequencyCaps }) => frequencyCaps ?? [])
    .flatMap(({ within }) => changesOfWindow(world, within, at));
  const stages = impressions.flatMap((each) =>
    [each.at, each.renderedAt ?? each.at].map((time) => time + SETTLING),
  );
  return [...windows, ...stages];
}

function changesOfWindow(world: World, within: WindowConfig, at: number): number[] {
  if (within === 'session' || within === 'lifetime') return [];
  if (typeof within === 'string') {
    return world.facts.impressions.map((each) => each.at + durationMs(within));
  }
  // No impression lies after `at`: this many units on, the window has left all of them behind.
  return comingUnitStarts(within, at, (within.count ?? 1) + 1, world.zone);
}

function changesOfFatigue(world: World, { offer }: Rung): number[] {
  const { impressions, reactions } = world.facts;
  return limitsFor(world, offer).flatMap(({ fatigue, afterConversion }) => {
    const steps = [...(fatigue?.afterDismissal ?? []), afterConversion?.pause ?? '0s'];
    const pauses = steps.filter((step) => step !== 'lifetime').map(durationMs);
    const ignoredPause = fatigue?.ignored ? durationMs(fatigue.ignored.pause) : 0;
    return [
      ...reactions.flatMap((each) => pauses.map((pause) => each.at + pause)),
      ...impressions.flatMap(({ viewableAt = 0 }) =>
        [0, ignoredPause].map((pause) => viewableAt + SETTLING + pause),
      ),
    ];
  });
}

/** Without new events a leaf only ever turns from true to false: halving finds when. */
function changesOfSignals(world: World, { offer }: Rung, at: number): number[] {
  const expiries = leavesOf(offer.audience).flatMap(({ leaf }) => {
    let [earlier, later] = [at, at + HORIZON + 1];
    if (!isLeafTrue(world, leaf, earlier) || isLeafTrue(world, leaf, later)) return [];
    while (later - earlier > 1) {
      const middle = Math.floor((earlier + later) / 2);
      if (isLeafTrue(world, leaf, middle)) earlier = middle;
      else later = middle;
    }
    return [later];
  });
  return [...expiries, ...endsOfPurchases(world, offer)];
}

function endsOfPurchases({ facts }: World, { replenish, about }: OfferConfig): number[] {
  if (about?.product === undefined) return [];
  const pause = replenish === undefined ? 180 * DAY : durationMs(replenish);
  return [...facts.reactions, ...facts.signals].map((each) => each.at + pause);
}

function startOfCampaign({ config, zone }: World, { offer }: Rung): number[] {
  const from = offer.campaign === undefined ? undefined : config.campaigns?.[offer.campaign]?.from;
  return from === undefined ? [] : [boundaryOfDate(from, 'start', shopZone(config, zone))];
}
