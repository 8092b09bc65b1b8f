import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Tally } from '../../src/simulation/tally.js';
import { folderWith, removeFoldersAfterEach, runCli } from '../support/run-cli.js';

removeFoldersAfterEach();

const config = {
  version: 1,
  shop: { name: 'Laufladen', timeZone: 'Europe/Berlin' },
  preset: 'none',
  signals: { viewed: { derivation: 'observed', origin: 'first-party' } },
  limits: { frequencyCaps: [{ scope: 'everything', max: 1, within: '1h' }] },
  offers: [
    {
      id: 'a',
      placements: ['top'],
      audience: { signal: 'viewed', equals: 'shoe' },
      creatives: [{ id: 'generic' }],
    },
    { id: 'b', placements: ['side'], format: 'overlay', creatives: [{ id: 'generic' }] },
  ],
};
const pages = {
  products: [{ id: 'shoe' }, { id: 'sock' }],
  pages: {
    product: { path: '/{product}', signals: { viewed: '{product}' }, placements: ['top', 'side'] },
  },
  events: { clicks: 'product', carts: 'product', orders: 'product' },
};
const start = 1_661_200_000_000;
const click = (aid: number, minutes: number) => ({
  aid,
  ts: start + minutes * 60_000,
  type: 'clicks',
});
/** The sock holds b at the second view; the shoe shows a, which stays. */
const sessions = [
  { session: 1, events: [click(0, 0), click(0, 5)] },
  { session: 2, events: [click(1, 0)] },
]
  .map((session) => JSON.stringify(session))
  .join('\n');

const files = { 'shop.json': config, 'pages.json': pages, 'sessions.jsonl': sessions };

function simulate(content: Readonly<Record<string, unknown>>, ...args: string[]) {
  const folder = folderWith({ ...files, ...content });
  const named = args.map((arg) => (/\.jsonl?$/.test(arg) ? folder(arg) : arg));
  return runCli('simulate', folder('shop.json'), ...named);
}

