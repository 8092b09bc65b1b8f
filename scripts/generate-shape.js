// Derives from the zod schema: the compact shape that the shop's page validates with
// (src/core/config/shape.generated.ts) and the editors' dist/config.schema.json.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import * as z from 'zod/mini';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shapeFile = join(root, 'src/core/config/shape.generated.ts');

/** The zod schema as a JSON Schema. It is TypeScript: transpiled first, as Node 20 reads none. */
async function readJsonSchema() {
  const sources = join(root, 'src/config');
  const folder = join(root, `node_modules/.cache/taktvoll/schema-${process.pid}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of await readdir(sources)) {
    if (!/^schema.*\.ts$/.test(name)) continue;
    const { outputText } = ts.transpileModule(await readFile(join(sources, name), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    await writeFile(join(folder, name.replace(/ts$/, 'js')), outputText);
  }
  const { configSchema } = await import(pathToFileURL(join(folder, 'schema.js')).href);
  await rm(folder, { recursive: true });
  return z.toJSONSchema(configSchema, { io: 'input' });
}

/** A shape that is shorter than this is not worth a name. */
const MIN_SHARED = 10;

/** One JSON Schema node as the source text of a `Shape`; `shapeOf` gives those of its parts. */
function sourceOf(node, shapeOf) {
  if (node.$ref) return `lazy(() => ${nameOf(node.$ref)})`;
  if (node.anyOf) return `either(${node.anyOf.map(shapeOf).join(', ')})`;
  if (node.enum) return JSON.stringify(node.enum.join('|'));
  if (node.const !== undefined) {
    return typeof node.const === 'number'
      ? `[${node.const}, ${node.const}]`
      : JSON.stringify(node.const);
  }
  switch (node.type) {
    case 'null':
      return 'null';
    case 'boolean':
      return 'true';
    case 'number':
    case 'integer': {
      const min = node.exclusiveMinimum === undefined ? node.minimum : Number.MIN_VALUE;
      return `[${min}, ${node.maximum}${node.type === 'integer' ? ', 1' : ''}]`;
    }
    case 'array':
      return `list(${shapeOf(node.items)}${node.minItems ? `, ${node.minItems}` : ''})`;
    case 'string':
      return node.pattern
        ? `/${node.pattern.replace(/(?<!\\)\//g, '\\/')}/`
        : `/^[^]{${node.minLength ?? 0},${node.maxLength}}$/`;
    case 'object':
      return node.propertyNames
        ? `{ isRecord: 1, keys: ${shapeOf(node.propertyNames)}, values: ${shapeOf(node.additionalProperties)} }`
        : objectShape(node, shapeOf);
    default:
      throw new Error(`The schema has a node that no shape stands for: ${JSON.stringify(node)}`);
  }
}

function objectShape(node, shapeOf) {
  const fields = Object.entries(node.properties).map(
    ([key, value]) => `'${node.required?.includes(key) ? '!' : '?'}${key}': ${shapeOf(value)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

const nameOf = (ref) => `shape${ref.replace(/^.*\//, '').replace(/\W|_/g, '')}`;

/**
 * Shapes that stand in several places get a name, which keeps the script small: from the smallest
 * parts to the largest, whatever stands around them.
 */
class SharedShapes {
  #uses = new Map();
  #names = new Map();
  constants = [];

  /** @param whole the shape with nothing in it named, @param text with its parts named. */
  name(whole, text) {
    if (text.length < MIN_SHARED || this.#uses.get(whole) < 2) return text;
    if (!this.#names.has(whole)) {
      this.#names.set(whole, `shared${this.constants.length}`);
      this.constants.push(`const ${this.#names.get(whole)}: Shape = ${text};`);
    }
    return this.#names.get(whole);
  }

  /** @returns the shape of a node, with what stands elsewhere too as a name. */
  textOf(node) {
    return this.name(
      sourceOf(node, wholeOf),
      sourceOf(node, (child) => this.textOf(child)),
    );
  }

  count(node) {
    const whole = wholeOf(node);
    const uses = (this.#uses.get(whole) ?? 0) + 1;
    this.#uses.set(whole, uses);
    // The parts of a further copy stand nowhere: it is a name.
    if (uses === 1) sourceOf(node, (child) => this.count(child));
  }
}

const wholeOf = (node) => sourceOf(node, wholeOf);

export async function generateShape() {
  const schema = await readJsonSchema();
  const shared = new SharedShapes();
  const definitions = Object.entries(schema.$defs ?? {});
  for (const node of [...definitions.map(([, node]) => node), schema]) shared.count(node);
  const lines = [
    ...definitions.map(([name, node]) => `const ${nameOf(name)}: Shape = ${shared.textOf(node)};`),
    `export const configShape: Shape = ${shared.textOf(schema)};`,
  ];
  const source = [
    '// Derived from src/config/schema.ts by `npm run generate`; a test fails where it is out of date.',
    "import { either, lazy, list, type Shape } from './validate-shape.js';",
    '',
    ...shared.constants,
    ...lines,
    '',
  ].join('\n');
  return { source, jsonSchema: editorSchema(schema) };
}

/** What editors read: the same, and keys that begin with `$` are allowed everywhere. */
function editorSchema(schema) {
  const allowDollarKeys = (node) => {
    if (Array.isArray(node)) return node.map(allowDollarKeys);
    if (typeof node !== 'object' || node === null) return node;
    const copy = Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, allowDollarKeys(value)]),
    );
    if (copy.type === 'object' && copy.properties) copy.patternProperties = { '^\\$': {} };
    if (copy.type === 'object' && copy.propertyNames) {
      copy.patternProperties = { '^\\$': {} };
      copy.propertyNames = { anyOf: [{ pattern: '^\\$' }, copy.propertyNames] };
    }
    return copy;
  };
  return { title: 'Taktvoll config, version 1', ...allowDollarKeys(schema) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { source, jsonSchema } = await generateShape();
  await writeFile(shapeFile, source);
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(
    join(root, 'dist/config.schema.json'),
    `${JSON.stringify(jsonSchema, null, 2)}\n`,
  );
}
