import type { Config, Format, OfferConfig } from '../../../src/model/config.js';
import type { ShopperEvent } from '../../../src/model/events.js';
import { DAY, instantMs } from './durations.js';
import { matchesPattern } from './page-patterns.js';
import { campaignKey, topicsOfCampaign } from './topics-of-offer.js';
import { validOffers } from './valid-offers.js';

/** What a rule of some scope can look at. */
export interface Scoped {
  readonly offers: readonly string[];
  readonly campaigns: readonly string[];
  readonly topics: readonly string[];
  readonly placement?: string | undefined;
  /** Ordered messages stand outside caps and fatigue. */
  readonly isService: boolean;
}

export interface ImpressionFact extends Scoped {
  at: number;
  renderedAt?: number | undefined;
  viewableAt?: number | undefined;
  readonly id?: string | undefined;
  readonly offer: string;
  readonly creative?: string | undefined;
  readonly format: Format;
  readonly isGhost: boolean;
  isClicked: boolean;
  isDismissed: boolean;
  /** What it added to the daily budget. */
  readonly score?: number | undefined;
}

export interface ReactionFact extends Scoped {
  at: number;
  readonly type: 'click' | 'dismissal' | 'conversion';
  readonly products: readonly string[];
}

export interface SignalFact {
  at: number;
  readonly name: string;
  readonly value: string;
}

/** Levers that are on or off: whichever was moved last counts. */
export interface LeverFact {
  at: number;
  readonly lever: string;
  readonly isOn: boolean;
}

/** Where the shopper's own slider stands; `null` is out of the way. */
export interface TighteningFact {
  at: number;
  readonly level: number | null;
}

/** Every list is in the order of time, in the order of application where times are equal. */
export interface Facts {
  readonly impressions: ImpressionFact[];
  readonly reactions: ReactionFact[];
  readonly signals: SignalFact[];
  readonly levers: LeverFact[];
  readonly tightenings: TighteningFact[];
  readonly pageViews: { at: number }[];
  readonly activity: { at: number }[];
}

export function factsOfHistory(config: Config, history: readonly ShopperEvent[]): Facts {
  const facts: Facts = {
    impressions: [],
    reactions: [],
    signals: [],
    levers: [],
    tightenings: [],
    pageViews: [],
    activity: [],
  };
  const orders = new Set<string>();
  const byTime = [...history].sort((a, b) => instantMs(a.at) - instantMs(b.at));
  for (const event of byTime) addFact(config, facts, event, orders);
  return facts;
}

function addFact(config: Config, facts: Facts, event: ShopperEvent, orders: Set<string>): void {
  const at = instantMs(event.at);
  if (event.type === 'page-view' && isUnobserved(config, event.path)) return;
  facts.activity.push({ at });
  switch (event.type) {
    case 'page-view':
      facts.pageViews.push({ at });
      return;
    case 'signal':
      facts.signals.push({ at, name: event.name, value: event.value });
      return;
    case 'impression':
      facts.impressions.push({ ...newImpression(config, event, at), renderedAt: at });
      return;
    case 'viewable-impression': {
      const seen = latestOf(facts, event, (impression) => impression.viewableAt === undefined);
      if (seen) {
        seen.viewableAt = at;
        seen.renderedAt ??= at;
      } else {
        const fresh = newImpression(config, event, at);
        facts.impressions.push({ ...fresh, renderedAt: at, viewableAt: at });
      }
      return;
    }
    case 'click':
    case 'dismissal': {
      const meant = latestOf(facts, event, () => true);
      if (meant && event.type === 'click') meant.isClicked = true;
      if (meant && event.type === 'dismissal') meant.isDismissed = true;
      const scoped = scopeOfOffer(config, event.offer, event.placement);
      facts.reactions.push({ ...scoped, at, type: event.type, products: [] });
      return;
    }
    case 'release': {
      const given = facts.impressions.findIndex(
        ({ id, renderedAt }) => id === event.impression && renderedAt === undefined,
      );
      if (given >= 0) facts.impressions.splice(given, 1);
      return;
    }
    case 'conversion':
      if (event.orderId !== undefined && orders.has(event.orderId)) return;
      if (event.orderId !== undefined) orders.add(event.orderId);
      facts.reactions.push(creditConversion(config, facts, event, at));
      return;
    case 'mute':
    case 'unmute':
      for (const lever of [
        event.topic && `topic ${event.topic}`,
        event.offer && `offer ${event.offer}`,
      ]) {
        if (lever) facts.levers.push({ at, lever, isOn: event.type === 'mute' });
      }
      return;
    case 'pause':
    case 'resume':
      facts.levers.push({ at, lever: 'pause', isOn: event.type === 'pause' });
      return;
    case 'tighten':
      facts.tightenings.push({ at, level: event.level });
      return;
    case 'switch-off':
    case 'switch-on':
      facts.levers.push({ at, lever: 'switched off', isOn: event.type === 'switch-off' });
      return;
  }
}

