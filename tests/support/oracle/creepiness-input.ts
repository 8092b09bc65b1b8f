import type { OfferConfig, SignalConfig } from '../../../src/model/config.js';
import type { ScoredExposure, ScoredSignal } from '../../../src/model/creepiness.js';
import type { ScoreInput } from './creepiness-score.js';
import type { Sensitivity } from './creepiness-tables.js';
import { DAY, durationMs, HOUR } from './durations.js';
import type { ImpressionFact, ReactionFact } from './facts-of-history.js';
import { contextValues, heldEvents, isPersonal, leavesOf } from './flows-and-audience.js';
import { onceForRung } from './once-for-rung.js';
import { campaignKey, topicsOfCampaign } from './topics-of-offer.js';
import { wallClockAt } from './wall-clock.js';
import { configuredLimits, formatOf, type Rung, type World } from './world.js';

/**
 * The input of a rung's points from `at` to `latest` (specification 6.7). Where the two are one
 * instant, it is the input then. Else each part of it is the mildest of that time: what grows as
 * time passes is taken at `at`, what fades at `latest`. Worse input never lowers the score, so no
 * instant in between has a lower one.
 */
export const inputOfRung = onceForRung((world, rung, at, latest = at): ScoreInput => {
  const { offer, creative } = rung;
  const { why = 'on-tap' } = world.request;
  return {
    signals: signalsOf(world, rung, at, latest),
    creative: {
      format: scoredFormatOf(rung),
      explicitness: creative.explicitness ?? 'generic',
      why,
      oneClickStop: why !== 'none',
      topicSensitivity: sensitivityOf(world, offer),
      price: offer.price ?? 'standard',
    },
    history: historyOf(world, rung, latest),
    context: {
      askedForTopic: isAskedFor(world, offer, at),
      ...(offer.audienceSize === undefined ? {} : { audienceSize: offer.audienceSize }),
      // A day lies between two nights: both ends in the same one, all of the time is night.
      night: isNight(world, at) && isNight(world, latest) && latest - at < 6 * HOUR,
      consent: 'granted',
    },
  };
});

const scoredFormatOf = (rung: Rung) =>
  formatOf(rung) === 'overlay' && rung.offer.when?.trigger === 'exit-intent'
    ? 'exit'
    : formatOf(rung);

function isNight({ zone }: World, at: number): boolean {
  const timeOfDay = wallClockAt(at, zone) % DAY;
  return timeOfDay >= 22 * HOUR || timeOfDay < 6 * HOUR;
}

/** Of the offer, else of its topic or the nearest one above it that says. */
export function sensitivityOf({ config }: World, offer: OfferConfig): Sensitivity {
  const ofTopics = topicsOfCampaign(config, offer.campaign).map(
    (topic) => config.topics?.[topic]?.sensitivity,
  );
  return [offer.topicSensitivity, ...ofTopics].find((each) => each !== undefined) ?? 'neutral';
}

const isContextual = ({ config }: World, name: string) =>
  config.signals?.[name]?.derivation === 'contextual';

/** When what is used of a signal was noted last; `undefined` where nothing of it is held. */
function newestOf(world: World, offer: OfferConfig, name: string, at: number): number | undefined {
  const asked = leavesOf(offer.audience)
    .filter(({ leaf, isPositive }) => isPositive && leaf.signal === name)
    .map(({ leaf }) => leaf.equals);
  const isAny = asked.length === 0 || asked.includes(undefined);
  const isMeant = (value: string) => isAny || asked.includes(value);
  if (isContextual(world, name)) return contextValues(world, name).some(isMeant) ? at : undefined;
  return heldEvents(world, name, at).findLast(({ value }) => isMeant(value))?.at;
}

function flowsOf({ offer, creative }: Rung): string[] {
  const positive = leavesOf(offer.audience).filter(({ isPositive }) => isPositive);
  return [...new Set([...(creative.uses ?? []), ...positive.map(({ leaf }) => leaf.signal)])];
}

