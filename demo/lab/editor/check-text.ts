import { type Finding as ConfigFinding, checkConfig } from '../../../src/config/check-config.js';
import { type PlacedFinding, positionOf, readJsonText } from '../../../src/config/json-text.js';
import { isTooDeep, isTooLarge, MAX_DEPTH, MAX_TEXT_BYTES } from '../link/text-limits.js';

/** What is wrong with a config's text, and where; offsets for an editor, line and column for people. */
export interface Finding extends ConfigFinding {
  /** Offsets in the text; `to` is behind the last character. */
  readonly from: number;
  readonly to: number;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/**
 * The full check of a config as text, in the order of the text, errors first. Where the syntax is
 * wrong, that alone is said.
 * @param at epoch ms of today.
 */
export function checkText(text: string, at: number): Finding[] {
  return findingsIn(text, at)
    .map((finding): Finding => {
      // What is missing at the end stands behind the text: the last character is marked.
      const from = Math.min(finding.from, Math.max(0, text.length - 1));
      const to = Math.max(from, Math.min(finding.to, text.length));
      return { ...finding, ...positionOf(text, finding.from), from, to };
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || a.from - b.from);
}

const rankOf = ({ severity }: ConfigFinding): number => (severity === 'error' ? 0 : 1);

function findingsIn(text: string, at: number): readonly PlacedFinding[] {
  if (isTooLarge(text)) {
    const kibibytes = MAX_TEXT_BYTES / 1024;
    return [
      whole(`the text is larger than ${kibibytes} KiB`, `Shorten it to ${kibibytes} KiB at most.`),
    ];
  }
  if (isTooDeep(text)) {
    return [
      whole(`it nests deeper than ${MAX_DEPTH} levels`, 'Close brackets and braces further up.'),
    ];
  }
  const { value, syntaxErrors, duplicates, placeOf } = readJsonText(text);
  if (syntaxErrors.length > 0) return syntaxErrors;
  const found = checkConfig(value, { at }).map((finding) => ({
    ...finding,
    ...markOf(text, placeOf(finding.path), finding.path.length > 0),
  }));
  return [
    ...duplicates.map((finding) => ({ ...finding, ...markOf(text, finding, true) })),
    ...found,
  ];
}

const whole = (message: string, remedy: string): PlacedFinding => ({
  ...{ severity: 'error', path: [], message, remedy },
  ...{ from: 0, to: 1 },
});

/** A place of many lines is marked in its first: what is wrong is not the whole offer. */
function markOf(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  isInside: boolean,
): { readonly from: number; readonly to: number } {
  const end = /[\r\n]/.exec(text.slice(from, to));
  if (!end) return { from, to: isInside ? to : Math.min(to, from + 1) };
  return { from, to: from + end.index };
}