describe('simulate', () => {
  test('replays sessions on the pages beside the config, and counts', async () => {
    const { exitCode, output, errors } = await simulate({}, '--sessions', 'sessions.jsonl');
    expect([exitCode, errors]).toEqual([0, []]);
    expect(output.slice(1, 2)[0]).toMatch(
      /^2 sessions, 3 page views, 6 decisions, [\d,]+ a second$/,
    );
    expect(output.slice(2, 5)).toEqual([
      expect.stringMatching(/^Pages: .*pages\.json\. Time zone: Europe\/Berlin\.$/),
      'Assumed: nothing. Everybody agrees and sees what is shown; nobody does anything.',
      '100.0 % of the shoppers see anything; on their busiest day 95 % see at most 1; ' +
        '99 % of what is shown scores below 26; 0 clicks, 0 closed.',
    ]);
    expect(output.slice(6, -2)).toEqual([
      'placement  asked  shown  stayed  withheld  held, by reason',
      'top            3      1       1         0  AUDIENCE_NOT_MATCHED 1',
      'side           3      1       0         0  FREQUENCY_CAP_REACHED 2',
      'all            6      2       1         0  FREQUENCY_CAP_REACHED 2, AUDIENCE_NOT_MATCHED 1',
      '',
      'offer  shown  stayed  withheld  outranked  held, by reason',
      'a          1       1         0          0  AUDIENCE_NOT_MATCHED 1',
      'b          1       0         0          0  FREQUENCY_CAP_REACHED 2',
      '',
      'limit                    held back',
      '/limits/frequencyCaps/0          2',
    ]);
    expect(JSON.parse(output.at(-1)!)).toMatchObject({
      isSynthetic: false,
      timeZone: 'Europe/Berlin',
      sessions: 2,
      pageViews: 3,
      counts: {
        total: { asked: 6, shown: 2, stayed: 1, withheld: 0 },
        placements: { side: { held: { FREQUENCY_CAP_REACHED: 2 } } },
        offers: { a: { shown: 1, stayed: 1, outranked: 0 } },
      },
      tally: {
        shoppers: 2,
        reached: 2,
        shown: 2,
        stayed: 1,
        limits: { '/limits/frequencyCaps/0': 2 },
      },
    });
  });

  test('--json - writes every decision, and nothing else', async () => {
    const run = await simulate({}, '--sessions', 'sessions.jsonl', '--json', '-');
    const { decisions } = JSON.parse(run.output.join('\n')) as { decisions: unknown[] };
    const at = start;
    const held = { outcome: 'hold', reason: 'FREQUENCY_CAP_REACHED' };
    const a = { outcome: 'show', offer: 'a', creative: 'generic' };
    expect(decisions).toEqual([
      { session: 1, at, placement: 'top', ...a },
      { session: 1, at, placement: 'side', ...held },
      { session: 1, at: at + 300_000, placement: 'top', ...a, kept: true },
      { session: 1, at: at + 300_000, placement: 'side', ...held },
      { session: 2, at, placement: 'top', outcome: 'hold', reason: 'AUDIENCE_NOT_MATCHED' },
      { session: 2, at, placement: 'side', outcome: 'show', offer: 'b', creative: 'generic' },
    ]);
  });

  test('--json FILE writes them to a file, and the tables as ever', async () => {
    const folder = folderWith(files);
    const { exitCode, output } = await runCli(
      ...['simulate', folder('shop.json'), '--sessions', folder('sessions.jsonl')],
      ...['--json', folder('out.json')],
    );
    expect([exitCode, output.length]).toEqual([0, 19]);
    const written = JSON.parse(readFileSync(folder('out.json'), 'utf8')) as {
      decisions: unknown[];
    };
    expect(written.decisions).toHaveLength(6);
  });

  test('made-up shoppers are named as such, and are the same for the same seed', async () => {
    const args = ['--shoppers', '20', '--json', '-'];
    const [first, again, other] = await Promise.all(
      ['5', '5', '6'].map((seed) => simulate({}, ...args, '--seed', seed)),
    );
    const decisionsOf = (run: typeof first) =>
      (JSON.parse(run!.output[0]!) as { decisions: unknown[] }).decisions;
    expect(JSON.parse(first!.output[0]!)).toMatchObject({
      source: '20 synthetic shoppers of seed 5',
      isSynthetic: true,
    });
    expect(decisionsOf(again)).toEqual(decisionsOf(first));
    expect(decisionsOf(other)).not.toEqual(decisionsOf(first));
    const { output } = await simulate({}, '--shoppers', '20', '--seed', '5');
    expect(output[0]).toBe('Replay of 20 synthetic shoppers of seed 5: made up, no real shopping');
  });

  test('without a pages file, every placement is asked on every page view', async () => {
    const folder = folderWith({ 'shop.json': config, 'sessions.jsonl': sessions });
    const { output } = await runCli(
      ...['simulate', folder('shop.json'), '--sessions', folder('sessions.jsonl')],
    );
    expect(output[2]).toBe(
      'Pages: every placement of the config on every page view. Time zone: Europe/Berlin.',
    );
    expect(output.slice(7, 10)).toEqual([
      'top            3      0       0         0  AUDIENCE_NOT_MATCHED 3',
      'side           3      2       0         0  FREQUENCY_CAP_REACHED 1',
      'all            6      2       0         0  AUDIENCE_NOT_MATCHED 3, FREQUENCY_CAP_REACHED 1',
    ]);
  });

  test('assumes what the file says, the rest by default, and says so', async () => {
    const { output } = await simulate(
      { 'guess.json': { consent: 0, $why: 'what if nobody agrees?' } },
      ...['--sessions', 'sessions.jsonl', '--assumptions', 'guess.json'],
    );
    expect(output[3]).toMatch(
      /^Assumed: consent 0, click 0\.02, close 0\.05, .*offersPerPage 3\.$/,
    );
    expect(JSON.parse(output.at(-1)!)).toMatchObject({
      assumptions: { consent: 0, click: 0.02 },
      tally: { shown: 0, held: { CONSENT_MISSING: 6 } },
    });
    const folder = folderWith(files);
    const args = ['simulate', folder('shop.json'), '--sessions', folder('sessions.jsonl')];
    const usual = await runCli(...args, '--assumptions', 'default');
    expect(usual.output[3]).toMatch(/^Assumed: consent 0\.7, /);
    const recorded = await runCli(...args);
    expect(recorded.output[3]).toMatch(/^Assumed: nothing\. /);
  });

  test('says one number of page views: that of the replay, in which visits may begin at home', async () => {
    const atHome = {
      ...pages,
      pages: { ...pages.pages, home: { path: '/', placements: [] } },
      events: { ...pages.events, visit: 'home' },
    };
    const { output } = await simulate(
      { 'pages.json': atHome, 'guess.json': { startsAtHome: 1 } },
      ...['--sessions', 'sessions.jsonl', '--assumptions', 'guess.json'],
    );
    expect(output[1]).toMatch(/^2 sessions, 5 page views, /);
    const report = JSON.parse(output.at(-1)!) as { pageViews: number; tally: Tally };
    expect([report.pageViews, report.tally.pageViews]).toEqual([5, 5]);
  });

  test('invalid parts are left out, and named', async () => {
    const broken = { ...config, offers: [...config.offers, { id: 'c' }] };
    const { exitCode, errors } = await simulate(
      { 'shop.json': broken },
      ...['--sessions', 'sessions.jsonl'],
    );
    expect(exitCode).toBe(0);
    expect(errors[0]).toMatch(/shop\.json: invalid parts are left out; run: taktvoll check /);
  });
});

