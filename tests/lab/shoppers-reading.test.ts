import { describe, expect, test } from 'vitest';
import { unpackSession } from '../../demo/lab/shoppers/packed-sessions.js';
import type { ReadFailure } from '../../demo/lab/shoppers/read-failure.js';
import { MOST_OF_LINE } from '../../demo/lab/shoppers/read-lines.js';
import {
  MOST_OF_LIST,
  type ReadOptions,
  readShoppers,
} from '../../demo/lab/shoppers/read-shoppers.js';
import { exportState } from '../../src/core/portable/export-state.js';
import { applyEvent, compileConfig, emptyState } from '../../src/core.js';
import { demoConfig } from '../support/demo-shop.js';
import { readShoppingSessions } from '../support/shopping-sessions.js';

const NOW = Date.UTC(2026, 2, 20);

type Part = string | Uint8Array<ArrayBuffer>;
const fileOf = (...parts: readonly Part[]) => new File([...parts], 'shoppers.jsonl');
const read = (parts: Part | readonly Part[], options: Partial<ReadOptions> = {}) =>
  readShoppers(fileOf(...[parts].flat()), { now: NOW, ...options });
const click = (aid: number, ts: number) => ({ aid, ts, type: 'clicks' as const });
const line = (session: number | string, ...events: object[]) =>
  `${JSON.stringify({ session, events })}\n`;
const row = (shopper: string, second: number, item = 'shoe', event_name = 'view_item') => ({
  event_name,
  event_timestamp: String(second * 1_000_000),
  user_pseudo_id: shopper,
  items: [{ item_id: item }],
});

/** A list in a list in a list … */
const nested = (deep: number) => '['.repeat(deep) + ']'.repeat(deep);

/** Of a file as large as its stream gives in several pieces. */
const PIECES = Array.from({ length: 20 }, (_, index) => line(index, click(1, 1)).repeat(500));

/** The source of a file that is expected to be shopping, its sessions unpacked. */
async function shoppingOf(...given: Parameters<typeof read>) {
  const result = await read(...given);
  if (result.kind !== 'source' || result.source.kind !== 'file') {
    throw new Error(`No shopping: ${JSON.stringify(result)}`);
  }
  const { sessions: packed, ...source } = result.source;
  const sessions = packed.names.map((_, index) => unpackSession(packed, index));
  return { ...source, sessions };
}

async function failureOf(...given: Parameters<typeof read>): Promise<ReadFailure> {
  const result = await read(...given);
  if (result.kind !== 'failed') throw new Error(`No failure: ${result.kind}`);
  return result.failure;
}

/** A shopper's export of the demo shop. */
function exportOfShopper(): string {
  const plan = compileConfig(demoConfig());
  const at = NOW - 3_600_000;
  const state = applyEvent(plan, emptyState({ seed: 's', replica: 'r' }), {
    type: 'signal',
    at,
    name: 'viewed-category',
    value: 'running',
  });
  return exportState(plan, state, NOW);
}

