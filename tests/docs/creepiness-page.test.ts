import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkTexts } from '../../src/cli/texts/check-texts.js';
import { readSlots } from '../../src/cli/texts/read-slots.js';
import { checkConfig } from '../../src/config/check-config.js';
import { PRESETS } from '../../src/core/config/presets.js';
import { compileTaxonomy } from '../../src/core/protection/compile-taxonomy.js';
import { PROTECTED_TOPICS } from '../../src/core/protection/topics.js';
import { type CreepinessInput, type ScoredSignal, scoreCreepiness } from '../../src/core.js';
import { REASON_CODES } from '../../src/model/reason-codes.js';

const page = readFileSync(new URL('../../docs/creepiness.md', import.meta.url), 'utf8');
const topicOf = compileTaxonomy();

/** The cells of the rows of the tables under a heading, without the header. */
function rowsUnder(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const bare = (cell: string): string => cell.replaceAll('`', '');
const emphasised = (text: string): string[] =>
  [...text.matchAll(/\*([^*]+)\*/g)].map(([, word]) => word!);

describe('docs/creepiness.md', () => {
  const points = new Map(
    rowsUnder('What adds points').map(([key, value]) => [
      bare(key!),
      Number(value!.replace('×', '')),
    ]),
  );

  test('every row of the points has a key and a figure', () => {
    expect(points.size).toBe(48);
    expect(
      [...points].filter(([key, value]) => !/^[a-z0-9.-]+$/.test(key) || Number.isNaN(value)),
    ).toEqual([]);
  });

  test('each figure is what the score takes', () => {
    expect(Object.fromEntries(pointsOfScore())).toEqual(Object.fromEntries(points));
  });

  test('its example adds up with the points of its table', () => {
    const scoreOf = (format: string, explicitness: string, reduction: number): string => {
      const personal =
        points.get('flow.first-party.observed')! + points.get(`explicitness.${explicitness}`)!;
      const felt = reduction * personal;
      const sum = felt + points.get(`format.${format}`)! * (1 + Math.min(1, felt / 30));
      return (100 * (1 - Math.exp(-sum / 60))).toFixed(1);
    };
    const stop = points.get('reduction.one-click-stop')!;
    const [, example = ''] = page.split('## An example, by hand');
    expect(scoreOf('overlay', 'product', 1)).toBe('39.5');
    for (const score of [
      scoreOf('overlay', 'product', 1),
      scoreOf('overlay', 'product', stop),
      scoreOf('overlay', 'category', stop),
      scoreOf('inline', 'product', stop),
    ]) {
      expect(example.split('\n## ')[0]).toContain(score);
    }
  });

  test('its thresholds are those of the presets', () => {
    const figures = (['gentle', 'balanced', 'bold'] as const).map(
      (name) => PRESETS[name].creepiness!,
    );
    const rows = rowsUnder('Soften and refuse').map((cells) => cells.slice(1, 4).map(Number));
    const [limits, blocks] = [figures.map(({ limit }) => limit), figures.map(({ block }) => block)];
    expect(rows).toEqual([limits, blocks, blocks]);
  });

  test('tells of every veto among the reason codes', () => {
    const told = rowsUnder('What is never done').map(([veto]) => `VETO_${bare(veto!)}`);
    expect(told).toHaveLength(17);
    const codes = REASON_CODES.filter((code) => code.startsWith('VETO_'));
    expect(codes.filter((code) => !told.includes(code))).toEqual([]);
  });

  test('tells of every protected topic, with its veto', () => {
    const told = rowsUnder('What is never used').map(([id, veto]) => [bare(id!), bare(veto!)]);
    expect(told).toEqual(PROTECTED_TOPICS.map(([id, veto]) => [id, veto]));
  });

  test.each(rowsUnder('What is never used'))('%s: its examples are found', (id, veto, examples) => {
    expect(emphasised(examples!).length).toBeGreaterThan(1);
    for (const word of emphasised(examples!)) {
      expect(topicOf(word), word).toMatchObject({ id: bare(id!), veto: bare(veto!) });
    }
  });

  test('what it says is left alone is left alone', () => {
    const [, words = ''] =
      /They leave alone what ordinary shops sell: (.*)\. Some/.exec(page) ?? [];
    const [, decided = ''] = /before it is a zodiac sign\. (.*) are not/.exec(page) ?? [];
    const harmless = [
      ...emphasised(words),
      ...emphasised(decided),
      'türkis',
      'Turkish towel',
      'wedding',
    ];
    expect(harmless.length).toBeGreaterThan(12);
    expect(harmless.filter((word) => topicOf(word))).toEqual([]);
    expect(topicOf('Krebs')?.id).toBe('health');
  });

  test('its config fits and does what it says', () => {
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    const { protection } = JSON.parse(json);
    const consent = { sources: [{ source: 'manual' }] };
    expect(checkConfig({ version: 1, shop: { name: 'x' }, consent, protection })).toEqual([]);
    const own = compileTaxonomy(protection);
    expect([own('Krebs'), own('Brustkrebs')?.id, own('Bandagenset')?.id]).toEqual([
      ...[undefined, 'health', 'shop'],
    ]);
  });

  const examples = rowsUnder('Honest texts').flatMap(([texts, verdict]) =>
    emphasised(texts!).map((text) => [text, verdict!.replace(/^an? /, '')] as const),
  );
  test.each(examples)('%s is found as %s', (text, severity) => {
    const html = `<taktvoll-slot placement="home"><template offer="a" creative="c">${text}</template></taktvoll-slot>`;
    const offer = { id: 'a', placements: ['home'], creatives: [{ id: 'c' }] };
    const found = checkTexts(readSlots(html), [offer]);
    expect(found.map((finding) => finding.severity)).toEqual([severity]);
  });
});

/** Every key of the table, worked out by the score itself. */
function pointsOfScore(): Map<string, number> {
  const signal = {
    name: 'viewed',
    derivation: 'observed',
    origin: 'first-party',
    domain: 'browsing',
    consented: true,
  } as const;
  const creative = { why: 'on-tap' } as const;
  const context = { consent: 'granted' } as const;
  const round = (of: number) => Math.round(of * 1e6) / 1e6;
  const partsOf = (input: CreepinessInput) => {
    const given = { signals: [], ...input };
    const shown = { ...creative, ...input.creative };
    const known = { ...context, ...input.context };
    return scoreCreepiness({ ...given, creative: shown, context: known }).parts;
  };
  const flowOf = (of: ScoredSignal, more: CreepinessInput = {}) =>
    round(partsOf({ ...more, signals: [{ ...signal, ...of }] }).flow);
  const found = new Map<string, number>();
  for (const origin of ['first-party', 'partner', 'third-party'] as const) {
    for (const derivation of [
      ...(['contextual', 'stated', 'purchase', 'observed', 'inferred'] as const),
    ]) {
      found.set(`flow.${origin}.${derivation}`, flowOf({ origin, derivation }));
    }
  }
  found.set('flow.unknown', flowOf({ origin: 'unknown' }));
  const seen = flowOf({});
  for (const sensitivity of ['neutral', 'personal', 'intimate'] as const) {
    found.set(`sensitivity.${sensitivity}`, round(flowOf({ sensitivity }) / seen));
  }
  found.set('staleness.half-life', flowOf({ ageDays: 30 }) / seen);
  found.set('staleness.three-half-lives', flowOf({ ageDays: 90 }) / seen);
  found.set('asked-for-topic', round(flowOf({}, { context: { askedForTopic: true } }) / seen));
  const other = { ...signal, name: 'bought', domain: 'orders' };
  found.set('combination.domain', partsOf({ signals: [signal, other] }).combination);
  const foreign = { ...signal, origin: 'partner' } as const;
  found.set('combination.origin', partsOf({ signals: [signal, foreign] }).combination);
  for (const explicitness of [
    ...(['generic', 'category', 'product', 'behaviour', 'identity'] as const),
  ]) {
    found.set(`explicitness.${explicitness}`, partsOf({ creative: { explicitness } }).explicitness);
  }
  for (const below of [1000, 50]) {
    const { narrowness } = partsOf({ context: { audienceSize: below - 1 } });
    found.set(`narrowness.below-${below}`, narrowness);
    expect(partsOf({ context: { audienceSize: below } }).narrowness).toBeLessThan(narrowness);
  }
  found.set('covert', partsOf({ signals: [{ ...signal, noticeable: false }] }).covert);
  for (const format of ['inline', 'sticky', 'slide-in', 'overlay', 'exit', 'push'] as const) {
    found.set(`format.${format}`, partsOf({ creative: { format } }).format);
  }
  const exposures = [{ hoursAgo: 0, outcome: 'seen', count: 3 }] as const;
  const open = { explicitness: 'behaviour' } as const;
  found.set('repetition', partsOf({ creative: open, history: { exposures } }).repetition);
  found.set('surfaces', partsOf({ history: { placements24h: 2 } }).surfaces);
  const soon = { hoursSinceBehaviour: 1 };
  const sticky = { format: 'sticky' } as const;
  found.set('too-soon', partsOf({ creative: sticky, history: soon }).tooSoon);
  expect(partsOf({ history: soon }).tooSoon).toBe(found.get('too-soon')! / 4);
  const overlay = { format: 'overlay' } as const;
  found.set('night', partsOf({ creative: overlay, context: { night: true } }).night);
  for (const topicSensitivity of ['personal', 'intimate'] as const) {
    const { topic } = partsOf({ signals: [signal], creative: { topicSensitivity } });
    found.set(`topic.${topicSensitivity}`, topic);
    expect(partsOf({ creative: { topicSensitivity } }).topic).toBeCloseTo(topic / 5);
  }
  found.set('price.lower-disclosed', partsOf({ creative: { price: 'lower-disclosed' } }).price);
  const reductionBy = (by: CreepinessInput['creative']) =>
    round(flowOf({}, { creative: { ...creative, ...by } }) / seen);
  found.set('reduction.one-click-stop', reductionBy({ oneClickStop: true }));
  found.set('reduction.visible-why', reductionBy({ why: 'visible' }));
  found.set('reduction.no-why', reductionBy({ why: 'none' }));
  return found;
}
