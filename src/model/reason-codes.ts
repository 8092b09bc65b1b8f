/**
 * Why an offer was refused, in the order in which the reasons are given (specification 3.4).
 * A decision carries the first that applies; its trace holds all of them.
 */
export const REASON_CODES = [
  'PAUSED_BY_SHOP',
  'CONFIG_EXPIRED',
  'CONFIG_INVALID',
  'PAUSED_BY_SHOPPER',
  'QUIET_PAGE',
  'CONSENT_MISSING',
  'CAMPAIGN_NOT_STARTED',
  'CAMPAIGN_ENDED',
  'NOT_APPROVED',
  'NOT_IN_SHARE',
  'AUDIENCE_NOT_MATCHED',
  'MUTED',
  'CONVERTED',
  'DISMISSED',
  'IGNORED',
  'FREQUENCY_CAP_REACHED',
  'WARM_UP',
  'QUIET_HOURS',
  'FORMAT_BUSY',
  'VETO_SWITCHED_OFF',
  'VETO_BOUGHT',
  'TOO_PERSONAL',
  'HISTORY_FULL',
  'NO_CANDIDATE',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];