describe('a file of shopping', () => {
  test('is read whole, whatever its pieces, and with the line ends of Windows', async () => {
    const { text, sessions } = readShoppingSessions();
    const source = await shoppingOf(text);
    expect(source).toEqual({ kind: 'file', name: 'shoppers.jsonl', sessions, leftOut: 0 });
    expect((await shoppingOf(text.replaceAll('\n', '\r\n'))).sessions).toEqual(sessions);
    expect((await shoppingOf(`\uFEFF${text.trimEnd()}`)).sessions).toEqual(sessions);
  });

  test('letters of several bytes may lie across two pieces', async () => {
    const names = Array.from({ length: 40_000 }, (_, index) => `Zoë Größe ${index}`);
    const { sessions } = await shoppingOf(names.map((name) => line(name, click(1, 1))).join(''), {
      bounds: { shoppers: 50_000, events: 50_000 },
    });
    expect(sessions.map(({ session }) => session)).toEqual(names);
  });

  test('tells how far it is', async () => {
    const told: number[] = [];
    await read(PIECES, { onProgress: (bytes) => told.push(bytes) });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(PIECES.join('').length);
  });

  test('stops where it is told to, and says so', async () => {
    const controller = new AbortController();
    let pieces = 0;
    const reading = read(PIECES, {
      signal: controller.signal,
      onProgress: () => {
        pieces++;
        controller.abort();
      },
    });
    await expect(reading).rejects.toThrow(/abort/i);
    expect(pieces).toBe(1);
  });

  test('shoppers past the bound are counted, each once; rows of kept ones are read on', async () => {
    const rows = [row('a', 1), row('b', 2), row('c', 3), row('c', 4), row('a', 5, 'sock')];
    const text = rows.map((of) => `${JSON.stringify(of)}\n`).join('');
    const source = await shoppingOf(text, { bounds: { shoppers: 2, events: 100 } });
    expect(source.leftOut).toBe(1);
    expect(source.sessions).toEqual([
      { session: 'a', events: [click(0, 1000), click(1, 5000)] },
      { session: 'b', events: [click(0, 2000)] },
    ]);
    const lines = [1, 2, 3, 3, 4].map((session) => line(session, click(1, 1))).join('');
    const bounded = await shoppingOf(lines, { bounds: { shoppers: 2, events: 100 } });
    expect(bounded.sessions.map(({ session }) => session)).toEqual([1, 2]);
    expect(bounded.leftOut).toBe(2);
  });

  test('events past the bound are not kept: no shopper is cut in two, but one of single rows', async () => {
    const bounds = { shoppers: 10, events: 3 };
    const lines = [
      line(1, click(1, 1), click(2, 2)),
      line(2, click(1, 1), click(2, 2)),
      line(3, click(1, 1)),
      line(4, click(1, 1)),
    ];
    const source = await shoppingOf(lines.join(''), { bounds });
    expect(source.sessions.map(({ session }) => session)).toEqual([1, 3]);
    expect(source.leftOut).toBe(2);
    expect(source.eventsLeftOut).toBeUndefined();
    const rows = [1, 2, 3, 4, 5].map((second) => `${JSON.stringify(row('a', second))}\n`);
    const cut = await shoppingOf(rows.join(''), { bounds });
    expect(cut.sessions[0]!.events).toHaveLength(3);
    expect(cut).toMatchObject({ leftOut: 0, eventsLeftOut: 2 });
  });

  test('who does more than a person can is kept with the first of it', async () => {
    const bounds = { eventsOfShopper: 2 };
    const lines = [line(1, click(1, 1), click(2, 2), click(3, 3)), line(2, click(1, 1))];
    const source = await shoppingOf([...lines, line(2, click(2, 2), click(3, 3))], { bounds });
    expect(source.sessions.map((of) => of.events.map(({ aid }) => aid))).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(source.eventsLeftOut).toBe(2);
  });

  test('a list of sessions or of rows is taken as well, and one session over several lines', async () => {
    const sessions = [{ session: 7, events: [click(3, 5)] }];
    expect((await shoppingOf(JSON.stringify(sessions, null, 2))).sessions).toEqual(sessions);
    expect((await shoppingOf(JSON.stringify(sessions[0], null, 2))).sessions).toEqual(sessions);
    const rows = JSON.stringify([row('ann', 1), row('ann', 2, 'shoe', 'page_view')]);
    expect((await shoppingOf(rows)).sessions).toEqual([
      { session: 'ann', events: [click(0, 1000)] },
    ]);
  });

  test('a line that is longer than any piece is read', async () => {
    const events = Array.from({ length: 9000 }, (_, index) => click(index, index));
    const source = await shoppingOf(line(1, ...events) + line(2, click(1, 1)));
    expect(source.sessions.map((of) => of.events.length)).toEqual([9000, 1]);
  });
});

