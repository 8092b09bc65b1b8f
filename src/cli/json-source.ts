import type { Finding, Path } from '../config/check-config.js';
import { type PlacedFinding, positionOf, readJsonText } from '../config/json-text.js';
import { FileError, readText } from './read-text.js';

/** A JSON file with the places of its values. */
export interface JsonSource {
  readonly file: string;
  /** `undefined` where the syntax is wrong. */
  readonly value: unknown;
  /** What is wrong with the text itself. */
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
  const { value, syntaxErrors, duplicates, placeOf } = readJsonText(text);
  const at = (offset: number): string => {
    const { line, column } = positionOf(text, offset);
    return `${file}:${line}:${column}`;
  };
  const locate = ({ from, to: _, ...finding }: PlacedFinding): LocatedFinding => ({
    ...finding,
    location: at(from),
  });
  return {
    file,
    value,
    syntaxErrors: syntaxErrors.map(locate),
    locate: (path) => at(placeOf(path).from),
    duplicates: duplicates.map(locate),
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
