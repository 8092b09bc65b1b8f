import * as fc from 'fast-check';
import type { Config } from '../../src/model/config.js';
import { LANGUAGES, PATHS, PLACEMENTS } from './config-generator.js';
import { maybe, pick, type Theme, withoutGaps } from './limits-generator.js';
import { DAY, HOUR } from './oracle/durations.js';
import type { OracleCase, OracleRequest } from './oracle/oracle-case.js';
import { contextArbitrary } from './score-config-generator.js';

const jitter = pick(0, 0, -1, 1);

/** A request but for its time. */
export function requestArbitrary(
  config: Config,
  about: Theme,
): fc.Arbitrary<Omit<OracleRequest, 'at'>> {
  const used = (config.offers ?? []).flatMap(({ placements }) => placements);
  return fc.record({
    placement: fc.oneof(
      { weight: 30, arbitrary: pick(...used) },
      { weight: 1, arbitrary: pick(...PLACEMENTS) },
    ),
    path: maybe(40, pick(...PATHS)),
    trigger: maybe(4, pick('page-view', 'exit-intent', 'interest-peak')),
    language: maybe(40, pick(...LANGUAGES)),
    context: contextArbitrary(about),
    interruptingAllowed: about === 'FORMAT_BUSY' ? fc.constant(false) : maybe(8, fc.boolean()),
    why: maybe(30, pick('none', 'on-tap', 'on-tap', 'visible', 'visible')),
    occupied: maybe(3, fc.constant(['o1'])),
    afterwards: maybe(50, pick('rendered', 'viewable', 'dismissed', 'released')),
  }) as fc.Arbitrary<Omit<OracleRequest, 'at'>>;
}

/** One request mostly, else a few; the clock may be set back between them. */
export function requestTimes(at: number, edges: readonly number[]): fc.Arbitrary<number[]> {
  const gaps = fc.array(fc.tuple(pick(...edges), jitter), { minLength: 1, maxLength: 3 });
  const sequence = fc
    .tuple(gaps, maybe(15, pick(-HOUR, -DAY, -3 * DAY)))
    .map(([steps, back = 0]) => {
      const times = [at];
      for (const [edge, off] of steps) times.push((times.at(-1) as number) + edge + off);
      return times.map((time, index) => (index === steps.length ? time + back : time));
    });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<number[]>([at]) },
    { weight: 1, arbitrary: sequence },
  );
}

export function consentArbitrary(about: Theme): fc.Arbitrary<OracleCase['consent']> {
  const usual = about === 'CONSENT_MISSING' ? 1 : 16;
  const status = fc.oneof(
    { weight: usual, arbitrary: fc.constant('granted' as const) },
    { weight: 1, arbitrary: pick('denied' as const, 'unknown' as const) },
  );
  return fc
    .record({
      storage: status,
      personalisation: status,
      globalPrivacyControl: maybe(
        about === 'VETO_GLOBAL_PRIVACY_CONTROL' ? 70 : 4,
        pick(true, true, false),
      ),
    })
    .map((consent) => withoutGaps(consent));
}

/** Ids of their own, or the first one's again: a transaction that is retried. */
export function withIds(requests: readonly OracleRequest[], isRetry: boolean): OracleRequest[] {
  const isRepeated = isRetry && requests.every(({ afterwards }) => afterwards !== 'released');
  return requests.map((request, index) =>
    withoutGaps({ ...request, id: `r${isRepeated ? 0 : index}` }),
  );
}
