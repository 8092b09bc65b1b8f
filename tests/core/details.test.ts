import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundedParts } from '../../src/core/explanation/rounded-parts.js';
import { compileConfig, decide, emptyState, explainDetails } from '../../src/core.js';
import { deDetails, deSettings } from '../../src/locales/de.js';
import { enDetails, enSettings } from '../../src/locales/en.js';
import type { Decision } from '../../src/model/decision.js';
import type { DetailMessages } from '../../src/model/messages.js';
import { REASON_CODES } from '../../src/model/reason-codes.js';
import { audience, configOf, decideOn, NOW } from '../support/explained-shop.js';

const detailsOf = (decision: Decision, messages: DetailMessages = deDetails) =>
  explainDetails(decision, messages);

function decideFor(config: object): Decision {
  const plan = compileConfig(config);
  expect(plan.problems).toEqual([]);
  return decide(plan, emptyState(), { at: NOW, placement: 'home' }).decision;
}

describe('12.6 the points add up to their total as they are displayed', () => {
  test('whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 12 }),
        (parts) => {
          const [rounded, total] = roundedParts(parts);
          const tenths = rounded.map((part) => Math.round(part * 10));
          expect(tenths.reduce((sum, part) => sum + part, 0)).toBe(Math.round(total * 10));
          expect(Math.abs(total - parts.reduce((sum, part) => sum + part, 0))).toBeLessThan(0.0501);
          for (const [index, part] of rounded.entries()) {
            expect(Math.abs(part - parts[index]!)).toBeLessThanOrEqual(0.1001);
          }
        },
      ),
      { seed: 6 },
    );
  });

  test('a third of a point thrice', () => {
    expect(roundedParts([1 / 3, 1 / 3, 1 / 3])).toEqual([[0.4, 0.3, 0.3], 1]);
  });

  test('of a decision, with what multiplies them', () => {
    const offer = { ...audience('viewed', 'running'), format: 'sticky' };
    const decision = decideOn(offer, [['viewed', 'running', '2026-03-15T22:00:00Z']]);
    const { score } = detailsOf(decision);
    // 6·0.9 for what was viewed; a sticky bar 4·(1 + 5.4/30); 12 hours after it 20·12/23.
    expect(score.points).toEqual([
      { label: 'was benutzt wird', points: 5.4 },
      { label: 'wie auffällig es kommt', points: 4.7 },
      { label: 'kurz danach', points: 10.5 },
    ]);
    expect(score.total).toEqual({ label: 'Punkte zusammen', points: 20.6 });
    expect(decision.score).toBe(29);
    expect(score).toMatchObject({ dots: 2, dotsLabel: '2 von 5' });
    expect(score.lines).toEqual([
      'Auf der Skala von 0 bis 100: 29.',
      'Ab 100 kommt nichts Persönliches: Das ist die Grenze dieses Shops.',
      deDetails.score.scale,
      deDetails.score.factors.stop,
    ]);
  });

  test('of what uses nothing there are none', () => {
    const { score } = detailsOf(decideOn({}), enDetails);
    expect(score).toMatchObject({
      dots: 0,
      dotsLabel: '0 of 5',
      lines: ['It is the same for everyone: 0 of 100.'],
      points: [],
      total: { points: 0 },
    });
  });

  test('of what stays they are those of when it came', () => {
    const shown = {
      type: 'impression',
      at: '2026-03-16T09:50:00Z',
      offer: 'offer',
      creative: 'only',
      placement: 'home',
    } as const;
    const told = ['viewed', 'running', '2026-03-15T10:00:00Z'] as const;
    const offer = audience('viewed', 'running');
    const fresh = decideOn(offer, [told], { at: shown.at });
    const known = decideOn(offer, [told, { ...shown, score: fresh.score! }]);
    expect([known.kept, known.score]).toEqual([true, fresh.score]);
    expect(detailsOf(known).score).toEqual(detailsOf(fresh).score);
    expect(detailsOf(known).score.points).not.toEqual([]);
    // Judged by another config: its score is known, its points are not any more.
    const other = decideOn(offer, [told, { ...shown, score: 12 }]);
    expect(detailsOf(other).score).toMatchObject({
      points: [],
      lines: expect.arrayContaining([deDetails.score.unknown]),
    });
  });
});