/** Only the shop's own list is about what is noted; those of campaigns are about what is shown. */
const isUnobserved = ({ limits }: Config, path = '/') =>
  (limits?.unobservedPages ?? []).some((pattern) => matchesPattern(path, pattern));

type OfferEvent = Extract<ShopperEvent, { type: 'impression' | 'viewable-impression' | 'click' }>;
type NamesImpression = Pick<OfferEvent, 'offer' | 'placement'>;

function newImpression(
  config: Config,
  event: NamesImpression & { creative?: string; format?: Format | undefined; score?: number },
  at: number,
): ImpressionFact {
  const offer = offerOf(config, event.offer);
  const creative = offer?.creatives.find(({ id }) => id === event.creative);
  return {
    ...scopeOfOffer(config, event.offer, event.placement),
    at,
    offer: event.offer,
    creative: event.creative,
    format: event.format ?? creative?.format ?? offer?.format ?? 'inline',
    isGhost: false,
    isClicked: false,
    isDismissed: false,
    score: event.score,
  };
}

function latestOf(
  facts: Facts,
  event: NamesImpression,
  isMeant: (impression: ImpressionFact) => boolean,
): ImpressionFact | undefined {
  return facts.impressions.findLast(
    (impression) =>
      impression.offer === event.offer &&
      (event.placement === undefined || impression.placement === event.placement) &&
      isMeant(impression),
  );
}

/** Of an offer that is not valid no more is known than of one that is not in the file. */
function offerOf(config: Config, id: string): OfferConfig | undefined {
  return validOffers(config).find((offer) => offer.id === id);
}

export function scopeOfOffer(config: Config, id: string, placement?: string): Scoped {
  const offer = offerOf(config, id);
  return {
    offers: [id],
    campaigns: [campaignKey(id, offer?.campaign)],
    topics: topicsOfCampaign(config, offer?.campaign),
    placement,
    isService: offer?.class === 'service',
  };
}

type Conversion = Extract<ShopperEvent, { type: 'conversion' }>;

/** Whom a conversion is credited to (specification 5.2). */
function creditConversion(
  config: Config,
  facts: Facts,
  event: Conversion,
  at: number,
): ReactionFact {
  const credited: Scoped[] = [];
  if (event.offer !== undefined) credited.push(scopeOfOffer(config, event.offer));
  if (event.campaign !== undefined) {
    credited.push({
      offers: [],
      campaigns: [campaignKey('', event.campaign)],
      topics: topicsOfCampaign(config, event.campaign),
      isService: false,
    });
  }
  if (event.offer === undefined && event.campaign === undefined) {
    for (const reaction of facts.reactions) {
      const isRecentClick = reaction.type === 'click' && reaction.at > at - 7 * DAY;
      // An offer without campaign is its own campaign: crediting the one credits the other.
      const isOwn = reaction.campaigns.some((key) => key.startsWith('own:'));
      if (isRecentClick) credited.push({ ...reaction, offers: isOwn ? reaction.offers : [] });
    }
    for (const { id, about } of validOffers(config)) {
      const isBought = about?.product !== undefined && event.products?.includes(about.product);
      if (isBought) credited.push(scopeOfOffer(config, id));
    }
  }
  return {
    at,
    type: 'conversion',
    products: event.products ?? [],
    offers: credited.flatMap(({ offers }) => offers),
    campaigns: credited.flatMap(({ campaigns }) => campaigns),
    topics: credited.flatMap(({ topics }) => topics),
    isService: false,
  };
}
