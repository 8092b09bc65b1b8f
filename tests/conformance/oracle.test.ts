import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Expected } from '../../src/cli/read-case.js';
import { compileConfig } from '../../src/core.js';
import type { Config } from '../../src/model/config.js';
import { instantMs } from '../support/oracle/durations.js';
import { judgeByOracle } from '../support/oracle/judge-by-oracle.js';
import type { OracleCase, OracleRequest } from '../support/oracle/oracle-case.js';

interface KitCase extends Omit<OracleCase, 'config' | 'requests'> {
  readonly id: string;
  readonly title: string;
  readonly config: Partial<Config>;
  readonly interruptingAllowed?: boolean;
  readonly request: OracleRequest | readonly OracleRequest[];
  readonly expected: Expected | readonly Expected[];
}

const file = new URL('../../conformance/taktvoll-conformance-1.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly KitCase[] };

/** It knows neither presets nor what makes a config invalid, but for what generators break. */
const isForOracle = ({ config }: KitCase) =>
  (config.preset ?? 'none') === 'none' &&
  compileConfig({ version: 1, shop: { name: 'Conformance' }, ...config } as Config).problems
    .length === 0;

const listOf = <T>(value: T | readonly T[]) => (Array.isArray(value) ? value : [value]) as T[];

describe('the oracle of the properties agrees with the cases that were worked by hand', () => {
  test.each(cases.filter(isForOracle))('$title ($id)', (each) => {
    const { config, interruptingAllowed, timeZone = 'UTC', consent, request, expected } = each;
    const verdicts = judgeByOracle({
      config: {
        version: 1,
        preset: 'none',
        ...config,
        shop: { name: 'Conformance', ...config.shop },
      } as Config,
      timeZone,
      consent,
      ...(each.seed === undefined ? {} : { seed: each.seed }),
      history: each.history ?? [],
      requests: listOf(request).map((of) => ({ interruptingAllowed, ...of }) as OracleRequest),
    });
    const wanted = listOf(expected).map(({ score, until, refused = {}, ...rest }) => ({
      ...rest,
      ...(score === undefined ? {} : { score: expect.closeTo(score, 1) }),
      ...(until ? { until: instantMs(until) } : {}),
      refused: expect.objectContaining(refused),
    }));
    expect(verdicts).toEqual(wanted.map((of) => expect.objectContaining(of)));
    for (const [index, { until }] of listOf(expected).entries()) {
      if (until === null) expect(verdicts[index]).not.toHaveProperty('until');
    }
  });
});