function signalsOf(world: World, rung: Rung, at: number, latest: number): ScoredSignal[] {
  return flowsOf(rung).map((name) => {
    const config = world.config.signals?.[name] as SignalConfig;
    const newest = newestOf(world, rung.offer, name, latest);
    // Of what is used and empty, nothing is old.
    return signalOf(name, config, Math.max(0, at - (newest ?? at)));
  });
}

function signalOf(name: string, config: SignalConfig, ageMs: number): ScoredSignal {
  const { derivation, origin, sensitivity, domain, noticeable, kind, consented, halfLife } = config;
  const given = { derivation, origin, sensitivity, domain, noticeable, kind, consented };
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  const halfLifeMs = halfLife === undefined ? 30 * DAY : durationMs(halfLife);
  // Only how many half-lives it is old matters, and in milliseconds that is exact.
  return { name, ageDays: ageMs, halfLifeDays: halfLifeMs, ...Object.fromEntries(known) };
}

/** Of the offer's campaign, without what the shopper ordered (specification 1.8). */
function historyOf(world: World, rung: Rung, at: number): ScoreInput['history'] {
  const exposures = exposuresOf(world, rung.offer);
  const placements = exposures
    .filter((each) => each.at > at - DAY)
    .map(({ placement }) => placement);
  const dismissal = lastDismissal(world, rung.offer);
  const behaviour = newestBehaviour(world, rung, at);
  return {
    exposures: exposures.map((each) => exposureOf(each, at)),
    placements24h: new Set([world.request.placement, ...placements]).size,
    ...(dismissal === undefined ? {} : { lastDismissedDaysAgo: (at - dismissal.at) / DAY }),
    ...(behaviour === undefined ? {} : { hoursSinceBehaviour: (at - behaviour) / HOUR }),
  };
}

const isOfCampaign = (offer: OfferConfig) => (fact: ImpressionFact | ReactionFact) =>
  !fact.isService && fact.campaigns.includes(campaignKey(offer.id, offer.campaign));

function exposuresOf({ facts }: World, offer: OfferConfig): ImpressionFact[] {
  return facts.impressions
    .filter(isOfCampaign(offer))
    .filter(({ isGhost, renderedAt }) => isGhost || renderedAt !== undefined);
}

function exposureOf({ at, isDismissed, isClicked }: ImpressionFact, now: number): ScoredExposure {
  const outcome = isDismissed ? 'dismissed' : isClicked ? 'clicked' : 'seen';
  return { hoursAgo: (now - at) / HOUR, outcome };
}

function lastDismissal(world: World, offer: OfferConfig): ReactionFact | undefined {
  const { resetBy = ['click', 'conversion'] } = configuredLimits(world).fatigue ?? {};
  const reactions = world.facts.reactions.filter(isOfCampaign(offer));
  const lastReset = reactions.findLastIndex(
    ({ type }) => type !== 'dismissal' && resetBy.includes(type),
  );
  return reactions.slice(lastReset + 1).findLast(({ type }) => type === 'dismissal');
}

/** When the behaviour that the rung refers to was noted last. */
function newestBehaviour(world: World, rung: Rung, at: number): number | undefined {
  if (!isPersonal(world, rung)) return undefined;
  const { signal, value } = rung.offer.about ?? {};
  if (signal !== undefined) {
    const isMeant = (event: { value: string }) => value === undefined || event.value === value;
    return heldEvents(world, signal, at).findLast(isMeant)?.at;
  }
  const observed = flowsOf(rung)
    .filter((name) => world.config.signals?.[name]?.derivation === 'observed')
    .flatMap((name) => newestOf(world, rung.offer, name, at) ?? []);
  return observed.length === 0 ? undefined : Math.max(...observed);
}

/** Whether the shopper named the topic, or what the offer is about. */
function isAskedFor(world: World, offer: OfferConfig, at: number): boolean {
  if (!world.hasPersonalisation) return false;
  const { config } = world;
  const wanted = [offer.about?.value, ...topicsOfCampaign(config, offer.campaign)];
  return Object.keys(config.signals ?? {})
    .filter((name) => config.signals?.[name]?.derivation === 'stated')
    .some((name) => heldEvents(world, name, at).some(({ value }) => wanted.includes(value)));
}
