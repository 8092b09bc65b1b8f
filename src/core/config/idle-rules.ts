import type { Config, Limits } from '../../model/config.js';
import type { ReasonCode } from '../../model/reason-codes.js';
import type { Rung } from '../plan.js';
import type { RuleCode } from '../rule-codes.js';

/**
 * For each rule, in their order: whether it can never refuse a creative, because the config gives it
 * nothing to refuse it for. For speed: asked, it would let it pass.
 */
export function idleRules(
  {
    offer,
    isPersonal,
    isInterrupting,
    scoring,
    caps,
    fatigues,
    conversionPauses,
  }: Omit<Rung, 'idle'>,
  { paused, validUntil, campaigns = {} }: Config,
  levels: readonly Limits[],
): readonly boolean[] {
  const { config, isApproved, share, product, warmUpPageViews } = offer;
  const { from, to } = campaigns[config.campaign ?? ''] ?? {};
  const isQuiet = ({ quietPages, unobservedPages }: Limits) =>
    quietPages?.length || unobservedPages?.length;
  const vetoes = scoring.vetoes();
  const lacks = (veto: ReasonCode): boolean => !vetoes.includes(veto);
  const idle: Readonly<Record<RuleCode, boolean>> = {
    PAUSED_BY_SHOP: !paused,
    CONFIG_EXPIRED: !validUntil,
    PAUSED_BY_SHOPPER: false,
    QUIET_PAGE: !levels.some(isQuiet),
    CONSENT_MISSING: false,
    CAMPAIGN_NOT_STARTED: !from,
    CAMPAIGN_ENDED: !to,
    NOT_APPROVED: isApproved,
    NOT_IN_SHARE: share >= 1,
    AUDIENCE_NOT_MATCHED: !config.audience,
    MUTED: false,
    CONVERTED: !conversionPauses.length,
    DISMISSED: !fatigues.length,
    IGNORED: !fatigues.some(({ ignoredUntil }) => ignoredUntil),
    FREQUENCY_CAP_REACHED: !caps.length,
    WARM_UP: !warmUpPageViews,
    QUIET_HOURS: !levels.some(({ quietHours }) => quietHours?.length),
    FORMAT_BUSY: !isInterrupting,
    VETO_SPECIAL_CATEGORY: lacks('VETO_SPECIAL_CATEGORY'),
    VETO_LIFE_EVENT: lacks('VETO_LIFE_EVENT'),
    VETO_FINANCE: lacks('VETO_FINANCE'),
    VETO_THIRD_PARTY: lacks('VETO_THIRD_PARTY'),
    VETO_LOCATION: lacks('VETO_LOCATION'),
    VETO_BIOMETRIC: lacks('VETO_BIOMETRIC'),
    VETO_PROXY: lacks('VETO_PROXY'),
    VETO_EXPIRED: !scoring.mayExpire,
    VETO_MINOR: !isPersonal,
    VETO_VULNERABLE: !isPersonal,
    VETO_GLOBAL_PRIVACY_CONTROL: !(isPersonal && scoring.hasForeign),
    VETO_SWITCHED_OFF: !isPersonal,
    VETO_BOUGHT: !product,
    VETO_URGENCY: !config.endsAt,
    TOO_PERSONAL: !isPersonal,
    DAILY_BUDGET_SPENT: !isPersonal || scoring.dailyBudget === Infinity,
    HISTORY_FULL: false,
  };
  return Object.values(idle);
}
