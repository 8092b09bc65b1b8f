import * as fc from 'fast-check';
import type { Anchor } from './interesting-instants.js';
import { maybe, pick, type Theme } from './limits-generator.js';
import { DAY } from './oracle/durations.js';

/** Kind, by the veto that is likely to come of it. */
const KINDS = {
  VETO_LIFE_EVENT: ['life-event'],
  VETO_FINANCE: ['finance'],
  VETO_LOCATION: ['precise-location'],
  VETO_BIOMETRIC: ['biometric', 'emotion'],
  VETO_PROXY: ['proxy'],
} as const;
const ALL_KINDS = Object.values(KINDS).flat();

/** Themes in which signals decide: creatives use them, and they hold something. */
const BY_SIGNALS: readonly Theme[] = [
  ...(Object.keys(KINDS) as (keyof typeof KINDS)[]),
  'VETO_SPECIAL_CATEGORY',
  'VETO_THIRD_PARTY',
  'VETO_EXPIRED',
  'VETO_MINOR',
  'VETO_VULNERABLE',
  'VETO_GLOBAL_PRIVACY_CONTROL',
  'TOO_PERSONAL',
  'DAILY_BUDGET_SPENT',
];

export const isBySignals = (theme: Theme) => BY_SIGNALS.includes(theme);

const percentIn = (theme: Theme) => (code: Theme, raised: number, usual: number) =>
  theme === code ? raised : usual;

/** What a signal's points and vetoes come from. */
export function signalScoring(theme: Theme, derivation: string) {
  const percent = percentIn(theme);
  const kinds = KINDS[theme as keyof typeof KINDS];
  const isThirdParty = theme === 'VETO_THIRD_PARTY';
  const halfLives = theme === 'VETO_EXPIRED' ? pick('1h', '1h', '1d') : pick('1h', '1d', '7d');
  return {
    derivation: derivation === 'inferred' ? maybe(90, pick(derivation)) : pick(derivation),
    origin: maybe(
      isThirdParty ? 80 : 99,
      isThirdParty
        ? pick('third-party', 'unknown', 'first-party')
        : pick(...Array(12).fill('first-party'), ...Array(9).fill('partner'), 'third-party'),
    ),
    sensitivity: maybe(
      theme === 'DAILY_BUDGET_SPENT' ? 5 : percent('VETO_SPECIAL_CATEGORY', 70, 22),
      theme === 'VETO_SPECIAL_CATEGORY'
        ? pick('special', 'special', 'intimate')
        : pick(...Array(12).fill('personal'), ...Array(7).fill('intimate'), 'neutral', 'special'),
    ),
    domain: maybe(40, pick('browsing', 'orders')),
    halfLife: maybe(theme === 'VETO_EXPIRED' ? 90 : 60, halfLives),
    // What expires is first past its half-lives only where it is kept for longer.
    keep:
      theme === 'VETO_EXPIRED'
        ? maybe(90, pick('2d', '30d'))
        : maybe(isBySignals(theme) ? 25 : 40, pick('2h', '2d', '30d')),
    holds: maybe(30, pick('one', 'many')),
    noticeable: maybe(8, fc.boolean()),
    kind: maybe(kinds ? 70 : 2, pick(...(kinds ?? ALL_KINDS))),
    consented: maybe(isThirdParty ? 20 : 60, fc.constant(true)),
  };
}

/** What an offer adds to it. */
export function offerScoring(theme: Theme, { instant }: Anchor) {
  const percent = percentIn(theme);
  const day = fc
    .tuple(pick(...(theme === 'VETO_URGENCY' ? [-2, -1, 0] : [0, 1, 9])), pick(10, 24))
    .map(([days, length]) => new Date(instant + days * DAY).toISOString().slice(0, length));
  return {
    price: maybe(10, pick('standard', 'lower-disclosed')),
    endsAt: maybe(percent('VETO_URGENCY', 85, 4), day),
    audienceSize: maybe(10, pick(49, 50, 999, 1000)),
    topicSensitivity: maybe(
      percent('VETO_SPECIAL_CATEGORY', 40, 8),
      theme === 'VETO_SPECIAL_CATEGORY' ? pick('special') : pick('neutral', 'personal', 'intimate'),
    ),
  };
}

export function topicsScoring(theme: Theme) {
  const topic = (parent?: string) =>
    fc.record({
      parent: fc.constant(parent),
      sensitivity: maybe(
        12,
        theme === 'VETO_SPECIAL_CATEGORY'
          ? pick('special', 'neutral')
          : pick('neutral', 'personal', 'intimate'),
      ),
    });
  return fc.record({ t1: topic(), t2: topic('t1'), t3: topic('t2'), t4: topic() });
}

/** The shop's are seldom too low for anything; those of a theme are about as high as scores. */
export function thresholdsArbitrary(theme: Theme) {
  const isTooPersonal = theme === 'TOO_PERSONAL';
  return fc.record({
    limit: maybe(
      isTooPersonal ? 70 : 15,
      isTooPersonal ? pick(5, 8.6, 12, 15, 20, 25) : pick(20, 30, 35, 50, 100),
    ),
    // Never below a limit beside it: that is an error.
    block: maybe(10, pick(100)),
    dailyBudget: maybe(
      theme === 'DAILY_BUDGET_SPENT' ? 85 : 15,
      theme === 'DAILY_BUDGET_SPENT' ? pick(5, 25, 30, 40) : pick(null, 30, 60, 120),
    ),
  });
}

/** What a page says about its visitor beside what it is about. */
export function contextArbitrary(theme: Theme) {
  const percent = percentIn(theme);
  const flag = (code: Theme) =>
    maybe(percent(code, 85, 2), pick<string | string[]>('true', 'true', ['true'], 'false'));
  return fc
    .record({
      ctx: maybe(40, pick<string | string[]>('v1', ['v1', 'p1'], 'v2')),
      minor: flag('VETO_MINOR'),
      vulnerable: flag('VETO_VULNERABLE'),
      globalPrivacyControl: maybe(
        percent('VETO_GLOBAL_PRIVACY_CONTROL', 40, 2),
        pick('true', 'false'),
      ),
    })
    .map((context) =>
      Object.values(context).every((value) => value === undefined) ? undefined : context,
    );
}
