import type {
  CampaignConfig,
  Config,
  CreativeConfig,
  Limits,
  OfferConfig,
  Scope,
} from '../../model/config.js';
import { compileAudience } from '../audience/compile-audience.js';
import type { OfferPlan, PlanBasics, Rung, SignalPlan, Slots } from '../plan.js';
import { RULES } from '../rules.js';
import { parseDuration } from '../time/duration.js';
import { withAncestors } from './assign-slots.js';
import {
  type CompiledLimits,
  compileLimits,
  compileQuietHours,
  NO_LIMITS,
} from './compile-limits.js';

/** What offers of one config share. */
export interface OfferContext {
  readonly config: Config;
  readonly basics: PlanBasics;
  readonly shopLimits: Limits;
  readonly signals: ReadonlyMap<string, SignalPlan>;
  readonly slots: Omit<Slots, 'values'>;
  /** The place of a signal's value in `History.values`. */
  readonly valueSlot: (signal: string, value: string) => number;
}

export function compileOffer(offer: OfferConfig, index: number, context: OfferContext): OfferPlan {
  const { config, signals, slots } = context;
  const campaign: CampaignConfig = (offer.campaign && config.campaigns?.[offer.campaign]) || {};
  const levels = [context.shopLimits, campaign.limits ?? {}, offer.limits ?? {}];
  const rungs: Rung[] = [];
  const plan: OfferPlan = {
    id: offer.id,
    index,
    campaign: offer.campaign,
    topic: campaign.topic,
    topics: withAncestors(campaign.topic, config.topics ?? {}),
    placements: offer.placements,
    trigger: offer.when?.trigger ?? 'page-view',
    priority: campaign.priority ?? 0,
    isService: offer.class === 'service',
    isApproved: offer.approved !== undefined,
    from: campaign.from,
    to: campaign.to,
    share: campaign.share ?? 1,
    holdout: campaign.holdout ?? 0,
    product: offer.about?.product,
    replenishMs: parseDuration(offer.replenish ?? '180d'),
    audience: offer.audience && compileAudience(offer.audience, signals, context.valueSlot),
    languages: offer.creatives.flatMap((creative) => creative?.lang ?? []),
    warmUpPageViews: Math.max(...levels.map(({ warmUp }) => warmUp?.pageViews ?? 0)),
    quietPages: levels.flatMap(({ quietPages, unobservedPages }) => [
      ...(quietPages ?? []),
      ...(unobservedPages ?? []),
    ]),
    slot: slots.offers.get(offer.id)!,
    rungs,
  };
  const limits = plan.isService ? NO_LIMITS : compileLimits(levels, slotsOf(plan, slots));
  for (const creative of offer.creatives) {
    if (creative) rungs.push(compileRung(plan, offer, creative, { ...limits, levels }, context));
  }
  return plan;
}

/** The slots that a scope stands for, for one offer. */
const slotsOf =
  (offer: OfferPlan, slots: Omit<Slots, 'values'>) =>
  (scope: Scope): readonly number[] => {
    switch (scope) {
      case 'everything':
        return [0];
      case 'placement':
        return [-1];
      case 'topic':
        return (offer.topic && slots.topics.get(offer.topic)) || [];
      case 'campaign':
        // An offer without campaign is a campaign of its own.
        return [slots.campaigns.get(offer.campaign!) ?? offer.slot];
      case 'offer':
        return [offer.slot];
    }
  };

function compileRung(
  offer: OfferPlan,
  { format: offerFormat = 'inline' }: OfferConfig,
  creative: CreativeConfig,
  { caps, fatigues, conversionPauses, levels }: CompiledLimits & { levels: readonly Limits[] },
  { basics, signals }: OfferContext,
): Rung {
  const format = creative.format ?? offerFormat;
  const flows = [...new Set([...(creative.uses ?? []), ...(offer.audience?.flows ?? [])])];
  const rung: Rung = {
    offer,
    creative: creative.id,
    language: creative.lang,
    format,
    explicitness: creative.explicitness ?? 'generic',
    flows,
    isPersonal:
      offer.trigger === 'interest-peak' || flows.some((name) => !signals.get(name)!.isContextual),
    caps: caps.filter(({ formats }) => !formats || formats.includes(format)),
    fatigues,
    conversionPauses,
    quietHours: compileQuietHours(levels, format),
    rules: [],
  };
  return { ...rung, rules: RULES.filter((rule) => rule.binds(rung, basics)) };
}