describe('12.6 not used is what no declared signal contains', () => {
  test('of everything that can be told, what is declared is left out', () => {
    const { unused } = detailsOf(decideOn({}));
    // The shop of these tests declares partners, others, guesses, purchases and an account.
    expect(unused).toEqual({
      title: 'Nicht benutzt',
      lines: [
        deDetails.unused.line,
        'genauer Standort',
        'Körpermerkmale und Gefühle',
        'Ihre Finanzen',
        'Lebensereignisse',
        deDetails.unused.what.special,
      ],
    });
  });

  test.each<[string, object, keyof DetailMessages['unused']['what']]>([
    ['a partner', { origin: 'partner', derivation: 'observed' }, 'partners'],
    [
      'another company',
      { origin: 'third-party', derivation: 'observed', consented: true },
      'others',
    ],
    ['an origin that is not named', { derivation: 'observed', consented: true }, 'others'],
    ['a guess', { origin: 'first-party', derivation: 'inferred' }, 'guesses'],
    ['a derivation that is not named', { origin: 'first-party' }, 'guesses'],
    ['a purchase', { origin: 'first-party', derivation: 'purchase' }, 'purchases'],
    [
      'the account',
      { origin: 'first-party', derivation: 'observed', domain: 'account' },
      'account',
    ],
    [
      'the account, by its source',
      { origin: 'first-party', derivation: 'observed', from: 'account-segment' },
      'account',
    ],
    [
      'a place',
      { origin: 'first-party', derivation: 'observed', kind: 'precise-location' },
      'location',
    ],
    ['a feeling', { origin: 'first-party', derivation: 'observed', kind: 'emotion' }, 'body'],
    ['money', { origin: 'first-party', derivation: 'stated', kind: 'finance' }, 'money'],
    [
      'a life event',
      { origin: 'first-party', derivation: 'stated', kind: 'life-event' },
      'life-events',
    ],
    [
      'a special category',
      { origin: 'first-party', derivation: 'stated', sensitivity: 'special' },
      'special',
    ],
  ])('%s is declared', (_, signal, kind) => {
    const base = { ...configOf({}), signals: {} };
    const { what } = deDetails.unused;
    expect(detailsOf(decideFor(base)).unused.lines).toContain(what[kind]);
    expect(detailsOf(decideFor({ ...base, signals: { one: signal } })).unused.lines).not.toContain(
      what[kind],
    );
  });

  test('what was bought is used where an offer is about a product', () => {
    const config = { ...configOf({ about: { product: 'filters' } }), signals: {} };
    expect(detailsOf(decideFor(config)).unused.lines).not.toContain('Käufe');
  });
});

describe('12.6 who, price and text are what the shop states', () => {
  test('nothing is claimed of what it does not state', () => {
    const details = detailsOf(decideOn({}), enDetails);
    expect(details.sender.lines).toEqual([
      'This offer is shown to you by Shop.',
      'Nobody else is stated to pay for it.',
    ]);
    expect(details.price.lines).toEqual(['The shop states that the usual price holds for you.']);
    expect(details.wording.lines).toEqual([
      'The shop does not state who wrote it.',
      'No approval is recorded.',
    ]);
  });

  test('all of what it states', () => {
    const offer = {
      payer: 'Nordwind',
      price: 'lower-disclosed',
      generatedBy: 'machine',
      approved: { by: 'marketing', on: '2026-02-20' },
    };
    const declared = configOf(offer);
    const decision = decideFor({
      ...declared,
      shop: { name: 'Laufladen', contact: 'datenschutz@laufladen.example' },
      responsible: 'Marketing',
    });
    const details = detailsOf(decision);
    expect(details.sender.lines).toEqual([
      'Dieses Angebot zeigt Ihnen Laufladen.',
      'Bezahlt hat dafür: Nordwind.',
      'Verantwortlich im Shop: Marketing.',
      'Fragen dazu: datenschutz@laufladen.example',
    ]);
    expect(details.price.lines).toEqual([
      'Laut Shop ist der Preis für Sie niedriger; das Angebot sagt es.',
    ]);
    expect(details.wording.lines).toEqual([
      'Laut Shop hat ihn eine Maschine geschrieben.',
      'Freigegeben: marketing, 20. Februar 2026.',
    ]);
  });

  test('who pays for a campaign pays for its offers, unless one has its own', () => {
    const campaigns = { spring: { payer: 'Nordwind' } };
    const base = { ...configOf({ campaign: 'spring' }), campaigns };
    expect(detailsOf(decideFor(base)).sender.lines).toContain('Bezahlt hat dafür: Nordwind.');
    const own = { ...configOf({ campaign: 'spring', payer: 'Südwind' }), campaigns };
    expect(detailsOf(decideFor(own)).sender.lines).toContain('Bezahlt hat dafür: Südwind.');
  });
});

test('12.7 every reason code has a sentence for shoppers, in every language', () => {
  for (const { held } of [deSettings, enSettings]) {
    expect(Object.keys(held.reasons)).toEqual([...REASON_CODES]);
    for (const sentence of Object.values(held.reasons))
      expect(sentence).toMatch(/^[A-ZÄÖÜ].{9,80}\.$/);
  }
});
