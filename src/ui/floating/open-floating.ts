import type { Format } from '../../model/config.js';
import type { Frame } from '../slot/create-frame.js';
import { floatingStyle } from './floating-style.js';

export interface FloatingOptions {
  readonly frame: Frame;
  /** The creative, in the slot's light DOM. */
  readonly element: HTMLElement;
  readonly format: Format;
  /** The shopper puts it away: Escape, or a click beside what is modal. */
  readonly onDismiss: () => void;
}

/** A creative that floats over the page. */
export interface Floating {
  /** Takes it off the page; focus returns to where it was. */
  close(): void;
}

const ANNOUNCE_MS = 100;

/**
 * Shows a creative over the page, in the browser's top layer: nothing of the page moves or covers
 * it. An overlay is a modal dialog; a slide-in and a sticky bar are popovers that leave the page in
 * use and take no focus.
 * @returns `undefined` where nothing would be seen of it, as in a part of the page that is not
 * displayed: a dialog would block the page all the same.
 */
export function openFloating({
  frame,
  element,
  format,
  onDismiss,
}: FloatingOptions): Floating | undefined {
  const { root, parts } = frame;
  const isModal = format === 'overlay';
  const box = document.createElement(isModal ? 'dialog' : 'section');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(floatingStyle);
  const before = root.adoptedStyleSheets;
  root.adoptedStyleSheets = [...before, sheet];
  box.ariaLabel = nameOf(element);
  box.className = format;
  box.setAttribute('part', `box ${format}`);
  for (const part of parts) part.hidden = false;
  // The buttons first: who wants none of it is rid of it at once.
  box.append(...parts.toReversed());
  root.append(box);

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // A dialog above it takes the key; a bar at the edge has it only where the shopper is in it.
    const isElsewhere = event.composedPath().some((node) => node instanceof HTMLDialogElement);
    if (!isElsewhere && (format === 'slide-in' || box.matches(':focus-within'))) onDismiss();
  };
  if (box instanceof HTMLDialogElement) {
    box.oncancel = (event) => {
      event.preventDefault();
      onDismiss();
    };
    // A click beside it: inside, there is always an element of it. What began inside, as when text
    // is selected, is none.
    let isBeside = false;
    box.onpointerdown = ({ target }) => {
      isBeside = target === box;
    };
    box.onclick = ({ target }) => target === box && isBeside && onDismiss();
    // A form of the shop's with method="dialog" may close it.
    box.onclose = onDismiss;
    box.showModal();
    // Itself, not its first button: a screen reader then says what it is.
    box.tabIndex = -1;
    box.focus();
  } else {
    box.popover = 'manual';
    box.showPopover();
    announce(root, box.ariaLabel!);
    addEventListener('keydown', onKey);
  }

  const close = (): void => {
    removeEventListener('keydown', onKey);
    box.onclose = null;
    if (box instanceof HTMLDialogElement) box.close();
    box.remove();
    root.adoptedStyleSheets = before;
  };
  if (box.getClientRects().length) return { close };
  close();
  return undefined;
}

/** Its own heading names it, or its text, or its picture; the shop's text is only ever text. */
function nameOf(element: HTMLElement): string {
  const heading = element.querySelector('h1,h2,h3,h4') ?? element;
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const style of copy.querySelectorAll('style')) style.remove();
  const text = copy.textContent?.trim() || element.querySelector<HTMLImageElement>('img[alt]')?.alt;
  return (text ?? '').trim().slice(0, 100);
}

/** Says once that something has appeared: a screen reader hears it where focus does not move. */
function announce(root: ShadowRoot, text: string): void {
  const status = document.createElement('p');
  status.role = 'status';
  root.append(status);
  // Heard where it changes, so it has to be there before.
  setTimeout(() => {
    status.textContent = text;
  }, ANNOUNCE_MS);
}
