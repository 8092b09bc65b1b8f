import { describe, expect, test } from 'vitest';
import { linkDe } from '../../demo/lab/link/messages.de.js';
import { linkEn } from '../../demo/lab/link/messages.en.js';
import { readConfigFile } from '../../demo/lab/link/read-config-file.js';

const CONFIG = '{ "version": 1, "shop": { "name": "Läuferladen" } }';
const read = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => readConfigFile(new Blob(parts));
const utf16 = (text: string, isBig = false): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
};
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);

describe('opening a file', () => {
  test.each([
    ['UTF-8', [CONFIG]],
    ['UTF-8 with a mark', [bytes(0xef, 0xbb, 0xbf), CONFIG]],
    ['UTF-16', [bytes(0xff, 0xfe), utf16(CONFIG)]],
    ['UTF-16 of the other order', [bytes(0xfe, 0xff), utf16(CONFIG, true)]],
    ['UTF-16 without a mark', [utf16(CONFIG)]],
    ['UTF-16 of the other order without a mark', [utf16(CONFIG, true)]],
  ])('reads %s', async (_, parts) => {
    expect(await read(...parts)).toEqual({ kind: 'config', text: CONFIG });
  });

  test('reads a config that is longer than what is looked at first', async () => {
    // An umlaut stands across the 64th kilobyte.
    const text = `{ "$c": "${'ä'.repeat(60_000)}" }`;
    expect(await read(text)).toEqual({ kind: 'config', text });
  });

  test.each([
    ['nothing', [''], { code: 'empty' }],
    ['spaces', [' \n '], { code: 'empty' }],
    [
      'a picture',
      [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
      { code: 'binary' },
    ],
    ['Latin-1', [bytes(...Buffer.from(CONFIG, 'latin1'))], { code: 'not-unicode' }],
    ['a list', ['[1, 2]'], { code: 'not-an-object' }],
    ['endless nesting', ['['.repeat(300_000)], { code: 'too-deep' }],
    ['too much', [`{ "a": "${'x'.repeat(600_000)}" }`], { code: 'too-large', bytes: 600_011 }],
  ])('refuses %s', async (_, parts, error) => {
    expect(await read(...parts)).toEqual({ kind: 'error', error });
  });

  test('says where a file is no JSON, and keeps its text for the editor', async () => {
    const text = '{ "version": 1,\n  "shop": { "name": "x" },\n}';
    expect(await read(text)).toEqual({
      kind: 'error',
      error: {
        ...{ code: 'not-json', text, line: 3, column: 1 },
        detail:
          'a key in double quotes is expected here. Remove a comma before }, or put the key in double quotes.',
      },
    });
  });

  const session = { session: 1, events: [{ aid: 5, ts: 1, type: 'clicks' }] };
  const row = { event_name: 'view_item', event_timestamp: 1, user_pseudo_id: 'a' };
  const lines = (...values: readonly object[]) =>
    values.map((value) => JSON.stringify(value)).join('\n');
  const indented = (value: unknown) => JSON.stringify(value, null, 2);
  const many = { ...session, events: Array(30_000).fill(session.events[0]) };
  const exported = { format: 'taktvoll-data', version: 1, events: [] };

  test.each([
    ['sessions', lines(session, session)],
    ['sessions, the first without events', lines({ session: 2, events: [] }, session)],
    ['a session without events', lines({ session: 2, events: [] })],
    ['sessions, the first of which breaks off', '{"session":1,"events":[\n{"session":2}'],
    ['a long session', lines(many)],
    ['a session over several lines', indented(session)],
    ['a long one over several lines', indented(many)],
    ['a session that breaks off', indented(session).slice(0, -10)],
    ['a list of sessions', JSON.stringify([session])],
    ['a list of sessions over several lines', indented([session, session])],
    ['a long list of sessions over several lines', indented([many])],
    ['rows', `${lines(row)}\n`],
    ['a list of rows over several lines', indented([row])],
    ['an export', JSON.stringify(exported)],
    ['an export over several lines', '{\n  "version": 1,\n  "format": "taktvoll-data"\n}'],
    ['a long export', JSON.stringify({ ...exported, events: ['x'.repeat(700_000)] })],
    ['an export that breaks off', indented(exported).slice(0, -10)],
    ['a table', 'session,aid,ts,type\n1,2,3,clicks\n'],
    ['a German table in UTF-16', utf16('session;aid;ts;type\r\n1;2;3;clicks\r\n')],
    ['a page', '<!doctype html>\n<p>404'],
  ])('%s is for whoever reads shoppers', async (_, content) => {
    expect(await read(content)).toEqual({ kind: 'shopping' });
  });

  test.each([
    '{}',
    '{ "$comment": "nothing yet" }',
    '{ "version": 1, "$c": { "session": 1, "event_name": "x" }, "shop": {} }',
    '{\n"version": 1\n}',
  ])('%s is a config', async (text) => {
    expect(await read(text)).toEqual({ kind: 'config', text });
  });

  test.each([
    '// The limits, as agreed\n{ "version": 1 }',
    '"version": 1, "preset": "bold"',
    'version: 1',
    '{ "version": 1, "limits": { "$c": { "session": 1 } }',
  ])('%s is a config with a mistake', async (text) => {
    expect(await read(text)).toMatchObject({ kind: 'error', error: { code: 'not-json' } });
  });

  test('does not read what is large: 200 megabytes are known by their beginning', async () => {
    const part = new Uint8Array(1024 * 1024).fill(0x20);
    const large = new Blob(Array.from({ length: 200 }, () => part));
    let isReadWhole = false;
    large.arrayBuffer = async () => {
      isReadWhole = true;
      return new ArrayBuffer(0);
    };
    expect(await readConfigFile(large)).toEqual({
      kind: 'error',
      error: { code: 'too-large', bytes: 200 * 1024 * 1024 },
    });
    expect(isReadWhole).toBe(false);
  });

  test('says where the file went away meanwhile', async () => {
    const gone = new Blob([CONFIG]);
    gone.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    expect(await readConfigFile(gone)).toEqual({ kind: 'error', error: { code: 'unreadable' } });
  });

  test.each([linkDe, linkEn])('has a sentence for each, and what to do', ({ file }) => {
    const place = { text: '', detail: 'A. B.', line: 3, column: 1 };
    expect(file['not-json']({ code: 'not-json', ...place })).toContain('3');
    expect(file['too-large']({ code: 'too-large', bytes: 200 * 1024 * 1024 })).toMatch(
      /200 MB.*512 KB/,
    );
    for (const code of [
      'empty',
      'binary',
      'not-unicode',
      'too-deep',
      'not-an-object',
      'unreadable',
    ] as const) {
      const say = file[code] as (error: { code: typeof code }) => string;
      expect(say({ code })).toMatch(/^[A-Z].+\. .+\.$|^.+[.:] .+\.$/);
    }
  });
});
