// The property names that somebody outside a file of the script tag relies on: what the config
// schema and the types in src/model declare, but for its own, names of languages, what chunks export, and what
// browsers have: terser knows many of their names, and misses some of what came later, and options of
// `Intl`. The stored form has no names. All others are the script's own, and the build may shorten them.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const libraries = dirname(fileURLToPath(import.meta.resolve('typescript')));
const source = join(dirname(fileURLToPath(import.meta.url)), '../src');

/** Types of src/model that only files of the script read: facts of an explanation, and words for it. */
const OWN = new Set([
  'Circumstance',
  'DetailMessages',
  'Disclosure',
  'Frequency',
  'Messages',
  'Reason',
  'Reasoning',
  'SettingsMessages',
  'Span',
  'WhyWords',
]);

/** @param chunks source files whose exports are called by name. */
export async function readPublicNames(chunks) {
  // Languages are looked up by what the page calls its own.
  const locales = await readdir(join(source, 'locales'));
  const names = new Set(locales.flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? []));
  const files = (await readdir(join(source, 'model'))).map((file) => join(source, 'model', file));
  const ofConfig = (await readdir(join(source, 'config'))).filter((file) => /^schema/.test(file));
  files.push(...ofConfig.map((file) => join(source, 'config', file)));
  const ofBrowsers = (await readdir(libraries)).filter((file) =>
    /^lib\.(dom|es5|es20\d\d\.intl)\.d\.ts$/.test(file),
  );
  files.push(...ofBrowsers.map((file) => join(libraries, file)));
  for (const file of files) {
    const tree = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.ES2022);
    const visit = (node, isOwn) => {
      const isNamed =
        ts.isPropertySignature(node) || ts.isMethodSignature(node) || ts.isPropertyAssignment(node);
      if (isNamed && !isOwn) names.add(node.name.text);
      if (ts.isStringLiteral(node)) names.add(node.text);
      ts.forEachChild(node, (child) => visit(child, isOwn));
    };
    for (const statement of tree.statements) {
      visit(statement, file.startsWith(source) && OWN.has(statement.name?.text));
    }
  }
  for (const file of chunks) {
    for (const [, name] of (await readFile(file, 'utf8')).matchAll(
      /^export (?:(?:async )?(?:const|function)|\{) (\w+)/gm,
    )) {
      names.add(name);
    }
  }
  return names;
}
