import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { isTooDeep } from '../link/text-limits.js';
import { areEqual, heldBy, isObject, keysOf } from './equal-values.js';
import { inlineOf, styleOf, type TextStyle, writeValue } from './text-style.js';

/**
 * The text of a config after a change: only what differs between the two configs is written anew,
 * in the style of the file; all else stays as it is, to the byte: order, spaces and comments (keys
 * that begin with `$`).
 * @param text of `from`. Where it is no JSON, the whole of `to` is written.
 */
export function editText(text: string, from: unknown, to: unknown): string {
  const errors: ParseError[] = [];
  const tree = isTooDeep(text) ? undefined : parseTree(text, errors, { disallowComments: true });
  if (!tree || errors.length > 0) return `${JSON.stringify(to, null, 2)}\n`;
  const edited = new Edit(text, styleOf(text, tree)).rewrite(tree, from, to);
  return text.slice(0, tree.offset) + edited + text.slice(tree.offset + tree.length);
}

/** An entry of an object or a list in its new text. */
interface Part {
  readonly text: string;
  /** Number of the entry that it was; nothing where it is new. */
  readonly was?: number;
}

interface KeyPart extends Part {
  readonly key: string;
}

class Edit {
  readonly #text: string;
  readonly #style: TextStyle;

  constructor(text: string, style: TextStyle) {
    this.#text = text;
    this.#style = style;
  }

  /** The new text of a node that held `from`. */
  rewrite(node: Node, from: unknown, to: unknown): string {
    if (areEqual(from, to)) return this.#textOf(node);
    if (node.type === 'object' && isObject(from) && isObject(to)) {
      return this.#join(node, this.#partsOfObject(node, from, to), to);
    }
    const isSameList = Array.isArray(from) && node.children?.length === from.length;
    if (node.type === 'array' && isSameList && Array.isArray(to)) {
      return this.#join(node, this.#partsOfList(node, from, to), to);
    }
    const line = this.#lineBefore(node.offset);
    return writeValue(to, this.#style, /^[ \t]*/.exec(line)![0], line.length);
  }

  #partsOfObject(node: Node, from: object, to: object): Part[] {
    const { children = [] } = node;
    const keys = children.map((property) => property.children![0]!.value as string);
    const parts = children.flatMap((property, was): KeyPart[] => {
      const key = keys[was]!;
      const [old, next] = [heldBy(from, key), heldBy(to, key)];
      if (old !== undefined && next === undefined) return [];
      // Of two of a name only the last one holds; what neither of the configs has is left alone.
      const isIdle = next === undefined || keys.lastIndexOf(key) !== was;
      if (isIdle) return [{ key, was, text: this.#textOf(property) }];
      const value = property.children![1]!;
      const name = this.#text.slice(property.offset, value.offset);
      return [{ key, was, text: name + this.rewrite(value, old, next) }];
    });
    // A new key follows the one that it follows in the config.
    let at = 0;
    for (const key of keysOf(to)) {
      const index = parts.findLastIndex((part) => part.key === key);
      if (index >= 0) at = index + 1;
      else parts.splice(at++, 0, { key, text: this.#entry(node, heldBy(to, key), key) });
    }
    return parts;
  }

  #partsOfList(node: Node, from: readonly unknown[], to: readonly unknown[]): Part[] {
    const least = Math.min(from.length, to.length);
    let start = 0;
    while (start < least && areEqual(from[start], to[start])) start++;
    let end = 0;
    while (end < least - start && areEqual(from.at(-1 - end), to.at(-1 - end))) end++;
    const { children = [] } = node;
    return to.map((held, index) => {
      const isTail = index >= to.length - end;
      const was = isTail ? index - to.length + from.length : index;
      const isNew = !isTail && was >= from.length - end;
      if (isNew) return { text: this.#entry(node, held) };
      return { was, text: this.rewrite(children[was]!, from[was], held) };
    });
  }

  /** A new entry of a node. */
  #entry(node: Node, held: unknown, key?: string): string {
    const name = key === undefined ? '' : `${JSON.stringify(key)}${this.#style.colon}`;
    const inner = this.#indentInside(node);
    if (inner === undefined) return name + inlineOf(held, this.#style);
    return name + writeValue(held, this.#style, inner, inner.length + name.length);
  }

  /** Entries stay as far apart as they were. */
  #join(node: Node, parts: readonly Part[], to: unknown): string {
    const { children = [], offset, length } = node;
    const line = this.#lineBefore(offset);
    if (children.length === 0 || parts.length === 0) {
      return writeValue(to, this.#style, /^[ \t]*/.exec(line)![0], line.length);
    }
    const inner = this.#indentInside(node);
    const between = inner === undefined ? this.#style.comma : `,${this.#style.eol}${inner}`;
    const endOf = (index: number): number => children[index]!.offset + children[index]!.length;
    const lead = this.#text.slice(offset, children[0]!.offset);
    const tail = this.#text.slice(endOf(children.length - 1), offset + length);
    const texts = parts.map(({ text, was = 0 }, index) => {
      if (index === 0) return text;
      const gap = was > 0 ? this.#text.slice(endOf(was - 1), children[was]!.offset) : between;
      return gap + text;
    });
    return lead + texts.join('') + tail;
  }

  /** Of the lines of a node's entries; nothing where they stand on that of the node. */
  #indentInside({ offset, children = [] }: Node): string | undefined {
    const [first] = children;
    if (!first) return undefined;
    const gap = this.#text.slice(offset + 1, first.offset);
    return /[\r\n]([ \t]*)$/.exec(gap)?.[1];
  }

  #textOf({ offset, length }: Node): string {
    return this.#text.slice(offset, offset + length);
  }

  #lineBefore(offset: number): string {
    return /[^\r\n]*$/.exec(this.#text.slice(0, offset))![0];
  }
}
