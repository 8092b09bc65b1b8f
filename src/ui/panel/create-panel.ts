import { createElement } from '../create-element.js';
import { panelStyle } from './panel-style.js';

export interface PanelOptions {
  /** Name of its element. */
  readonly name: string;
  readonly language: string;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly styles: string;
}

/** A panel of our own over the shop's page. */
export interface Panel {
  readonly root: ShadowRoot;
  readonly box: HTMLElement;
  /** Above whatever floats over the page by now, and inside of what is modal: it stays in use. */
  raise(): void;
  remove(): void;
}

/**
 * Opens a panel in the browser's top layer, where nothing of the shop covers it. It stands before
 * the page's body: first in the order of the keyboard, and out of the reach of frameworks.
 */
export function createPanel({ name, language, label, styles }: PanelOptions): Panel {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [panelStyle, styles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  const box = createElement('section', { lang: language, dir: 'ltr', ariaLabel: label });
  box.popover = 'manual';
  root.append(box);
  const raise = (): void => {
    const { activeElement } = root;
    if (box.matches(':popover-open')) box.hidePopover();
    const modal = findModal();
    if (modal) {
      modal.append(host);
      // It takes us along when it goes.
      modal.addEventListener('close', () => isGone || raise(), { once: true });
    } else document.documentElement.insertBefore(host, document.body);
    box.showPopover();
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  };
  let isGone = false;
  raise();
  return {
    root,
    box,
    raise() {
      if (!isGone) raise();
    },
    remove() {
      isGone = true;
      host.remove();
    },
  };
}

/** An overlay that is open: all of the page but what is inside of it is out of reach. */
const findModal = (): HTMLDialogElement | undefined =>
  [...document.querySelectorAll('taktvoll-slot')]
    .map(({ shadowRoot }) => shadowRoot?.querySelector('dialog'))
    .find((dialog) => dialog?.open) ?? undefined;

/** What the content of an element was made from. */
const signatures = new WeakMap<HTMLElement, string>();

/**
 * Puts other children into an element, and the focus back to where it was: to what has the same
 * `data-key`. Leaves it alone where nothing changed.
 */
export function replaceContent(parent: HTMLElement, signature: string, render: () => Node[]): void {
  if (signatures.get(parent) === signature) return;
  signatures.set(parent, signature);
  const { activeElement } = parent.getRootNode() as ShadowRoot;
  const key = parent.contains(activeElement) ? activeElement?.getAttribute('data-key') : undefined;
  parent.replaceChildren(...render());
  if (!key) return;
  const again = [...parent.querySelectorAll<HTMLElement>('[data-key]')].find(
    (element) => element.getAttribute('data-key') === key,
  );
  again?.focus({ preventScroll: true });
}

/** A button whose place is remembered when its surroundings are made anew. */
export function keyedButton(
  key: string,
  label: string,
  onPress: () => void,
  properties: Partial<HTMLButtonElement> = {},
): HTMLButtonElement {
  const button = createElement(
    'button',
    { type: 'button', onclick: onPress, ...properties },
    label,
  );
  button.setAttribute('data-key', key);
  return button;
}
