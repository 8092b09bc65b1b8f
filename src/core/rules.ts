import { audienceNotMatched } from './exclusion/audience-not-matched.js';
import { campaignEnded } from './exclusion/campaign-ended.js';
import { campaignNotStarted } from './exclusion/campaign-not-started.js';
import { converted } from './exclusion/converted.js';
import { dismissed } from './exclusion/dismissed.js';
import { frequencyCapReached } from './exclusion/frequency-cap-reached.js';
import { ignored } from './exclusion/ignored.js';
import { muted } from './exclusion/muted.js';
import { notApproved } from './exclusion/not-approved.js';
import { notInShare } from './exclusion/not-in-share.js';
import { tooPersonal } from './exclusion/too-personal.js';
import { vetoBought } from './exclusion/veto-bought.js';
import { vetoSwitchedOff } from './exclusion/veto-switched-off.js';
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
  vetoSwitchedOff,
  vetoBought,
  tooPersonal,
  historyFull,
];

/** What an offer that stays in its place is asked again; all else was settled when it was shown. */
export const RULES_OF_KEPT: readonly Rule[] = [
  pausedByShop,
  configExpired,
  pausedByShopper,
  quietPage,
  consentMissing,
  notApproved,
  muted,
  converted,
  vetoSwitchedOff,
  vetoBought,
  tooPersonal,
];

/** The rules that can refuse a creative, in their order. */
export const rulesOf = (rung: Rung): readonly Rule[] =>
  (rung.rules ??= RULES.filter(({ code }) => !rung.idle.includes(code)));
