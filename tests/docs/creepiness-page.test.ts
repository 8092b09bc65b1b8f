import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkTexts } from '../../src/cli/texts/check-texts.js';
import { readSlots } from '../../src/cli/texts/read-slots.js';
import { checkConfig } from '../../src/config/check-config.js';
import { PRESETS } from '../../src/core/config/presets.js';
import { compileTaxonomy } from '../../src/core/protection/compile-taxonomy.js';
import { PROTECTED_TOPICS } from '../../src/core/protection/topics.js';
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
