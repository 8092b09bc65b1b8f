import { keyOf } from './keyed.js';

const HANDLERS = ['onclick', 'onchange', 'oninput', 'onsubmit'] as const;

/**
 * Makes an element look and act as another one does, and keeps every node that both have: what has
 * the focus keeps it, and what is scrolled or being typed stays as it is.
 */
export function morph(current: Element, wanted: Element): void {
  for (const { name } of [...current.attributes]) {
    if (!wanted.hasAttribute(name)) current.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (current.getAttribute(name) !== value) current.setAttribute(name, value);
  }
  if (current instanceof HTMLElement && wanted instanceof HTMLElement) {
    for (const handler of HANDLERS) current[handler] = wanted[handler] as never;
  }
  morphChildren(current, wanted);
  syncValue(current, wanted);
}

function morphChildren(current: Element, wanted: Element): void {
  const { activeElement } = current.getRootNode() as ShadowRoot;
  let place: ChildNode | null = current.firstChild;
  for (const child of [...wanted.childNodes]) {
    let match = place;
    while (match && !isSame(match, child)) match = match.nextSibling;
    if (!match) {
      current.insertBefore(child, place);
      continue;
    }
    if (match === place) place = place.nextSibling;
    else if (match.contains(activeElement)) {
      // What is moved loses the focus: all else makes room.
      while (place !== match) {
        const moved: ChildNode = place!;
        place = moved.nextSibling;
        current.append(moved);
      }
      place = match.nextSibling;
    } else current.insertBefore(match, place);
    if (match instanceof Element) morph(match, child as Element);
    else if (match.textContent !== child.textContent) match.textContent = child.textContent;
  }
  while (place) {
    const gone: ChildNode = place;
    place = gone.nextSibling;
    gone.remove();
  }
}

const isSame = (one: Node, other: Node): boolean =>
  one.nodeName === other.nodeName && keyOf(one) === keyOf(other);

/** What a control holds is no attribute. Setting it anew would move the caret. */
function syncValue(current: Element, wanted: Element): void {
  if (current instanceof HTMLInputElement && wanted instanceof HTMLInputElement) {
    if (current.type === 'file') return;
    if (current.checked !== wanted.checked) current.checked = wanted.checked;
  }
  if (isControl(current) && isControl(wanted) && current.value !== wanted.value) {
    current.value = wanted.value;
  }
}

const isControl = (element: Element): element is HTMLInputElement | HTMLSelectElement =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
