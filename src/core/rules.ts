import { audienceNotMatched } from './exclusion/audience-not-matched.js';
import { campaignEnded } from './exclusion/campaign-ended.js';
import { campaignNotStarted } from './exclusion/campaign-not-started.js';
import { converted } from './exclusion/converted.js';
import { dailyBudgetSpent } from './exclusion/daily-budget-spent.js';
import { dismissed } from './exclusion/dismissed.js';
import { frequencyCapReached } from './exclusion/frequency-cap-reached.js';
import { ignored } from './exclusion/ignored.js';
import { LASTING_VETOES } from './exclusion/lasting-vetoes.js';
import { muted } from './exclusion/muted.js';
import { notApproved } from './exclusion/not-approved.js';
import { notInShare } from './exclusion/not-in-share.js';
import { tooPersonal } from './exclusion/too-personal.js';
import { vetoBought } from './exclusion/veto-bought.js';
import { vetoExpired } from './exclusion/veto-expired.js';
import { vetoGlobalPrivacyControl } from './exclusion/veto-global-privacy-control.js';
import { vetoMinor } from './exclusion/veto-minor.js';
import { vetoSwitchedOff } from './exclusion/veto-switched-off.js';
import { vetoUrgency } from './exclusion/veto-urgency.js';
import { vetoVulnerable } from './exclusion/veto-vulnerable.js';
import { configExpired } from './permission/config-expired.js';
import { consentMissing } from './permission/consent-missing.js';
import { formatBusy } from './permission/format-busy.js';
import { historyFull } from './permission/history-full.js';
import { pausedByShop } from './permission/paused-by-shop.js';
import { pausedByShopper } from './permission/paused-by-shopper.js';
import { quietHours } from './permission/quiet-hours.js';
import { quietPage } from './permission/quiet-page.js';
import { warmUp } from './permission/warm-up.js';
import type { Rung } from './plan.js';
import type { Rule } from './rule.js';

/** What is never traded against anything, in the order of specification 6.8. */
const VETOES: readonly Rule[] = [
  ...LASTING_VETOES,
  vetoExpired,
  vetoMinor,
  vetoVulnerable,
  vetoGlobalPrivacyControl,
  vetoSwitchedOff,
  vetoBought,
  vetoUrgency,
];

/**
 * Every limit, in the order in which reasons are given (specification 3.4). A new rule is one file
 * and one line here. `permission/` asks whether anything may be shown to this visitor now,
 * `exclusion/` whether this offer may.
 */
export const RULES: readonly Rule[] = [
  pausedByShop,
  configExpired,
  pausedByShopper,
  quietPage,
  consentMissing,
  campaignNotStarted,
  campaignEnded,
  notApproved,
  notInShare,
  audienceNotMatched,
  muted,
  converted,
  dismissed,
  ignored,
  frequencyCapReached,
  warmUp,
  quietHours,
  formatBusy,
  ...VETOES,
  tooPersonal,
  dailyBudgetSpent,
  historyFull,
];

/** What an offer that stays in its place is asked again; all else was settled when it was shown. */
export const RULES_OF_KEPT: ReadonlySet<Rule> = new Set([
  pausedByShop,
  configExpired,
  pausedByShopper,
  quietPage,
  consentMissing,
  notApproved,
  muted,
  converted,
  ...VETOES,
]);

/** Of each rule, whether it can never refuse the creative. */
export const idleRulesOf = (rung: Rung): readonly boolean[] => (rung.idleRules ??= rung.idle());

/**
 * The rules that can refuse a creative, in their order, where its audience was asked before: that is
 * the cheapest to ask, and refuses most.
 */
export function rulesOf(rung: Rung): readonly Rule[] {
  if (!rung.rules) {
    const idle = idleRulesOf(rung);
    rung.rules = RULES.filter((rule, index) => !idle[index] && rule !== audienceNotMatched);
  }
  return rung.rules;
}
