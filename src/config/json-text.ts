import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Finding, Path } from './finding.js';
import { SYNTAX_WORDS } from './syntax-words.js';

/** A JSON text with the places of its values. */
export interface JsonText {
  /** `undefined` where the syntax is wrong. */
  readonly value: unknown;
  /** What is wrong with the text itself: the first mistake of each line. */
  readonly syntaxErrors: readonly PlacedFinding[];
  /** Keys that stand twice in one object: JSON drops the first one silently. */
  readonly duplicates: readonly PlacedFinding[];
  /** Where the key or entry at a path begins and its value ends, or the nearest that exists. */
  placeOf(path: Path): TextRange;
}

/** Offsets in the text; `to` is behind the last character. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export type PlacedFinding = Finding & TextRange;

/** Line and column of an offset, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** @param text without a byte order mark. */
export function readJsonText(text: string): JsonText {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const isEmpty = text.trim() === '';
  const syntaxErrors = (isEmpty ? errors.slice(0, 1) : firstOfLine(errors, text)).map(
    ({ error, offset, length }): PlacedFinding => {
      const name = isEmpty ? 'Empty' : printParseErrorCode(error);
      const [message, remedy] = SYNTAX_WORDS[name] ?? ['this is no JSON', 'Correct or remove it.'];
      return { severity: 'error', path: [], message, remedy, from: offset, to: offset + length };
    },
  );
  return {
    value: syntaxErrors.length > 0 ? undefined : (JSON.parse(text) as unknown),
    syntaxErrors,
    placeOf: (path) => placeIn(tree, path),
    duplicates: duplicateKeys(tree, []).map(({ path, node }) => ({
      severity: 'error',
      path,
      message: `the key "${path.at(-1)}" stands here twice: the first one has no effect`,
      remedy: 'Make one of the two.',
      ...rangeOf(node),
    })),
  };
}

export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

const rangeOf = ({ offset, length }: Node): TextRange => ({ from: offset, to: offset + length });

/** One mistake is often followed by others that only follow from it. */
function firstOfLine(errors: readonly ParseError[], text: string): ParseError[] {
  const lines = new Set<number>();
  return errors.filter(({ offset }) => {
    const { line } = positionOf(text, offset);
    return !lines.has(line) && lines.add(line);
  });
}

function placeIn(tree: Node | undefined, path: Path): TextRange {
  let node = tree;
  let place = tree && rangeOf(tree);
  for (const key of path) {
    const entry =
      typeof key === 'number'
        ? node?.type === 'array' && node.children?.[key]
        : node?.type === 'object' &&
          node.children?.findLast((property) => property.children?.[0]?.value === key);
    if (!entry) break;
    place = rangeOf(entry);
    node = entry.type === 'property' ? entry.children?.[1] : entry;
  }
  return place ?? { from: 0, to: 0 };
}

function duplicateKeys(node: Node | undefined, path: Path): { path: Path; node: Node }[] {
  const seen = new Set<string>();
  return (node?.children ?? []).flatMap((child, index) => {
    if (child.type !== 'property') return duplicateKeys(child, [...path, index]);
    const key = child.children![0]!.value as string;
    const own = [...path, key];
    const isAgain = seen.has(key);
    seen.add(key);
    return [
      ...(isAgain ? [{ path: own, node: child }] : []),
      ...duplicateKeys(child.children![1], own),
    ];
  });
}
