import type { Explanation, Messages } from '../../model/messages.js';
import { createElement } from './create-element.js';
import { createLever } from './create-lever.js';
import { whyStyle } from './why-style.js';

/** What the dialog says, and what its levers do. */
export interface WhyOptions {
  readonly explanation: Explanation;
  readonly messages: Messages;
  /** Focus returns here. */
  readonly anchor: HTMLElement;
  readonly shopName: string;
  readonly privacyUrl?: string | undefined;
  /** Whether the offer uses anything about the shopper. */
  readonly isPersonal: boolean;
  /** False where nothing outlives the page: the levers then say so. */
  readonly isRemembered: boolean;
  /** True where the shopper turned everything personal off already. Default false. */
  readonly isSwitchedOff?: boolean | undefined;
  /** Each resolves when it is committed: the next decision obeys. */
  stopOffer(): Promise<void>;
  resumeOffer(): Promise<void>;
  switchOff(): Promise<void>;
  switchOn(): Promise<void>;
}

/** Opens *Why this?* over the page; resolves when it is closed. */
export function openWhy(options: WhyOptions): Promise<void> {
  const { messages, anchor } = options;
  // An element of its own: no style of the shop reaches in, and none of these gets out.
  const host = document.createElement('taktvoll-why');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(whyStyle);
  root.adoptedStyleSheets = [sheet];

  const close = (): void => dialog.close();
  const title = createElement('h2', { id: 'title', tabIndex: -1 }, messages.title);
  const closeButton = createElement(
    'button',
    { type: 'button', className: 'close', ariaLabel: messages.close, onclick: close },
    '✕',
  );
  const dialog = createElement(
    'dialog',
    { lang: messages.language, dir: messages.direction },
    createElement(
      'div',
      { className: 'body' },
      createElement('header', {}, title, closeButton),
      ...describe(options),
      createElement('ul', { className: 'levers' }, ...createLevers(options, closeButton)),
      createElement('p', {}, options.isRemembered ? messages.lasts : messages.lastsUntilReload),
      createElement('footer', {}, ...createScope(options)),
    ),
  );
  dialog.setAttribute('aria-labelledby', title.id);
  // A click beside the card: inside, there is always an element of it.
  dialog.onclick = ({ target }) => target === dialog && close();
  root.append(dialog);
  document.body.append(host);
  // The slot's own element stays where its button goes with the offer.
  const slot = (anchor.getRootNode() as ShadowRoot).host as HTMLElement | undefined;

  return new Promise((resolve) => {
    dialog.onclose = () => {
      host.remove();
      returnFocus(anchor, slot);
      resolve();
    };
    dialog.showModal();
    title.focus();
  });
}

/** The sentence, further reasons, and where that was noted. */
function describe({ explanation, messages }: WhyOptions): HTMLElement[] {
  const { sentence, reasons, source } = explanation;
  const [, ...others] = reasons;
  const parts = [createElement('p', { className: 'sentence' }, sentence)];
  if (others.length) {
    const list = others.map(({ text }) => createElement('li', {}, text));
    parts.push(createElement('p', {}, messages.also));
    return [...parts, createElement('ul', {}, ...list), ...note(source)];
  }
  return [...parts, ...note(source)];
}

const note = (text: string | undefined): HTMLElement[] =>
  text ? [createElement('p', {}, text)] : [];

function createLevers(options: WhyOptions, rest: HTMLElement): HTMLElement[] {
  const { messages, isPersonal, isSwitchedOff } = options;
  const { undo, failed } = messages;
  const onFocusLost = (): void => rest.focus();
  return [
    createLever({
      label: messages.stopOffer,
      done: messages.stopped,
      undo,
      failed,
      act: options.stopOffer,
      takeBack: options.resumeOffer,
      onFocusLost,
    }),
    createLever({
      label: messages.switchOff,
      effect: isPersonal ? messages.switchOffEffect : messages.switchOffElsewhere,
      done: messages.switchedOff,
      undo,
      failed,
      standing: isSwitchedOff ? { text: messages.isOff, undo: messages.switchOn } : undefined,
      act: options.switchOff,
      takeBack: options.switchOn,
      onFocusLost,
    }),
  ];
}

/** What this covers, and where all else is. */
function createScope({ messages, privacyUrl, shopName }: WhyOptions): (Node | string)[] {
  const privacy = messages.privacy(shopName);
  return privacyUrl
    ? [`${messages.scope} `, createElement('a', { href: privacyUrl }, privacy)]
    : [messages.scope];
}

/** To where it came from, or to the slot where that is gone: never to the top of the page. */
function returnFocus(anchor: HTMLElement, slot: HTMLElement | undefined): void {
  anchor.focus();
  if (anchor.matches(':focus') || !slot) return;
  slot.tabIndex = -1;
  slot.focus();
  slot.addEventListener('blur', () => slot.removeAttribute('tabindex'), { once: true });
}
