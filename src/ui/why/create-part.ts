import { createElement } from '../create-element.js';

/** An element that a shop can style: its name is a class here, and a part for the page. */
export function createPart<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  part: string,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: Parameters<typeof createElement>[2][]
): HTMLElementTagNameMap[Name] {
  const element = createElement(name, { ...properties, className: part }, ...children);
  element.setAttribute('part', part);
  return element;
}
