import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type State } from '../../src/core.js';
import type { Decision } from '../../src/model/decision.js';
import { caseArbitrary } from '../support/generators.js';
import { judgeByCore, planOf, requestOf, type Step } from '../support/judge-by-core.js';
import type { OracleCase, OracleRequest } from '../support/oracle/oracle-case.js';

describe('12.2 the grounds are those of the engine', () => {
  const RUNS = Math.ceil(Number(process.env.TAKTVOLL_RUNS ?? 10_000) / 10);
  const SEED = Number(process.env.TAKTVOLL_SEED ?? 20260302);

  /** What of a log the grounds name, and the impression itself, which would stay. */
  const withoutGrounds = ({ log, ...state }: State, { impression, grounds }: Decision): State => ({
    ...state,
    log: log.filter(
      ({ kind, id, name, value }) =>
        !(kind === 'impression' && id === impression) &&
        !(
          kind === 'signal' &&
          grounds?.some(
            ({ signal, values }) =>
              signal === name && values.some((ground) => ground.value === value),
          )
        ),
    ),
  });

  function assertGrounds(oracleCase: OracleCase, { decision, request, state }: Step): void {
    expect(decision.grounds).toBeDefined();
    const id = decision.offer!;
    const { audience } = oracleCase.config.offers!.find((offer) => offer.id === id)!;
    // The page, or what was not noted, would bring it all the same; and not all values are named.
    const isBroughtByOthers = !audience || /"not"|"ctx"/.test(JSON.stringify(audience));
    if (isBroughtByOthers || decision.grounds!.some(({ more }) => more)) return;
    const again = decide(
      planOf(oracleCase),
      withoutGrounds(state, decision),
      requestOf(oracleCase, request as OracleRequest),
    ).decision;
    const { rungs } = again.trace.candidates.find(({ offer }) => offer === id)!;
    for (const { verdicts } of rungs) {
      expect(verdicts).toContainEqual({ code: 'AUDIENCE_NOT_MATCHED', refused: true });
    }
  }

  test(
    'what is granted has grounds, and without them it would not have come',
    () => {
      fc.assert(
        fc.property(caseArbitrary(), (oracleCase) => {
          for (const step of judgeByCore(oracleCase)) {
            const { outcome, kept } = step.decision;
            if (outcome !== 'hold' && !kept && !step.isRepeated) assertGrounds(oracleCase, step);
          }
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    60_000 + RUNS * 20,
  );
});
