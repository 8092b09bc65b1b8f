import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { limitsEn } from '../../src/locales/limits.en.js';
import type { Config } from '../../src/model/config.js';
import { declaredLimits } from '../../src/simulation/declared-limits.js';
import { sentenceOfLimit } from '../../src/simulation/sentence-of-limit.js';

const PRESETS = ['gentle', 'balanced', 'bold'] as const;

/** The limits of a preset in the words of `check`. */
function sentencesOf(preset: (typeof PRESETS)[number]): readonly string[] {
  const config: Config = { version: 1, shop: { name: 'x' }, preset };
  return declaredLimits(config).map((limit) => sentenceOfLimit(limit, config, limitsEn));
}

/** A row a limit, a column a preset. */
function expectedTable(): string {
  const columns = PRESETS.map(sentencesOf);
  const rows = columns[0]!.map((_, row) => columns.map((column) => column[row]));
  const lineOf = (cells: readonly (string | undefined)[]): string => `| ${cells.join(' | ')} |`;
  const head = lineOf(PRESETS.map((preset) => `\`${preset}\``));
  return [head, '|---|---|---|', ...rows.map(lineOf)].join('\n');
}

describe('the sentences of the presets in docs/limits.md', () => {
  const page = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');

  test('are those of the code, limit by limit', () => {
    expect(new Set(PRESETS.map((preset) => sentencesOf(preset).length)).size).toBe(1);
    const [, section = ''] = page.split('## Presets');
    expect(section).toContain(`\n\n${expectedTable()}\n\n`);
  });
});
