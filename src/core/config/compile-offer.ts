import type { CampaignConfig, OfferConfig, Scope } from '../../model/config.js';
import { pageMatcher } from '../page-pattern.js';
import type { AudienceMatcher, OfferPlan, Rung } from '../plan.js';
import { offerKey, topicKey } from '../state/mute-keys.js';
import { instantOf } from '../time/day.js';
import { DAY_MS } from '../time/duration.js';
import { parseDuration } from '../time/parse-duration.js';
import { withAncestors } from './assign-slots.js';
import { compileLimits, NO_LIMITS, resetOf } from './compile-limits.js';
import { compileQuietHours } from './compile-quiet-hours.js';
import { compileScoring } from './compile-scoring.js';
import { rollingWindow } from './compile-window.js';
import { idleRules } from './idle-rules.js';
import type { OfferContext } from './offer-context.js';

/** Least-seen selection looks back this far (specification 8.1). */
export const LEAST_SEEN_MS = 30 * DAY_MS;

const EVERYONE: AudienceMatcher = {
  matches: () => true,
  matchesAgainAt: () => 0,
  flows: new Map(),
  interest: () => 0,
};

export function compileOffer(config: OfferConfig, context: OfferContext): OfferPlan {
  const { id, campaign: campaignId, creatives, when, about } = config;
  const { signals, slots } = context;
  const { campaigns = {}, topics = {} } = context.config;
  const campaign: CampaignConfig = (campaignId && campaigns[campaignId]) || {};
  const { topic, from, to } = campaign;
  const levels = [context.shopLimits, campaign.limits ?? {}, config.limits ?? {}];
  const slot = slots.offers.get(id)!;
  const trigger = when?.trigger ?? 'page-view';
  const isService = config.class === 'service';
  const audience = config.audience
    ? context.personal!.audienceOf(config.audience, context.valueSlot)
    : EVERYONE;

  const slotsOf = (scope: Scope): readonly number[] =>
    ({
      everything: [0],
      placement: [-1],
      topic: (topic && slots.topics.get(topic)) || [],
      // An offer without campaign is a campaign of its own.
      campaign: [slots.campaigns.get(campaignId!) ?? slot],
      offer: [slot],
    })[scope];
  const limits = isService ? NO_LIMITS : compileLimits(levels, slotsOf);

  const rungs: Rung[] = [];
  const offer: OfferPlan = {
    id,
    config,
    campaign: campaignId,
    topic,
    muteKeys: [offerKey(id), ...withAncestors(topic, topics).map(topicKey)],
    trigger,
    priority: campaign.priority ?? 0,
    isService,
    isApproved: !context.requiresApproval || config.approved !== undefined,
    startsAt: instantOf(from),
    endsAt: instantOf(to, true),
    promiseEndsAt: instantOf(config.endsAt, true),
    share: campaign.share ?? 1,
    holdout: campaign.holdout ?? 0,
    product: about?.product,
    replenishMs: parseDuration(config.replenish ?? '180d'),
    audience,
    languages: creatives.flatMap((creative) => creative?.lang ?? []),
    warmUpPageViews: isService
      ? 0
      : Math.max(...levels.map(({ warmUp }) => warmUp?.pageViews ?? 0)),
    isQuietOn: pageMatcher(
      levels.flatMap(({ quietPages, unobservedPages }) => [
        ...(quietPages ?? []),
        ...(unobservedPages ?? []),
      ]),
    ),
    rungs,
    campaignSlot: slots.campaigns.get(campaignId!) ?? slot,
    isReset: resetOf(context.shopLimits.fatigue),
    seen: {
      slot,
      max: Infinity,
      window: rollingWindow(LEAST_SEEN_MS),
      formats: undefined,
      countsViewable: false,
    },
  };
  for (const creative of creatives.filter(Boolean)) {
    const format = creative.format ?? config.format ?? 'inline';
    const flows = [...new Set([...(creative.uses ?? []), ...audience.flows.keys()])];
    const isPersonal =
      trigger === 'interest-peak' || flows.some((name) => !signals.get(name)!.isContextual);
    const rung = {
      ...limits,
      offer,
      creative: creative.id,
      format,
      isInterrupting: format === 'slide-in' || format === 'overlay',
      flows,
      isPersonal,
      caps: limits.caps.filter(({ formats }) => !formats || formats.includes(format)),
      scoring: compileScoring({ offer, creative, format, flows, isPersonal, levels }, context),
      quietUntil: compileQuietHours(levels, format),
      rules: undefined,
      idleRules: undefined,
    };
    rungs.push({ ...rung, idle: () => idleRules(rung, context.config, levels) });
  }
  return offer;
}
