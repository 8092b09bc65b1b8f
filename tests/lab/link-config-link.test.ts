import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type LinkParts,
  LONG_FRAGMENT,
  readFragment,
  toFragment,
} from '../../demo/lab/link/config-link.js';
import { linkDe } from '../../demo/lab/link/messages.de.js';
import { linkEn } from '../../demo/lab/link/messages.en.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';

const CONFIG = '{\r\n\t"version": 1, "$c": "ä „“ 🎈",\n "shop": { "name": "Läuferladen" } }\n';

async function fragmentOf(parts: LinkParts): Promise<string> {
  const made = await toFragment(parts);
  if (made.kind === 'error') throw new Error(made.error.code);
  return made.fragment;
}

/** A link as somebody with bad intentions writes it. */
const forged = (packed: string | Buffer, version = '1'): string =>
  `#config=${version}.${deflateRawSync(packed).toString('base64url')}`;

async function errorOf(hash: string): Promise<unknown> {
  const read = await readFragment(hash);
  return read?.kind === 'error' ? read.error : read;
}

describe('a link', () => {
  test('carries the text as it is, the shoppers and the assumptions', async () => {
    const parts = {
      text: CONFIG,
      shoppers: { seed: 7, count: 500 },
      assumptions: { ...DEFAULT_ASSUMPTIONS, click: 0.1 },
    };
    const fragment = await fragmentOf(parts);
    expect(fragment).toMatch(/^#config=1\.[\w-]+$/);
    expect(await readFragment(fragment)).toEqual({ kind: 'parts', parts });
    expect(await readFragment(fragment.slice(1))).toEqual({ kind: 'parts', parts });
  });

  test('carries the text alone', async () => {
    const parts = { text: CONFIG };
    expect(await readFragment(await fragmentOf(parts))).toEqual({ kind: 'parts', parts });
  });

  test('carries any config, to the byte', async () => {
    const configs = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(configs, fc.constantFrom(0, 1, 3), async (config, indent) => {
        const text = JSON.stringify(config, null, indent);
        expect(await readFragment(await fragmentOf({ text }))).toEqual({
          kind: 'parts',
          parts: { text },
        });
      }),
      { numRuns: 200 },
    );
  });

  test('says where it is so long that programs cut it', async () => {
    const textOf = (length: number) =>
      JSON.stringify({ noise: Array.from({ length }, (_, at) => Math.sin(at)) });
    const [short, long] = [
      await toFragment({ text: textOf(50) }),
      await toFragment({ text: textOf(2000) }),
    ];
    expect(short).toMatchObject({ kind: 'fragment', isLong: false });
    expect(long).toMatchObject({ kind: 'fragment', isLong: true });
    expect(long.kind === 'fragment' && long.fragment.length).toBeGreaterThan(LONG_FRAGMENT);
  });

  test('is not made of what could not be opened', async () => {
    const codeOf = async (text: string) => {
      const made = await toFragment({ text });
      return made.kind === 'error' ? made.error.code : made.kind;
    };
    expect(await codeOf('{ "version": 1, }')).toBe('not-json');
    expect(await codeOf('[1]')).toBe('not-an-object');
    expect(await codeOf(`{ "a": "${'x'.repeat(600_000)}" }`)).toBe('too-large');
    const noise = Array.from({ length: 25_000 }, (_, at) => Math.sin(at));
    expect(await codeOf(JSON.stringify({ noise }))).toBe('too-long');
  });
});

const of = (shoppers: string): string => forged(`{"shoppers":${shoppers}}\n{}`);

