import { expect, test } from 'vitest';
import { readPublicNames } from '../scripts/public-names.js';
import { de, deDetails, deSettings } from '../src/locales/de.js';
import type { Explanation, ExplanationReason, ReasonLever } from '../src/model/explanation.js';
import { keysOfSchema } from './support/keys-of-schema.js';

test('the build keeps the name of every key of a config', async () => {
  const names: ReadonlySet<string> = await readPublicNames([]);
  const keys = [...keysOfSchema().keys()].map((path) => path.split('.').at(-1)!);
  expect(keys).toContain('keywords');
  expect(keys.filter((key) => !names.has(key.replace(/\[\]$/, '')))).toEqual([]);
});

test('the build keeps the name of every language: pages name it', async () => {
  const names: ReadonlySet<string> = await readPublicNames([]);
  expect(['de', 'en'].filter((language) => !names.has(language))).toEqual([]);
});

test('the build keeps the name of every option of Intl: a browser does not know another one', async () => {
  const names: ReadonlySet<string> = await readPublicNames([]);
  const options = ['minimumFractionDigits', 'maximumFractionDigits', 'dateStyle', 'numeric'];
  expect(options.filter((option) => !names.has(option))).toEqual([]);
});

test('the build keeps every name of what a page is told, though a fact of it may be shortened', async () => {
  const names: ReadonlySet<string> = await readPublicNames([]);
  const explained: readonly (keyof Explanation | keyof ExplanationReason | keyof ReasonLever)[] = [
    'sentence',
    'reasons',
    'counterfactual',
    'frequency',
    'because',
    'isHeld',
    'changes',
    'effect',
  ];
  expect(explained.filter((name) => !names.has(name))).toEqual([]);
  expect(
    ['missingThat', 'switchOffElsewhere', 'countToday'].filter((name) => names.has(name)),
  ).toEqual([]);
});

test('the build keeps what data names: kinds of facts, parts of the score, reason codes', async () => {
  const names: ReadonlySet<string> = await readPublicNames([]);
  const { score, unused, price, wording } = deDetails;
  const kinds = [
    de.facts,
    de.circumstances,
    de.levers,
    score.parts,
    score.factors,
    unused.what,
    price.of,
    wording.by,
    deSettings.noted.origins,
    deSettings.shown.outcomes,
    deSettings.held.reasons,
  ].flatMap((record: object) => Object.keys(record));
  expect(kinds.length).toBeGreaterThan(100);
  expect(kinds.filter((kind) => !names.has(kind))).toEqual([]);
});
