import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import type { Config } from '../../src/model/config.js';
import type { ShoppingSession } from '../../src/simulation/sessions.js';
import { exceededCaps } from '../support/oracle/exceeded-caps.js';
import { folderWith, removeFoldersAfterEach, runCli } from '../support/run-cli.js';
import { readShoppingSessions } from '../support/shopping-sessions.js';
import { stepsOfWalk, type WalkedDecision } from '../support/steps-of-walk.js';

vi.setConfig({ testTimeout: 120_000 });
removeFoldersAfterEach();

const ROOT = new URL('../../', import.meta.url);
const CONFIG = fileURLToPath(new URL('demo/shop/taktvoll.json', ROOT));

const { isReal, text, sessions } = readShoppingSessions();

type DecisionRow = WalkedDecision & { readonly session: ShoppingSession['session'] };

interface SimulationJson {
  readonly counts: { readonly total: Readonly<Record<string, number>> };
  readonly decisions: readonly DecisionRow[];
}

async function simulate(config: Config): Promise<SimulationJson> {
  const pages = readFileSync(new URL('demo/shop/pages.json', ROOT), 'utf8');
  const folder = folderWith({
    'taktvoll.json': config,
    'pages.json': pages,
    'sessions.jsonl': text,
  });
  const run = await runCli(
    'simulate',
    folder('taktvoll.json'),
    ...['--sessions', folder('sessions.jsonl'), '--json', '-'],
  );
  expect([run.exitCode, run.errors]).toEqual([0, []]);
  return JSON.parse(run.output.join('\n')) as SimulationJson;
}

function countExceeded(config: Config, decisions: readonly DecisionRow[]): number {
  return sessions
    .map((session) => {
      const own = decisions.filter((row) => row.session === session.session);
      return exceededCaps(config, 'Europe/Berlin', stepsOfWalk(session, own)).length;
    })
    .reduce((sum, count) => sum + count, 0);
}

describe(`the demo shop under ${isReal ? 'real' : 'generated'} shopping`, () => {
  const config = JSON.parse(readFileSync(CONFIG, 'utf8')) as Config;

  test('4.1 no cap was exceeded, by the count of the oracle', async () => {
    const { counts, decisions } = await simulate(config);
    const shown = decisions.filter(({ outcome, kept }) => outcome === 'show' && !kept);
    expect(decisions.length).toBeGreaterThan(500);
    expect(shown.length).toBe(counts.total.shown);
    expect(shown.length).toBeGreaterThan(20);
    expect(countExceeded(config, decisions)).toBe(0);
  });

  test('4.1 the oracle does see where a cap is exceeded', async () => {
    // The same walk without caps, judged by the caps of the demo.
    const { decisions } = await simulate({
      ...config,
      limits: { ...config.limits, frequencyCaps: null },
    });
    expect(countExceeded(config, decisions)).toBeGreaterThan(20);
  });
});
