import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Finding, Path } from '../config/check-config.js';
import { FileError, readText } from './read-text.js';
import { SYNTAX_WORDS } from './syntax-words.js';

/** A JSON file with the places of its values. */
export interface JsonSource {
  readonly file: string;
  /** `undefined` where the syntax is wrong. */
  readonly value: unknown;
  /** What is wrong with the text itself, each `file:line:column: what`. */
  readonly syntaxErrors: readonly LocatedFinding[];
  /** `file:line:column` of the key or entry at a path, or of the nearest that exists. */
  locate(path: Path): string;
  /** Keys that stand twice in one object: JSON drops the first one silently. */
  readonly duplicates: readonly LocatedFinding[];
}

export interface LocatedFinding extends Finding {
  /** `file:line:column` */
  readonly location: string;
}

/** @throws FileError where the file cannot be read. */
export async function readJsonSource(file: string): Promise<JsonSource> {
  const text = await readText(file);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const at = (offset: number): string => `${file}:${positionOf(text, offset)}`;
  const isEmpty = text.trim() === '';
  const syntaxErrors = (isEmpty ? errors.slice(0, 1) : firstOfLine(errors, text)).map(
    ({ error, offset }): LocatedFinding => {
      const name = isEmpty ? 'Empty' : printParseErrorCode(error);
      const [message, remedy] = SYNTAX_WORDS[name] ?? ['this is no JSON', 'Correct or remove it.'];
      return { severity: 'error', path: [], message, remedy, location: at(offset) };
    },
  );
  return {
    file,
    value: syntaxErrors.length > 0 ? undefined : (JSON.parse(text) as unknown),
    syntaxErrors,
    locate: (path) => at(offsetOf(tree, path)),
    duplicates: duplicateKeys(tree, []).map(({ path, offset }) => ({
      severity: 'error',
      path,
      message: `the key "${path.at(-1)}" stands here twice: the first one has no effect`,
      remedy: 'Make one of the two.',
      location: at(offset),
    })),
  };
}

/**
 * A JSON file that only needs to be read.
 * @throws FileError where it cannot be, naming the first mistake.
 */
export async function readJson(file: string): Promise<unknown> {
  const { syntaxErrors, value } = await readJsonSource(file);
  const [first] = syntaxErrors;
  if (first) throw new FileError(`${first.location}: ${first.message}. ${first.remedy}`);
  return value;
}

/** `line:column`, both from 1. */
function positionOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

/** One mistake is often followed by others that only follow from it. */
function firstOfLine(errors: readonly ParseError[], text: string): ParseError[] {
  const lines = new Set<string | undefined>();
  return errors.filter(({ offset }) => {
    const [line] = positionOf(text, offset).split(':');
    return !lines.has(line) && lines.add(line);
  });
}

function offsetOf(tree: Node | undefined, path: Path): number {
  let node = tree;
  let offset = tree?.offset ?? 0;
  for (const key of path) {
    const entry =
      typeof key === 'number'
        ? node?.type === 'array' && node.children?.[key]
        : node?.type === 'object' &&
          node.children?.findLast((property) => property.children?.[0]?.value === key);
    if (!entry) break;
    offset = entry.offset;
    node = entry.type === 'property' ? entry.children?.[1] : entry;
  }
  return offset;
}

function duplicateKeys(node: Node | undefined, path: Path): { path: Path; offset: number }[] {
  const seen = new Set<string>();
  return (node?.children ?? []).flatMap((child, index) => {
    if (child.type !== 'property') return duplicateKeys(child, [...path, index]);
    const key = child.children![0]!.value as string;
    const own = [...path, key];
    const isAgain = seen.has(key);
    seen.add(key);
    return [
      ...(isAgain ? [{ path: own, offset: child.offset }] : []),
      ...duplicateKeys(child.children![1], own),
    ];
  });
}
