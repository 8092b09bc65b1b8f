import { describe, expect, test } from 'vitest';
import { explain } from '../../src/core/explanation/explain.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import type { Condition } from '../../src/model/config.js';
import {
  audience,
  decideOn,
  sentences,
  shoes,
  type Told,
  texts,
} from '../support/explained-shop.js';

describe('3.2 the reasons are the facts that let the offer through', () => {
  const viewed = (equals: string): Condition => ({ signal: 'viewed', equals });
  const bought = (equals: string): Condition => ({ signal: 'bought', equals });
  const both: Told[] = [
    ['viewed', 'running'],
    ['basket', 'rain'],
  ];

  test('all: each of them, in the order of the config', () => {
    const decision = decideOn(
      { audience: { all: [{ signal: 'basket', equals: 'rain' }, viewed('running')] } },
      both,
    );
    expect(texts(decision)).toEqual([
      'Sie haben am 12. März eine Regenjacke in den Warenkorb gelegt.',
      'Sie haben sich am 12. März Laufschuhe angesehen.',
    ]);
    expect(explain(decision, de).text).toBe(
      'Weil Sie am 12. März eine Regenjacke in den Warenkorb gelegt haben. ' +
        'Dazu kommt: Sie haben sich am 12. März Laufschuhe angesehen. ' +
        'Fehlte eines davon, sähen Sie dies hier nicht. ' +
        'Dass dieser Shop sich in diesem Browser etwas merkt, haben Sie erlaubt. ' +
        'Persönlichen Angeboten haben Sie zugestimmt. ' +
        'Heute zum 1. Mal. ' +
        'Quelle: Notizen dieses Shops in diesem Browser. ' +
        'Diese Auskunft betrifft nur dieses Angebot.',
    );
  });

  test('any: only what is true', () => {
    const offer = { audience: { any: [{ signal: 'basket', equals: 'rain' }, viewed('running')] } };
    expect(texts(decideOn(offer, both))).toHaveLength(2);
    expect(texts(decideOn(offer, [['viewed', 'running']]))).toEqual([
      'Sie haben sich am 12. März Laufschuhe angesehen.',
    ]);
  });

  test('any: a part of an all that does not hold has no part in it', () => {
    const any = [{ all: [viewed('running'), bought('filters')] }, viewed('rain')];
    const decision = decideOn({ audience: { any } }, [
      ['viewed', 'running'],
      ['viewed', 'rain'],
    ]);
    expect(texts(decision)).toEqual(['Sie haben sich am 12. März eine Regenjacke angesehen.']);
  });

  test('several values of one signal are one reason', () => {
    const decision = decideOn({ audience: { all: [viewed('running'), viewed('rain')] } }, [
      ['viewed', 'running', '2026-03-12T10:00:00Z'],
      ['viewed', 'rain', '2026-03-14T10:00:00Z'],
    ]);
    expect(texts(decision)).toEqual([
      'Sie haben sich am 12. und 14. März Laufschuhe und eine Regenjacke angesehen.',
    ]);
  });

  test('not: what was not noted is told too, and last', () => {
    const decision = decideOn(
      { audience: { all: [{ not: bought('filters') }, viewed('running')] } },
      both,
    );
    expect(texts(decision)).toEqual([
      'Sie haben sich am 12. März Laufschuhe angesehen.',
      'Nicht vermerkt ist, dass Sie Kaffeefilter gekauft haben.',
    ]);
  });

  test('not alone: it is never said that nothing was used', () => {
    const decision = decideOn({ audience: { not: { any: [viewed('running'), viewed('rain')] } } });
    expect(sentences(decision)).toEqual([
      'Nicht vermerkt ist, dass Sie sich Laufschuhe oder eine Regenjacke angesehen haben.',
      'It is not noted that you looked at running shoes or a rain jacket.',
    ]);
  });

  test('not enough is not the same as not at all', () => {
    const little = { signal: 'viewed', equals: 'running', interest: { atLeast: 3 } };
    const decision = decideOn({ audience: { not: little } }, [['viewed', 'running']]);
    expect(sentences(decision)).toEqual([
      'Nicht oft genug vermerkt ist, dass Sie sich Laufschuhe angesehen haben.',
      'It is not noted often enough that you looked at running shoes.',
    ]);
  });

  test('a not of what others told, and one of no value in particular', () => {
    const any = [
      { signal: 'partner', equals: 'rain' },
      { signal: 'viewed', interest: { atLeast: 1 } },
    ];
    expect(texts(decideOn({ audience: { not: { any } } }))).toEqual([
      'Nicht vermerkt ist: eine Regenjacke.',
      'Nicht vermerkt ist: „Kategorien, die Sie angesehen haben“.',
    ]);
  });

  test('interest of no value in particular: those that are great enough', () => {
    const decision = decideOn({ audience: { signal: 'viewed', interest: { atLeast: 1.5 } } }, [
      ['viewed', 'running', '2026-03-16T08:00:00Z'],
      ['viewed', 'running', '2026-03-16T09:00:00Z'],
      ['viewed', 'rain', '2026-03-16T09:30:00Z'],
    ]);
    expect(texts(decision)).toEqual(['Sie haben sich heute Laufschuhe angesehen.']);
  });

  test('of a signal that holds one value, the newest; and what would take its place', () => {
    const told: Told[] = [
      ['size', '44', '2026-03-02T10:00:00Z'],
      ['size', '42', '2026-03-03T10:00:00Z'],
    ];
    expect(texts(decideOn(audience('size', '42'), told))).toEqual([
      'Sie haben uns Größe 42 genannt.',
    ]);
    // Without the one, the other would be asked.
    const any = decideOn({ audience: { signal: 'size', interest: { atLeast: 0.1 } } }, told);
    expect(texts(any)).toEqual(['Sie haben uns Größe 42 und Größe 44 genannt.']);
  });

  test('an expired event is no reason, nor is one behind it a date', () => {
    const decision = decideOn(audience('viewed', 'running'), [
      ['viewed', 'running', '2025-03-01T10:00:00Z'],
      ['viewed', 'running', '2026-03-12T10:00:00Z'],
    ]);
    expect(decision.grounds?.[0]?.values).toEqual([
      {
        value: 'running',
        label: shoes.running,
        times: [Date.parse('2026-03-12T10:00:00Z')],
      },
    ]);
  });

  test('the page and the shopper together: nothing is claimed to be unused', () => {
    const all = [{ signal: 'page', equals: 'bikes' }, viewed('running')];
    const decision = decideOn({ audience: { all } }, both, {
      context: { page: ['bikes', 'sale'] },
    });
    const { sentence, source, text } = explain(decision, en);
    expect(sentence).toBe('It fits this page: bicycles.');
    expect(source).toBe(en.source);
    expect(text).toContain('In addition: You looked at running shoes on 12 March.');
  });
});
