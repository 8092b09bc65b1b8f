import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { REASON_CODES, type ReasonCode } from '../../src/model/reason-codes.js';
import { decisiveLimits } from './decisive-limits.js';
import { caseArbitrary } from './generators.js';
import { judgeByOracle } from './oracle/judge-by-oracle.js';
import type { OracleVerdict } from './oracle/oracle-case.js';

const SAMPLE = 3000;
/** So many cases in which a kind of limit decides. */
const ENOUGH = 3;
/** Five hundred entries are needed for it: it has a case of its own. */
const NOT_GENERATED: readonly ReasonCode[] = ['HISTORY_FULL'];

const SCOPES = ['everything', 'placement', 'topic', 'campaign', 'offer'] as const;
const WINDOWS = ['rolling', 'session', 'lifetime', 'day', 'week', 'month'] as const;
/** Every kind of limit, on every level. */
const KINDS: readonly string[] = [
  ...SCOPES.flatMap((scope) =>
    ['cap on', 'dismissal in', 'ignored in', 'conversion in'].map((rule) => `${rule} ${scope}`),
  ).filter((kind) => kind !== 'conversion in placement'), // It happens in no placement.
  ...WINDOWS.map((window) => `cap within ${window}`),
  ...['cap of several units', 'cap with startsAt', 'cap on viewable', 'cap on formats'],
  ...[
    'limit of the score',
    'daily budget',
    'quiet hours',
    'quiet pages',
    'warm-up',
    'level shop',
    'level campaign',
    'level offer',
  ],
];
/** Lifted by time (specification 3.4). */
const PASSING: readonly ReasonCode[] = [
  'CAMPAIGN_NOT_STARTED',
  'AUDIENCE_NOT_MATCHED',
  'CONVERTED',
  'DISMISSED',
  'IGNORED',
  'FREQUENCY_CAP_REACHED',
  'QUIET_HOURS',
  'VETO_BOUGHT',
  'TOO_PERSONAL',
  'DAILY_BUDGET_SPENT',
];

describe('generated cases', () => {
  let verdicts: OracleVerdict[] = [];
  const decisive = new Map<string, number>();
  const share = (isMeant: (verdict: OracleVerdict) => boolean) =>
    verdicts.filter(isMeant).length / verdicts.length;

  beforeAll(() => {
    const cases = fc.sample(caseArbitrary(), { numRuns: SAMPLE, seed: 20260302 });
    verdicts = cases.flatMap((each) => judgeByOracle(each));
    const isRare = (kind: string) => (decisive.get(kind) ?? 0) < ENOUGH;
    for (const each of cases) {
      for (const kind of decisiveLimits(each, isRare)) {
        decisive.set(kind, (decisive.get(kind) ?? 0) + 1);
      }
    }
  }, 300_000);

  it.each(
    REASON_CODES.filter((code) => !NOT_GENERATED.includes(code) && code !== 'CONFIG_INVALID'),
  )('3.4 %s is the reason of some hold', (code) => {
    expect(verdicts.filter(({ reason }) => reason === code).length).toBeGreaterThanOrEqual(5);
  });

  it.each(PASSING)('3.5 %s is a reason with an until, and one without', (code) => {
    const held = verdicts.filter(({ reason }) => reason === code);
    const timed = held.filter(({ until }) => until !== undefined);
    expect(timed.length).toBeGreaterThanOrEqual(5);
    expect(held.length).toBeGreaterThan(timed.length);
  });

  it.each(KINDS)('1.5 without the %s, some case would be answered otherwise', (kind) => {
    expect(decisive.get(kind) ?? 0).toBeGreaterThanOrEqual(ENOUGH);
  });

  it('1.5 every kind of limit that decided something is known here', () => {
    expect([...decisive.keys()].filter((kind) => !KINDS.includes(kind))).toEqual([]);
  });

  it('1.2 CONFIG_INVALID refuses an offer here and there', () => {
    expect(
      share(({ refused }) => Object.values(refused).includes('CONFIG_INVALID')),
    ).toBeGreaterThan(0);
  });

  it('3.1 a good share is shown, another one held', () => {
    expect(share(({ outcome }) => outcome === 'show')).toBeGreaterThan(0.25);
    expect(share(({ outcome }) => outcome === 'hold')).toBeGreaterThan(0.25);
  });

  it('8.3 some are withheld for comparison', () => {
    expect(share(({ outcome }) => outcome === 'holdout')).toBeGreaterThan(0.01);
  });

  it('2.3 some stay in their place', () => {
    expect(share(({ kept }) => kept === true)).toBeGreaterThan(0.02);
  });

  it('3.5 many holds have an until', () => {
    expect(share(({ until }) => until !== undefined)).toBeGreaterThan(0.08);
  });
});
