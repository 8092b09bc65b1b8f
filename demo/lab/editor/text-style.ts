import type { Node } from 'jsonc-parser';

/** How a JSON file is written. */
export interface TextStyle {
  /** One level of indentation; empty where the file is one line. */
  readonly indent: string;
  readonly eol: string;
  /** Between a key and its value. */
  readonly colon: string;
  /** Between two entries on one line. */
  readonly comma: string;
  /** Inside the braces of an object on one line. */
  readonly padding: string;
  /** True where objects and lists that are short stand on one line. */
  readonly isInline: boolean;
  /** True where all of the file does. */
  readonly isOneLine: boolean;
}

/** Longer ones are broken. */
const MAX_LINE = 80;

/** @param tree of a text without mistakes. */
export function styleOf(text: string, tree: Node): TextStyle {
  const whole = text.slice(tree.offset, tree.offset + tree.length);
  const isOneLine = !/[\r\n]/.test(whole);
  const isSpaced = !isOneLine || /[:,]\s/.test(whole);
  return {
    indent: /[\r\n]([ \t]+)["[{\]}\w-]/.exec(whole)?.[1] ?? '  ',
    eol: /\r\n/.test(text) ? '\r\n' : '\n',
    colon: /"\s*:\S/.test(whole) && !/"\s*:\s/.test(whole) ? ':' : isSpaced ? ': ' : ':',
    comma: isSpaced ? ', ' : ',',
    padding: isSpaced && !/\{"/.test(whole) ? ' ' : '',
    isInline: isOneLine || hasInlinePart(text, tree),
    isOneLine,
  };
}

function hasInlinePart(text: string, { offset, length, children = [] }: Node): boolean {
  if (children.length === 0) return false;
  const isObjectOrList = text[offset] === '{' || text[offset] === '[';
  if (isObjectOrList && !/[\r\n]/.test(text.slice(offset, offset + length))) return true;
  return children.some((child) => hasInlinePart(text, child));
}

/**
 * A value as it is written in a file of that style.
 * @param base indentation of the line on which it begins.
 * @param used characters that stand on that line already.
 */
export function writeValue(value: unknown, style: TextStyle, base: string, used = 0): string {
  const line = inlineOf(value, style);
  const isShort = style.isInline && used + line.length <= MAX_LINE;
  if (style.isOneLine || isShort || partsOf(value).length === 0) return line;
  const inner = base + style.indent;
  const parts = partsOf(value).map(([key, held]) => {
    const name = key === undefined ? '' : `${JSON.stringify(key)}${style.colon}`;
    return `${inner}${name}${writeValue(held, style, inner, inner.length + name.length)}`;
  });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}${style.eol}${parts.join(`,${style.eol}`)}${style.eol}${base}${close}`;
}

/** All on one line. */
export function inlineOf(value: unknown, style: TextStyle): string {
  const parts = partsOf(value);
  if (Array.isArray(value)) {
    return `[${parts.map(([, held]) => inlineOf(held, style)).join(style.comma)}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (parts.length === 0) return '{}';
  const entries = parts.map(
    ([key, held]) => `${JSON.stringify(key)}${style.colon}${inlineOf(held, style)}`,
  );
  return `{${style.padding}${entries.join(style.comma)}${style.padding}}`;
}

function partsOf(value: unknown): (readonly [key: string | undefined, held: unknown])[] {
  if (Array.isArray(value)) return value.map((held) => [undefined, held]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([, held]) => held !== undefined);
}