describe('what is no shopping', () => {
  test('a config is handed on as one, also with a mistake in it', async () => {
    const text = JSON.stringify(demoConfig(), null, 2);
    expect(await read(text)).toEqual({ kind: 'config', name: 'shoppers.jsonl', text });
    expect(await read(JSON.stringify(demoConfig()))).toMatchObject({ kind: 'config' });
    expect(await read(text.slice(0, -20))).toMatchObject({ kind: 'config' });
  });

  test("a shopper's export is a source of its own", async () => {
    const text = exportOfShopper();
    expect(await read(text)).toEqual({
      kind: 'source',
      source: { kind: 'export', name: 'shoppers.jsonl', text },
    });
    expect(await read(JSON.stringify(JSON.parse(text)))).toMatchObject({ kind: 'source' });
  });

  test('an export that was changed by hand is named with the place', async () => {
    const text = exportOfShopper().replace(/"at": "[^"]*"/, '"at": "yesterday"');
    expect(await failureOf(text)).toMatchObject({
      code: 'BROKEN_EXPORT',
      detail: expect.stringContaining('events[0].at is not a time'),
    });
  });

  const latin1 = Uint8Array.from(line('Zoe', click(1, 1)), (letter) =>
    letter === 'e' ? 0xeb : letter.charCodeAt(0),
  );
  const utf16 = (text: string) =>
    Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));

  test.each<[string, Part, object]>([
    ['nothing', '', { code: 'EMPTY' }],
    ['white space', ' \n\n', { code: 'EMPTY' }],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), { code: 'COMPRESSED', packer: 'gzip' }],
    ['zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0), { code: 'COMPRESSED', packer: 'zip' }],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, 0x7b, 0), { code: 'UTF16' }],
    ['UTF-16 without', utf16(line(1, click(1, 1))), { code: 'UTF16' }],
    ['Latin 1', latin1, { code: 'NOT_UTF8' }],
    ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 9), { code: 'BINARY' }],
    ['a table', 'session,aid,ts,type\n1,2,3,clicks\n', { code: 'CSV' }],
    ['a German table', 'session;aid;ts;type\n1;2;3;clicks\n', { code: 'CSV' }],
    ['a page', '<!doctype html>\n<p>404', { code: 'HTML' }],
    ['other JSON', '{\n  "a": 1\n}', { code: 'OTHER_JSON' }],
    ['other JSON on one line', '{ "a": 1 }\n', { code: 'OTHER_JSON' }],
    ['a list that breaks off', '[{"session":1,"events":[]},', { code: 'BROKEN_JSON' }],
    ['an object that breaks off', '{\n  "name": ', { code: 'BROKEN_JSON' }],
    ['sessions without an event', line(1) + line(2), { code: 'NO_SHOPPING' }],
    [
      'rows that are not shopping',
      JSON.stringify(row('a', 1, 'x', 'scroll')),
      { code: 'NO_SHOPPING' },
    ],
  ])('%s is told apart', async (_, part, failure) => {
    expect(await failureOf(part)).toMatchObject(failure);
  });

  test.each<[string, string, object]>([
    ['no JSON', 'oops', { kind: 'not-json' }],
    ['a number', '7', { kind: 'not-an-object' }],
    ['no events', '{"session":1}', { kind: 'missing', key: 'session.events' }],
    [
      'an unknown key',
      '{"session":1,"events":[],"user":2}',
      { kind: 'unknown', key: 'session.user' },
    ],
    [
      'an unknown key that reads like another mistake',
      '{"session":1,"events":[],"a: missing":1}',
      { kind: 'unknown', key: 'session.a: missing' },
    ],
    [
      'an article of GA4 that never ends',
      `{"event_name":"view_item","event_timestamp":1,"user_pseudo_id":"a","items":[{"item_id":${nested(20_000)}}]}`,
      { kind: 'wrong', key: 'items[0].item_id' },
    ],
    [
      'an article that never ends',
      `{"session":1,"events":[{"aid":${nested(2_000_000)},"ts":1,"type":"clicks"}]}`,
      { kind: 'wrong', key: 'events[0].aid' },
    ],
    [
      'a time in words',
      '{"session":1,"events":[{"aid":1,"ts":"now","type":"clicks"}]}',
      { kind: 'wrong', key: 'events[0].ts' },
    ],
    [
      'a row of nobody',
      JSON.stringify({ ...row('a', 1), user_pseudo_id: null }),
      { kind: 'wrong', key: 'user_pseudo_id' },
    ],
    [
      'a row without time',
      '{"event_name":"purchase","user_pseudo_id":"a"}',
      { kind: 'missing', key: 'event_timestamp' },
    ],
  ])('a line with %s is named by its number and place', async (_, wrong, fault) => {
    const text = `${line(1, click(1, 1))}\n${wrong}\n${line(2, click(1, 1))}`;
    expect(await failureOf(text)).toEqual({ code: 'BAD_LINE', line: 3, isEntry: false, fault });
  });

  test('what nobody thought of is a failure like any other, never silence', async () => {
    const file = fileOf(line(1, click(1, 1)));
    file.stream = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    expect(await readShoppers(file, { now: NOW })).toEqual({
      kind: 'failed',
      failure: { code: 'UNEXPECTED', detail: 'Maximum call stack size exceeded' },
    });
  });

  test('an entry of a list is named by its number', async () => {
    const text = JSON.stringify([{ session: 1, events: [] }, { session: 1 }]);
    expect(await failureOf(text)).toMatchObject({ code: 'BAD_LINE', line: 2, isEntry: true });
  });

  test('a line that never ends is given up before it fills the memory', async () => {
    const piece = new Uint8Array(1024 * 1024).fill(0x20);
    const told: number[] = [];
    const parts = [line(1, click(1, 1)), ...Array<Uint8Array<ArrayBuffer>>(20).fill(piece)];
    const failure = await failureOf(parts, { onProgress: (bytes) => told.push(bytes) });
    expect(failure).toEqual({ code: 'LINE_TOO_LONG', line: 2, most: MOST_OF_LINE });
    expect(told.at(-1)!).toBeLessThan(6 * 1024 * 1024);
  });

  test('a list that is too large for memory is not read', async () => {
    const piece = new Uint8Array(1024 * 1024).fill(0x20);
    const parts = ['[', ...Array<Uint8Array<ArrayBuffer>>(50).fill(piece), ']'];
    expect(await failureOf(parts)).toEqual({
      code: 'LIST_TOO_LARGE',
      bytes: 50 * 1024 * 1024 + 2,
      most: MOST_OF_LIST,
    });
  });
});
