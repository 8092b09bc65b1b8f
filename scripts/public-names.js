// The property names that somebody outside the script relies on: what the config schema and the
// types in src/model declare. All others are the script's own, and the build may shorten them.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const source = join(dirname(fileURLToPath(import.meta.url)), '../src');

export async function readPublicNames() {
  const names = new Set();
  const files = (await readdir(join(source, 'model'))).map((file) => join(source, 'model', file));
  for (const file of [...files, join(source, 'config/schema.ts')]) {
    const tree = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.ES2022);
    const visit = (node) => {
      const isNamed =
        ts.isPropertySignature(node) || ts.isMethodSignature(node) || ts.isPropertyAssignment(node);
      if (isNamed) names.add(node.name.text);
      if (ts.isStringLiteral(node)) names.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return names;
}
