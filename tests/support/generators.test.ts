import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { REASON_CODES, type ReasonCode } from '../../src/model/reason-codes.js';
import { caseArbitrary } from './generators.js';
import { judgeByOracle } from './oracle/judge-by-oracle.js';
import type { OracleVerdict } from './oracle/oracle-case.js';

const SAMPLE = 3000;
/** Five hundred entries are needed for it: it has a case of its own. */
const NOT_GENERATED: readonly ReasonCode[] = ['HISTORY_FULL'];

describe('generated cases', () => {
  let verdicts: OracleVerdict[] = [];
  const share = (isMeant: (verdict: OracleVerdict) => boolean) =>
    verdicts.filter(isMeant).length / verdicts.length;

  beforeAll(() => {
    const cases = fc.sample(caseArbitrary(), { numRuns: SAMPLE, seed: 20260302 });
    verdicts = cases.flatMap((each) => judgeByOracle(each));
  }, 60_000);

  it.each(
    REASON_CODES.filter((code) => !NOT_GENERATED.includes(code) && code !== 'CONFIG_INVALID'),
  )('3.4 %s is the reason of some hold', (code) => {
    expect(verdicts.filter(({ reason }) => reason === code).length).toBeGreaterThanOrEqual(5);
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
