import * as fc from 'fast-check';
import type { Limits } from '../../src/model/config.js';
import type { ReasonCode } from '../../src/model/reason-codes.js';
import { TIMES_OF_DAY } from './interesting-instants.js';
import { thresholdsArbitrary } from './score-config-generator.js';

/** What a case is about: the rule that is likely to refuse, or that nothing does. */
export type Theme = ReasonCode | 'OPEN' | 'HOLDOUT';

export const INTERRUPTING = ['slide-in', 'overlay'] as const;
export const FORMATS = ['inline', 'sticky', ...INTERRUPTING] as const;

/** `arbitrary` in `percent` of all cases, else nothing (the key is left out). */
export function maybe<T>(percent: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { weight: Math.round(100 - percent), arbitrary: fc.constant(undefined) },
    { weight: Math.round(percent), arbitrary },
  );
}

/** Leaves keys without a value out, as in a file. */
export const withoutGaps = <T>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T;

export const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const formats = fc.uniqueArray(pick(...FORMATS), { minLength: 1, maxLength: 3 });
const time = pick(...TIMES_OF_DAY);

const window = fc.oneof(
  { weight: 6, arbitrary: pick('45s', '10min', '30min', '1h', '1d', '7d') },
  { weight: 4, arbitrary: pick('session', 'session', 'session', 'lifetime') },
  {
    weight: 4,
    arbitrary: fc.record({
      calendar: pick('day', 'day', 'week', 'month'),
      count: maybe(40, pick(1, 2, 3)),
      startsAt: maybe(50, time),
    }),
  },
);

/** Limits that name only `scopes`; a key stands there in about `percent` of all cases. */
export function limitsArbitrary(
  theme: Theme,
  scopes: readonly string[],
  percent: number,
): fc.Arbitrary<Limits> {
  const about = (code: Theme, usual = percent) => (theme === code ? 90 : usual);
  const scope = pick(...scopes);
  const cap = fc.record({
    scope,
    max: pick(1, 1, 1, 2, 3),
    within: window,
    formats: maybe(20, formats),
    counts: maybe(30, pick('impressions', 'viewable')),
  });
  const ignored = fc.record({
    after: pick(1, 1, 2, 3),
    pause: pick('10min', '1h', '1d', '7d'),
    formats: maybe(60, formats),
  });
  const hours = fc
    .record({ from: time, to: time, formats: maybe(30, formats) })
    .filter(({ from, to }) => from !== to);
  return fc
    .record({
      frequencyCaps: maybe(
        about('FREQUENCY_CAP_REACHED', percent * 2),
        fc.array(cap, { minLength: 1, maxLength: 3 }),
      ),
      fatigue: maybe(
        Math.max(about('DISMISSED'), about('IGNORED')),
        fc.record({
          scope,
          afterDismissal: maybe(
            about('DISMISSED', 30),
            fc.array(pick('0s', '10min', '2h', '1d', '7d', 'lifetime'), { maxLength: 4 }),
          ),
          ignored: maybe(about('IGNORED', 40), ignored),
          resetBy: maybe(40, fc.uniqueArray(pick('click', 'conversion'), { maxLength: 2 })),
        }),
      ),
      afterConversion: maybe(
        about('CONVERTED'),
        fc.record({ scope, pause: pick('0s', '20min', '1d', '30d', '401d', 'lifetime') }),
      ),
      quietHours: maybe(about('QUIET_HOURS'), fc.array(hours, { minLength: 1, maxLength: 2 })),
      quietPages: maybe(about('QUIET_PAGE', percent / 2), fc.constant(['/checkout/*'])),
      unobservedPages: maybe(about('QUIET_PAGE', percent / 4), fc.constant(['*/shoes', '/cart'])),
      creepiness: maybe(
        Math.max(about('TOO_PERSONAL'), about('DAILY_BUDGET_SPENT')),
        thresholdsArbitrary(theme),
      ),
      warmUp: maybe(about('WARM_UP', percent / 2), fc.record({ pageViews: pick(0, 1, 2, 3) })),
    })
    .map((value) => withoutGaps<Limits>(value));
}
