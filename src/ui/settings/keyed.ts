import { createElement } from '../create-element.js';

const KEY = 'data-key';

export const keyOf = (node: Node): string | null =>
  node instanceof Element ? node.getAttribute(KEY) : null;

/** An element that is the same one when it is painted again, wherever it stands then. */
export function keyed<Name extends keyof HTMLElementTagNameMap>(
  key: string,
  ...[name, properties, ...children]: Parameters<typeof createElement<Name>>
): HTMLElementTagNameMap[Name] {
  const element = createElement(name, properties, ...children);
  element.setAttribute(KEY, key);
  return element;
}