describe('simulate says what it cannot use', () => {
  const json = ['--sessions', 'sessions.jsonl'];

  test.each<[string, Record<string, unknown>, string[], RegExp]>([
    [
      'an invalid config',
      { 'shop.json': {} },
      json,
      /shop\.json: is invalid; run: taktvoll check /,
    ],
    [
      'a config that is no JSON',
      { 'shop.json': '{' },
      json,
      /shop\.json:1:2: a closing } is missing/,
    ],
    ['a missing session file', {}, ['--sessions', 'none.jsonl'], /none\.jsonl: cannot be read/],
    [
      'an empty session file',
      { 'sessions.jsonl': '\n' },
      json,
      /sessions\.jsonl: holds no session$/,
    ],
    [
      'a line that is no JSON',
      { 'sessions.jsonl': `${sessions}\n{` },
      json,
      /sessions\.jsonl:3: is not JSON: each line must be one session$/,
    ],
    [
      'an unknown kind of event',
      { 'sessions.jsonl': '{"session":1,"events":[{"aid":1,"ts":1,"type":"click"}]}' },
      json,
      /sessions\.jsonl:1: events\[0\]\.type: must be one of clicks, carts, orders, not "click"$/,
    ],
    [
      'a page that no event may name',
      { 'pages.json': { ...pages, events: { ...pages.events, carts: 'basket' } } },
      json,
      /pages\.json: events\.carts: must name one of the pages product$/,
    ],
    [
      'a placeholder that nothing fills',
      { 'pages.json': { ...pages, pages: { product: { path: '/{category}', placements: [] } } } },
      json,
      /pages\.json: pages\.product: nothing fills \{category\}; use one of \{product\}, \{order\}/,
    ],
    [
      'an unknown key of a page',
      {
        'pages.json': {
          ...pages,
          pages: { product: { path: '/', placement: [], placements: [] } },
        },
      },
      json,
      /pages\.json: pages\.product\.placement: unknown key/,
    ],
    [
      'an assumption that is no share',
      { 'guess.json': { click: 2 } },
      [...json, '--assumptions', 'guess.json'],
      /guess\.json: click: must be a share from 0 to 1; it is 2$/,
    ],
    [
      'an unknown assumption',
      { 'guess.json': { clicks: 0.2 } },
      [...json, '--assumptions', 'guess.json'],
      /guess\.json: assumptions\.clicks: unknown key; correct or remove it \(known: consent, /,
    ],
    [
      'a page on which no visit can begin',
      { 'pages.json': { ...pages, events: { ...pages.events, visit: 'home' } } },
      json,
      /pages\.json: events\.visit: must name one of the pages product$/,
    ],
  ])('%s', async (_, content, args, message) => {
    const { exitCode, errors } = await simulate(content, ...args);
    expect([exitCode, errors.join('\n')]).toEqual([1, expect.stringMatching(message)]);
  });

  test.each<[string, string[], RegExp]>([
    [
      'neither sessions nor shoppers',
      [],
      /^Give --sessions FILE or --shoppers N; neither is there/,
    ],
    ['both', [...json, '--shoppers', '2'], /both is there/],
    [
      'no number',
      ['--shoppers', 'many'],
      /^--shoppers must be a whole number from 1; it is "many"/,
    ],
    ['nobody', ['--shoppers', '0'], /^--shoppers must be a whole number from 1; it is "0"/],
    ['a seed that is no number', [...json, '--seed', 'x'], /^--seed must be a whole number from 0/],
    ['no zone', [...json, '--time-zone', 'Berlin'], /^There is no time zone "Berlin"/],
  ])('wrongly called with %s', async (_, args, message) => {
    const { exitCode, errors } = await simulate({}, ...args);
    expect([exitCode, errors.join('\n')]).toEqual([2, expect.stringMatching(message)]);
  });
});
