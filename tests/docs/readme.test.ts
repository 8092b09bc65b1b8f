import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { README_PICTURES } from '../../scripts/take-screenshots.js';
import { checkConfig } from '../../src/config/check-config.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json'));

/** The first and the last cell of each row of the tables under a heading, theirs included. */
function rowsUnder(heading: string): (readonly [first: string, last: string])[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| (.+?) \|(?:.* \|)? ?(.*?) \|$/gm)]
    .map(([, first = '', last = '']) => [first, last] as const)
    .filter(([, last]) => !/^-*$/.test(last));
}

const codeIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

describe('README.md', () => {
  const limits: readonly { name: string; limit: string }[] = JSON.parse(read('.size-limit.json'));

  test('its sizes are the limits of .size-limit.json', () => {
    const [, ...rows] = rowsUnder('Size and speed');
    expect(rows).toEqual(limits.map(({ name, limit }) => [name, limit]));
  });

  test('it claims no other size', () => {
    const sizes = readme.match(/\d+(?:\.\d+)? ?[kKM]?i?B\b/g) ?? [];
    expect([...new Set(sizes)].sort()).toEqual([...new Set(limits.map((l) => l.limit))].sort());
  });

  test('it gives a reason for every dependency, and for no other', () => {
    const named = rowsUnder('Dependencies').flatMap(([names]) => codeIn(names));
    const installed = Object.keys({ ...dependencies, ...devDependencies });
    expect(named.sort()).toEqual(installed.sort());
  });

  test('every npm command that it names exists', () => {
    const named = [...readme.matchAll(/\bnpm (?:run ([\w:]+)|(start|test))\b/g)];
    expect(named.length).toBeGreaterThan(8);
    for (const [, script, short] of named) expect(scripts).toHaveProperty([script ?? short!]);
  });

  test('its first config is one in which nothing is found', () => {
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(checkConfig(JSON.parse(json), { at: Date.UTC(2026, 2, 2) })).toEqual([]);
  });

  test('its pictures are those that are taken, and small', () => {
    const shown = [...readme.matchAll(/<img src="([^"]+)"/g)].map(([, path]) => path!);
    expect(shown.sort()).toEqual(Object.values(README_PICTURES).sort());
    for (const path of shown) expect(statSync(join(root, path)).size).toBeLessThan(250_000);
  });
});

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].concat(
  readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
);
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

test.each(PAGES)('the links of %s lead somewhere', (page) => {
  for (const [, target = ''] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https?:/.test(target)) continue;
    const [file, anchor] = target.split('#');
    const path = file ? join(dirname(page), file) : page;
    expect(existsSync(join(root, path)), target).toBe(true);
    if (anchor === undefined) continue;
    const headings = [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, text]) => anchorOf(text!));
    expect(headings, target).toContain(anchor);
  }
});

describe.each(['docs/integration.md', 'docs/integration.de.md'])('%s', (page) => {
  const guide = read(page);

  test('tells of every code of the console, and of no other', () => {
    const [, codes = ''] = /type ReportCode =([^;]+)/.exec(read('src/model/client.ts')) ?? [];
    const [, table = ''] = /configuration-error` [^|]*\n\n([\s\S]*?)\n\n/.exec(guide) ?? [];
    expect(table.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g)).toEqual(codes.match(/\b[A-Z_]+\b/g));
  });
});

describe('docs/theming.md', () => {
  const page = read('docs/theming.md');
  const filesIn = (folder: string) =>
    readdirSync(new URL(`../../${folder}`, import.meta.url)).map((file) => read(folder + file));
  const styles = ['src/ui/slot/', 'src/ui/why/', 'src/ui/floating/'].flatMap(filesIn).join('\n');

  test('tells of every custom property, and of no other', () => {
    const propertiesOf = (text: string) => [...new Set(text.match(/--taktvoll-[a-z-]+/g))].sort();
    const [, table = ''] = /\| property \|([\s\S]*?)\n\n/.exec(page) ?? [];
    expect(propertiesOf(table)).toEqual(propertiesOf(styles));
  });

  test('tells of every part of Why this?, and of no other', () => {
    const [, row = ''] = /\| `taktvoll-why` \|(.*)\|/.exec(page) ?? [];
    const told = [...row.matchAll(/`([a-z]+)`/g)].map(([, part]) => part);
    const parts = [...styles.matchAll(/createPart\(\s*'\w+',\s*'(\w+)'/g)].map(([, part]) => part);
    // What stands where a lever is has the name of the element before it.
    expect([...told].sort()).toEqual([...new Set([...parts, 'lever'])].sort());
  });
});
