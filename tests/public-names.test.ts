import { expect, test } from 'vitest';
import { readPublicNames } from '../scripts/public-names.js';
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
