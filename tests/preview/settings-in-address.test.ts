import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileConfig } from '../../src/core.js';
import { DEFAULT_SETTINGS, type PreviewSettings } from '../../src/preview/settings.js';
import {
  readSettings,
  withoutSettings,
  withSettings,
  writeSettings,
} from '../../src/preview/settings-in-address.js';

const plan = compileConfig({
  version: 1,
  shop: { name: 'Laufladen' },
  signals: {
    viewed: { derivation: 'observed' },
    size: { derivation: 'stated', values: ['42', '43'] },
    about: { derivation: 'contextual' },
  },
  offers: [{ id: 'sale', placements: ['home'], creatives: [{ id: 'generic' }] }],
});

const viewed = plan.signals.get('viewed')!;

const settings = fc.record<PreviewSettings>({
  forced: fc.constantFrom(undefined, { offer: 'sale', creative: 'generic' }),
  time: fc.constantFrom(undefined, '2026-11-27T21:30'),
  storage: fc.constantFrom('granted', 'denied'),
  personalisation: fc.constantFrom('granted', 'denied'),
  page: fc.integer({ min: 1, max: 99 }),
  seed: fc.stringMatching(/^[a-z0-9]{1,16}$/),
  notes: fc
    .dictionary(
      // Blanks are no value, and what is protected is none either.
      fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !viewed.refusalOf(text)),
      fc.integer({ min: 1, max: 9 }),
    )
    .map((of) =>
      Object.keys(of).length ? new Map([['viewed', new Map(Object.entries(of))]]) : new Map(),
    ),
  context: fc
    .option(fc.array(fc.string({ minLength: 1, maxLength: 20 })), { nil: undefined })
    .map((values) => (values ? new Map([['about', values]]) : new Map())),
});

/** As the next page reads it. */
const parameterOf = (address: string) =>
  new URL(address).searchParams.get('taktvoll-preview') ?? '';

describe('settings in the address', () => {
  test('come back as they were, through any query', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const address = withSettings('https://shop.example/a?b=1&c#d', given);
        expect(readSettings(parameterOf(address), plan)).toEqual(given);
        expect(withoutSettings(address)).toBe('https://shop.example/a?b=1&c#d');
      }),
    );
  });

  test('are readable, and only what is not the default', () => {
    expect(writeSettings(DEFAULT_SETTINGS)).toBe('');
    const address = withSettings('https://shop.example/?a=b', {
      ...DEFAULT_SETTINGS,
      forced: { offer: 'sale', creative: 'generic' },
      time: '2026-11-27T21:30',
      notes: new Map([['size', new Map([['42', 2]])]]),
    });
    expect(address).toBe(
      'https://shop.example/?a=b&taktvoll-preview=offer:sale/generic;time:2026-11-27T21:30;noted:size/42/2',
    );
  });

  test('anything else is left out, and never throws', () => {
    const parts = fc.constantFrom(
      'offer:',
      'noted:',
      'about:',
      'page:',
      'time:',
      'visitor:',
      ';',
      '/',
      '%',
      '9',
    );
    const text = fc.array(fc.oneof(parts, fc.string())).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const read = readSettings(given, plan);
        for (const [name, values] of read.notes) {
          expect(plan.signals.has(name)).toBe(true);
          for (const count of values.values()) expect(count).toBeLessThanOrEqual(9);
        }
        expect(read.page).toBeLessThanOrEqual(99);
        expect([undefined, 'sale']).toContain(read.forced?.offer);
      }),
    );
  });

  test.each([
    'noted:size/44/1',
    'noted:unknown/1/1',
    'noted:viewed/x/10',
    'noted:about/x/1',
    'about:viewed/x',
    'offer:sale/other',
    'time:tomorrow',
    'time:2026-13-40T30:00',
    'page:0',
    'page:1.5',
    'visitor:<b>',
    '__proto__:x',
    'x'.repeat(10_000),
  ])('%s means nothing', (text) => {
    expect(readSettings(text, plan)).toEqual(DEFAULT_SETTINGS);
  });
});
