import type { Config, Limits, OfferConfig } from '../../../src/model/config.js';
import { SESSION_GAP } from './durations.js';
import type { Facts } from './facts-of-history.js';
import type { OracleRequest } from './oracle-case.js';

/** All that one question is answered from; rules get the instant beside it. */
export interface World {
  readonly config: Config;
  readonly zone: string;
  readonly hasStorage: boolean;
  readonly hasPersonalisation: boolean;
  /** Global Privacy Control, as the sources of consent say it. */
  readonly hasPrivacyControl: boolean;
  readonly seed: string;
  readonly facts: Facts;
  readonly request: OracleRequest;
}

export type Creative = OfferConfig['creatives'][number];

/** One step of an offer's ladder. */
export interface Rung {
  readonly offer: OfferConfig;
  readonly creative: Creative;
}

export const formatOf = ({ offer, creative }: Rung) => creative.format ?? offer.format ?? 'inline';

export const isInterrupting = (format: string) => format === 'overlay' || format === 'slide-in';

/** Limits of shop, campaign and offer add up. */
export function limitsFor({ config }: World, offer: OfferConfig) {
  const { preset, limits = {} } = config;
  const isComplete = ['frequencyCaps', 'fatigue', 'afterConversion', 'quietHours', 'warmUp'].every(
    (key) => Object.hasOwn(limits, key),
  );
  if (preset !== 'none' && !isComplete) throw new Error('the oracle does not know the presets');
  const campaign = offer.campaign === undefined ? undefined : config.campaigns?.[offer.campaign];
  return [limits, campaign?.limits ?? {}, offer.limits ?? {}];
}

/** What the presets say about the score; they are published with their reasons. */
const CREEPINESS: Readonly<Record<NonNullable<Config['preset']>, Limits['creepiness']>> = {
  none: { limit: 35, block: 65 },
  gentle: { limit: 25, block: 50, dailyBudget: 60 },
  balanced: { limit: 35, block: 65, dailyBudget: 120 },
  bold: { limit: 45, block: 75, dailyBudget: 200 },
};

/** The shop's own limits, those on the score filled up key by key (specification 1.5). */
export function configuredLimits({ config }: World): Limits {
  const { preset = 'balanced', limits } = config;
  return { ...limits, creepiness: { ...CREEPINESS[preset], ...limits?.creepiness } };
}

/** Whether the lever, last moved by `at`, is on. */
export function isLeverOn({ facts }: World, lever: string): boolean {
  return facts.levers.findLast((fact) => fact.lever === lever)?.isOn ?? false;
}

/** When the session that `at` falls into began; it is empty where the gap before it is too long. */
export function sessionStart({ facts }: World, at: number): number {
  let start = at;
  for (const activity of [...facts.activity].sort((a, b) => b.at - a.at)) {
    if (start - activity.at >= SESSION_GAP) break;
    start = activity.at;
  }
  return start;
}
