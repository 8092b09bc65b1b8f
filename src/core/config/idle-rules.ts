import type { Config, Limits } from '../../model/config.js';
import type { ReasonCode } from '../../model/reason-codes.js';
import type { Rung } from '../plan.js';

/**
 * Rules that can never refuse a creative, because the config gives them nothing to refuse it for.
 * Only for speed: asked, they would let it pass.
 */
export function idleRules(
  { offer, isPersonal, isInterrupting, caps, fatigues, conversionPauses }: Omit<Rung, 'idle'>,
  { paused, validUntil, campaigns = {} }: Config,
  levels: readonly Limits[],
): readonly ReasonCode[] {
  const { config, isApproved, share, product, warmUpPageViews } = offer;
  const campaign = campaigns[config.campaign ?? ''];
  const idle: readonly (ReasonCode | false)[] = [
    !paused && 'PAUSED_BY_SHOP',
    !validUntil && 'CONFIG_EXPIRED',
    !levels.some((limits) => limits.quietPages?.length || limits.unobservedPages?.length) &&
      'QUIET_PAGE',
    !campaign?.from && 'CAMPAIGN_NOT_STARTED',
    !campaign?.to && 'CAMPAIGN_ENDED',
    isApproved && 'NOT_APPROVED',
    share >= 1 && 'NOT_IN_SHARE',
    !config.audience && 'AUDIENCE_NOT_MATCHED',
    !conversionPauses.length && 'CONVERTED',
    !fatigues.length && 'DISMISSED',
    !fatigues.some(({ ignoredUntil }) => ignoredUntil) && 'IGNORED',
    !caps.length && 'FREQUENCY_CAP_REACHED',
    !warmUpPageViews && 'WARM_UP',
    !levels.some(({ quietHours }) => quietHours?.length) && 'QUIET_HOURS',
    !isInterrupting && 'FORMAT_BUSY',
    !isPersonal && 'VETO_SWITCHED_OFF',
    !product && 'VETO_BOUGHT',
    !isPersonal && 'TOO_PERSONAL',
  ];
  return idle.flatMap((code) => code || []);
}
