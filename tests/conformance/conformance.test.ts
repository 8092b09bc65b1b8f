import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runConformance } from '../../src/cli/conformance.js';
import * as core from '../../src/core.js';

interface Kit {
  readonly specVersion: number;
  readonly cases: readonly { readonly id: string; readonly title: string }[];
}

const file = new URL('../../conformance/taktvoll-conformance-1.json', import.meta.url);
const kit = JSON.parse(readFileSync(file, 'utf8')) as Kit;

describe('the conformance kit passes on the core', () => {
  test.each(kit.cases)('$title ($id)', (conformanceCase) => {
    const report = runConformance({ ...kit, cases: [conformanceCase] }, core);
    expect(report.cases.flatMap((result) => result.messages)).toEqual([]);
    expect(report.passed).toBe(1);
  });
});

describe('the kit itself', () => {
  test('every title begins with the number of the rule it shows', () => {
    const odd = kit.cases.filter(({ title }) => !/^\d{1,2}\.\d{1,2} \S/.test(title));
    expect(odd).toEqual([]);
  });

  test('every id is in kebab case and used once', () => {
    const ids = kit.cases.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
