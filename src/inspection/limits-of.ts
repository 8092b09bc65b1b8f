import { PRESETS } from '../core/config/presets.js';
import type { OfferPlan, Plan } from '../core/plan.js';
import type { Config, Limits } from '../model/config.js';

/** The limits that bind an offer, as the config has them: those of shop, campaign and offer. */
export function limitsOf({ config, campaign }: OfferPlan, { declared }: Plan): readonly Limits[] {
  // An offer is in the plan only where the config as a whole, and its campaign, are valid.
  const { preset = 'balanced', limits, campaigns = {} } = declared as Config;
  return [
    { ...PRESETS[preset], ...limits },
    (campaign && campaigns[campaign]?.limits) || {},
    config.limits ?? {},
  ];
}
