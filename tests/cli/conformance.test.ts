import { describe, expect, test } from 'vitest';
import { folderWith, removeFoldersAfterEach, runCli } from '../support/run-cli.js';

removeFoldersAfterEach();

const passing = {
  id: 'shown',
  title: '3.1 the only candidate is shown',
  config: { offers: [{ id: 'a', placements: ['home'], creatives: [{ id: 'generic' }] }] },
  consent: { storage: 'granted', personalisation: 'granted' },
  request: { at: '2026-03-02T10:00:00Z', placement: 'home' },
  expected: { outcome: 'show', offer: 'a' },
};
const failing = { ...passing, id: 'held', title: '3.1 it is held', expected: { outcome: 'hold' } };
const run = (content: unknown) =>
  runCli('conformance', folderWith({ 'kit.json': content })('kit.json'));

describe('conformance', () => {
  test('passes the kit of this repository', async () => {
    const { exitCode, output } = await runCli(
      'conformance',
      'conformance/taktvoll-conformance-1.json',
    );
    const last = output.at(-1);
    expect([exitCode, last]).toEqual([0, `${output.length - 1} passed, 0 failed`]);
    expect(output.length).toBeGreaterThan(200);
  });

  test('prints a line for each case, and what was found where one fails', async () => {
    const { exitCode, output } = await run({ specVersion: 1, cases: [passing, failing] });
    expect([exitCode, output]).toEqual([
      1,
      [
        'passed shown: 3.1 the only candidate is shown',
        'FAILED held: 3.1 it is held',
        '    request: outcome is show, expected hold',
        '1 passed, 1 failed',
      ],
    ]);
  });

  test('a file of nothing does not pass', async () => {
    const { exitCode, output } = await run({ specVersion: 1, cases: [] });
    expect([exitCode, output.at(-1)]).toEqual([1, '0 passed, 1 failed']);
  });

  test('names the place where the file is no JSON', async () => {
    const { exitCode, errors } = await run('{\n  "cases": [,] }');
    expect(exitCode).toBe(1);
    expect(errors[0]).toMatch(/kit\.json:2:13: a value is expected here\./);
  });
});