describe('a hostile link', () => {
  test.each(['', '#', '#shoppers', '#config', '#configs=1.abc', '#a=1&config=1.abc'])(
    '%j carries no config, and is no error',
    async (hash) => {
      expect(await readFragment(hash)).toBeUndefined();
    },
  );

  test.each([
    ['of another version', forged('{}\n{}', '2'), { code: 'unknown-version', version: '2' }],
    ['without data', '#config=1.', { code: 'damaged' }],
    ['without a version', '#config=', { code: 'unknown-version', version: '' }],
    ['that is no base64', '#config=1.<script>', { code: 'damaged' }],
    ['that is base64 of an impossible length', '#config=1.abcde', { code: 'damaged' }],
    ['that was never packed', '#config=1.AAAAAAAA_____', { code: 'damaged' }],
    ['that is empty', forged(''), { code: 'damaged' }],
    ['without settings', forged('{"version":1}'), { code: 'damaged' }],
    ['whose settings are none', forged('[]\n{}'), { code: 'damaged' }],
    ['whose settings nest without end', forged(`${'['.repeat(2000)}\n{}`), { code: 'damaged' }],
    [
      'with invalid UTF-8',
      forged(Buffer.from([0x7b, 0x7d, 0x0a, 0xff, 0xfe])),
      { code: 'damaged' },
    ],
    ['that is no JSON', forged('{}\nalert(1)'), { code: 'not-json' }],
    ['that is a list', forged('{}\n[]'), { code: 'not-an-object' }],
    ['that is nothing', forged('{}\nnull'), { code: 'not-an-object' }],
    ['that nests without end', forged(`{}\n${'['.repeat(400_000)}`), { code: 'too-deep' }],
    [
      'that is closed again',
      forged(`{}\n${'['.repeat(5000)}${']'.repeat(5000)}`),
      { code: 'too-deep' },
    ],
    ['with a seed that is none', of('{"seed":-1,"count":100}'), { code: 'bad-shoppers' }],
    ['with a seed of text', of('{"seed":"1","count":100}'), { code: 'bad-shoppers' }],
    ['with an endless seed', of('{"seed":1e999,"count":100}'), { code: 'bad-shoppers' }],
    ['with shoppers for hours', of('{"seed":1,"count":1e9}'), { code: 'bad-shoppers' }],
    ['with hardly any shoppers', of('{"seed":1,"count":3}'), { code: 'bad-shoppers' }],
    ['with shoppers that are a number', of('7'), { code: 'bad-shoppers' }],
    ['with shoppers that are nothing', of('null'), { code: 'bad-shoppers' }],
  ])('%s is named', async (_, hash, error) => {
    expect(await errorOf(hash)).toEqual(error);
  });

  test('with assumptions that do not fit together is named', async () => {
    const error = await errorOf(forged('{"assumptions":{"click":7}}\n{}'));
    expect(error).toEqual({
      code: 'bad-assumptions',
      problem: 'click: must be a share from 0 to 1; it is 7',
    });
  });

  test('takes over known assumptions only', async () => {
    const settings = '{"assumptions":{"click":0.5,"close":0,"closeInterrupting":0,"evil":1}}';
    const read = await readFragment(forged(`${settings}\n{}`));
    expect(read).toMatchObject({
      kind: 'parts',
      parts: { assumptions: { click: 0.5, consent: 0.7 } },
    });
    expect(JSON.stringify(read)).not.toContain('evil');
  });

  test('of keys called __proto__ pollutes nothing', async () => {
    const text = '{"__proto__":{"polluted":1},"version":1}';
    const settings =
      '{"__proto__":{"shoppers":{"seed":9,"count":100}},"assumptions":{"__proto__":{"click":9}}}';
    const read = await readFragment(forged(`${settings}\n${text}`));
    expect(read).toEqual({ kind: 'parts', parts: { text, assumptions: DEFAULT_ASSUMPTIONS } });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('that unpacks to a hundred megabytes is not unpacked', async () => {
    const bomb = forged(Buffer.alloc(100 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await errorOf(bomb)).toEqual({ code: 'too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });

  test('of a million characters is not even looked at', async () => {
    expect(await errorOf(`#config=1.${'A'.repeat(1_000_000)}`)).toEqual({
      code: 'too-long',
      length: 1_000_010,
    });
  });

  test('cut off anywhere is damaged, or what it was', async () => {
    const whole = await fragmentOf({ text: CONFIG, shoppers: { seed: 3, count: 100 } });
    for (let length = '#config=1.'.length; length < whole.length; length++) {
      expect(await errorOf(whole.slice(0, length))).toEqual({ code: 'damaged' });
    }
  });

  test('of any characters never throws', async () => {
    const data = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
      fc
        .string({ unit: 'binary', maxLength: 100 })
        .map((text) => deflateRawSync(text).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(data, async (text) => {
        const read = await readFragment(`#config=1.${text}`);
        expect(['error', 'parts']).toContain(read?.kind);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is said of it', () => {
  const errors = [
    { code: 'too-long', length: 250_000 },
    { code: 'unknown-version', version: '2' },
    ...(
      ['damaged', 'too-large', 'too-deep', 'not-json', 'not-an-object', 'bad-shoppers'] as const
    ).map((code) => ({ code })),
    { code: 'bad-assumptions', problem: 'click' },
  ] as const;

  test.each(errors)('$code: what happened, and what to do', (error) => {
    for (const messages of [linkDe, linkEn]) {
      const say = messages.link[error.code] as (of: typeof error) => string;
      expect(say(error)).toMatch(
        /^[A-Z].+\. (Es wurde nichts geöffnet|Nothing was opened)\. [A-ZÖ].+\.$/,
      );
      expect(messages.sharing(error)).toMatch(/\. .+\.$|[,.] .+\.$/);
    }
  });
});
