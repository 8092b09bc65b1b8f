import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** A `<taktvoll-slot>` as it stands in a page. */
export interface PageSlot {
  readonly placement: string;
  /** `line:column`, both from 1. */
  readonly position: string;
  readonly templates: readonly PageTemplate[];
}

/** The shop's HTML for one creative. */
export interface PageTemplate {
  readonly offer: string;
  readonly creative: string;
  readonly position: string;
  readonly text: PageText;
}

export interface PageText {
  /** All that can be read or heard; a line break between blocks. */
  readonly text: string;
  /** `line:column` of a place in `text`. */
  locate(index: number): string;
}

/** The slots of a page and what their templates say; where the HTML is broken, as a browser reads it. */
export function readSlots(html: string): PageSlot[] {
  return elementsIn(parse(html, { sourceCodeLocationInfo: true }))
    .filter(({ tagName }) => tagName === 'taktvoll-slot')
    .map((slot) => ({
      placement: attribute(slot, 'placement') ?? '',
      position: positionOf(slot),
      templates: slot.childNodes.flatMap((child) => {
        const offer = isElement(child) ? attributeOrData(child, 'offer') : undefined;
        if (!isElement(child) || offer === undefined) return [];
        const creative = attributeOrData(child, 'creative') ?? '';
        return [{ offer, creative, position: positionOf(child), text: textOf(child) }];
      }),
    }));
}

function elementsIn(node: Node): Element[] {
  const children = childrenOf(node).flatMap(elementsIn);
  return isElement(node) ? [node, ...children] : children;
}

const isElement = (node: Node): node is Element => 'tagName' in node;

/** What a `<template>` holds stands apart from its children. */
function childrenOf(node: Node): readonly DefaultTreeAdapterTypes.ChildNode[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value;

/** `name`, or `data-name` for frameworks. */
const attributeOrData = (element: Element, name: string): string | undefined =>
  attribute(element, name) ?? attribute(element, `data-${name}`);

function positionOf({ sourceCodeLocation: place }: Element): string {
  return `${place?.startLine ?? 1}:${place?.startCol ?? 1}`;
}

/** Around these the text goes on; all others begin a line of their own. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/;
const SPOKEN = ['alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'value'];

/** Collects the text of an element; where each piece stands is remembered. */
function textOf(root: Element): PageText {
  const pieces: { readonly start: number; readonly line: number; readonly column: number }[] = [];
  let source = '';
  // As long as the source, so that places are the same: line breaks in it are blanks to a reader.
  let text = '';
  const add = (piece: string, line = 1, column = 1): void => {
    pieces.push({ start: source.length, line, column });
    source += piece;
    text += piece.replace(/\s/g, ' ');
  };
  const breakLine = (): void => {
    source += '\n';
    text += '\n';
  };
  // Last, so that no attribute stands in the middle of a sentence.
  const spoken: (() => void)[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      add(node.value, node.sourceCodeLocation?.startLine, node.sourceCodeLocation?.startCol);
    }
    if (!isElement(node) || node.tagName === 'script' || node.tagName === 'style') return;
    const isBlock = !INLINE.test(node.tagName);
    if (isBlock) breakLine();
    childrenOf(node).forEach(visit);
    if (isBlock) breakLine();
    for (const { name, value } of node.attrs) {
      if (node === root || !SPOKEN.includes(name)) continue;
      const place = node.sourceCodeLocation?.attrs?.[name];
      spoken.push(() => add(value, place?.startLine, place?.startCol), breakLine);
    }
  };
  visit(root);
  for (const addSpoken of spoken) addSpoken();
  return {
    text,
    locate: (index) => {
      const piece = pieces.findLast(({ start }) => start <= index);
      if (!piece) return positionOf(root);
      const before = source.slice(piece.start, index).split('\n');
      const { length } = before.at(-1)!;
      const column = before.length > 1 ? length + 1 : piece.column + length;
      return `${piece.line + before.length - 1}:${column}`;
    },
  };
}
