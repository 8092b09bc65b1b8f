import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import type { Config } from '../../src/model/config.js';
import { generateSessions } from '../../src/simulation/generate-sessions.js';
import type { ShoppingSession } from '../../src/simulation/sessions.js';
import { exceededCaps, type ReplayedStep } from '../support/oracle/exceeded-caps.js';
import { folderWith, removeFoldersAfterEach, runCli } from '../support/run-cli.js';

vi.setConfig({ testTimeout: 120_000 });
removeFoldersAfterEach();

const ROOT = new URL('../../', import.meta.url);
const CONFIG = fileURLToPath(new URL('demo/shop/taktvoll.json', ROOT));
/** 20 real shoppers over four weeks; too much of others' work to be copied in here. */
const REAL = new URL('../shared/data/otto-sessions.jsonl', ROOT);
const SECOND = 1000;

const isReal = existsSync(REAL);
if (!isReal) {
  console.log('Replaced: the real sessions are not there, 60 generated ones stand in for them.');
}
const text = isReal
  ? readFileSync(REAL, 'utf8')
  : generateSessions({ seed: 11, shoppers: 60 })
      .map((session) => JSON.stringify(session))
      .join('\n');
const sessions = text
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ShoppingSession);

interface DecisionRow {
  readonly session: number;
  readonly at: number;
  readonly placement: string;
  readonly outcome: 'show' | 'hold' | 'holdout';
  readonly offer?: string;
  readonly creative?: string;
  readonly kept?: true;
}

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

/** What one shopper's replay did, told from the decisions and the session alone. */
function stepsOf(session: ShoppingSession, decisions: readonly DecisionRow[]): ReplayedStep[] {
  const events = [...session.events].sort((a, b) => a.ts - b.ts);
  const own = decisions.filter((row) => row.session === session.session);
  // Each page that an event stands for has one slot in the demo.
  expect(own.map(({ at }) => at)).toEqual(events.map(({ ts }) => ts));
  return own.flatMap(({ at, outcome, kept, placement, ...row }, index): ReplayedStep[] => {
    const isSeen = (events[index + 1]?.ts ?? Infinity) >= at + SECOND;
    const isGhost = outcome === 'holdout';
    const viewableAt = isSeen && !isGhost ? at + SECOND : undefined;
    const offer = row.offer!;
    const creative = row.creative!;
    return outcome === 'hold' || kept
      ? [{ at }]
      : [{ at }, { at, impression: { offer, creative, placement, isGhost, viewableAt } }];
  });
}

function countExceeded(config: Config, decisions: readonly DecisionRow[]): number {
  return sessions
    .map((session) => exceededCaps(config, 'Europe/Berlin', stepsOf(session, decisions)).length)
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
