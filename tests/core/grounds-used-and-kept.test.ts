import { describe, expect, test } from 'vitest';
import { explain } from '../../src/core/explanation/explain.js';
import { compileConfig, decide, emptyState } from '../../src/core.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import type { ShopperEvent } from '../../src/model/events.js';
import { audience, configOf, decideOn, NOW, sentences, texts } from '../support/explained-shop.js';

describe('3.2 what a creative uses besides its audience', () => {
  const using = (...uses: string[]) => ({ creatives: [{ id: 'only', uses }] });

  test('its newest three values, and how many more there are', () => {
    const decision = decideOn(using('viewed'), [
      ['viewed', 'tents', '2026-03-01T10:00:00Z'],
      ['viewed', 'bikes', '2026-03-02T10:00:00Z'],
      ['viewed', 'rain', '2026-03-04T10:00:00Z'],
      ['viewed', 'running', '2026-03-03T10:00:00Z'],
    ]);
    expect(decision.grounds?.[0]?.values.map(({ value }) => value)).toEqual([
      'rain',
      'running',
      'bikes',
    ]);
    const { sentence, reasons, circumstances, source, text } = explain(decision, en);
    expect(sentence).toBe(en.forEveryone);
    expect(reasons).toEqual([]);
    expect(circumstances).toContain(
      'Also used, but not decisive: You looked at a rain jacket, running shoes, bicycles and 1 more on 2, 3 and 4 March.',
    );
    expect(source).toBe(en.source);
    expect(text).not.toContain(en.nothingUsed);
  });

  test('only the value that the offer is about', () => {
    const offer = { ...using('viewed'), about: { signal: 'viewed', value: 'rain' } };
    const decision = decideOn(offer, [
      ['viewed', 'running'],
      ['viewed', 'rain'],
    ]);
    expect(texts(decision)).toEqual([]);
    expect(explain(decision, de).circumstances).toContain(
      'Auch benutzt, aber nicht entscheidend: Sie haben sich am 12. März eine Regenjacke angesehen.',
    );
  });

  test('nothing where nothing of it is held', () => {
    expect(explain(decideOn(using('viewed')), en).sentence).toContain(en.nothingUsed);
  });

  test('what the audience judged and did not match is not told as used', () => {
    const any = [
      { signal: 'viewed', equals: 'rain' },
      { signal: 'basket', equals: 'rain' },
    ];
    const decision = decideOn({ ...using('viewed'), audience: { any } }, [
      ['viewed', 'running'],
      ['basket', 'rain'],
    ]);
    expect(texts(decision)).toEqual([
      'Sie haben am 12. März eine Regenjacke in den Warenkorb gelegt.',
    ]);
  });

  test('an interest peak reads what the offer is about', () => {
    const offer = {
      about: { signal: 'viewed', value: 'running' },
      when: { trigger: 'interest-peak' },
    };
    const decision = decideOn(offer, [['viewed', 'running']], { trigger: 'interest-peak' });
    expect(texts(decision)).toEqual(['Sie haben sich am 12. März Laufschuhe angesehen.']);
  });
});

describe('2.3 an offer that stays is explained by what was known when it came', () => {
  const shownAt = '2026-03-16T09:50:00Z';
  const shown: ShopperEvent = {
    type: 'impression',
    at: shownAt,
    offer: 'offer',
    creative: 'only',
    placement: 'home',
  };

  test('not by what was learnt since', () => {
    const decision = decideOn(audience('viewed', 'running'), [
      ['viewed', 'running', '2026-03-12T10:00:00Z'],
      shown,
      ['viewed', 'running', '2026-03-16T09:55:00Z'],
    ]);
    expect(decision.kept).toBe(true);
    expect(explain(decision, en).sentence).toBe('Because you looked at running shoes on 12 March.');
  });

  test('and where that is not known any more, it says only that it was here', () => {
    // It came on a page about bicycles; this one is about something else.
    const decision = decideOn(audience('page', 'bikes'), [shown], { context: { page: 'rain' } });
    expect(decision.kept).toBe(true);
    expect(decision.grounds).toBeUndefined();
    expect(sentences(decision)).toEqual([
      'Bei diesem Besuch stand es hier schon.',
      'It was already here during this visit.',
    ]);
  });
});

test('1.2 of two offers with one id, the one that stands is explained', () => {
  const declared = configOf({});
  const [offer] = declared.offers;
  const plan = compileConfig({
    ...declared,
    offers: [
      { ...offer, audience: { signal: 'viewed', equals: 7 } },
      { ...offer, audience: { signal: 'page', equals: 'bikes' } },
      { ...offer, audience: { signal: 'viewed', equals: 'running' } },
    ],
  });
  const request = { at: NOW, placement: 'home', context: { page: 'bikes' } };
  const { decision } = decide(plan, emptyState(), request);
  expect(explain(decision, en).sentence).toContain('It fits this page: bicycles.');
});
