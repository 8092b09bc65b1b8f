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
  const { explanation, messages, anchor, isRemembered } = options;
  // An element of its own: no style of the shop reaches in, and none of these gets out.
  const host = document.createElement('taktvoll-why');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(whyStyle);
  root.adoptedStyleSheets = [sheet];

  const title = createElement('h2', { id: 'title', tabIndex: -1 }, messages.title);
  const closeButton = createElement(
    'button',
    { className: 'close', ariaLabel: messages.close, onclick: () => dialog.close() },
    '✕',
  );
  const dialog = createElement(
    'dialog',
    { lang: messages.language, dir: messages.direction },
    createElement(
      'div',
      { className: 'body' },
      createElement('header', {}, title, closeButton),
      createElement('p', { className: 'sentence' }, explanation.sentence),
      ...createReasons(options),
      createElement('ul', { className: 'levers' }, ...createLevers(options, closeButton)),
      createElement('p', {}, isRemembered ? messages.lasts : messages.lastsUntilReload),
      createElement('footer', {}, `${messages.scope} `, ...createPrivacyLink(options)),
    ),
  );
  dialog.setAttribute('aria-labelledby', title.id);
  // A click beside the card: inside, there is always an element of it.
  dialog.onclick = ({ target }) => target === dialog && dialog.close();
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

/** All reasons but the one that the sentence gives, and where they were noted. */
function createReasons({ explanation, messages }: WhyOptions): HTMLElement[] {
  const { reasons, source } = explanation;
  const others = reasons.slice(1).map(({ text }) => createElement('li', {}, text));
  return [
    ...(others.length
      ? [createElement('p', {}, messages.also), createElement('ul', {}, ...others)]
      : []),
    ...(source ? [createElement('p', {}, source)] : []),
  ];
}

function createLevers(options: WhyOptions, next: HTMLElement): HTMLElement[] {
  const { messages, isPersonal, isSwitchedOff } = options;
  return [
    createLever({
      messages,
      next,
      label: messages.stopOffer,
      done: messages.stopped,
      act: options.stopOffer,
      takeBack: options.resumeOffer,
    }),
    createLever({
      messages,
      next,
      label: messages.switchOff,
      effect: isPersonal ? messages.switchOffEffect : messages.switchOffElsewhere,
      done: messages.switchedOff,
      before: isSwitchedOff && [messages.isOff, messages.switchOn],
      act: options.switchOff,
      takeBack: options.switchOn,
    }),
  ];
}

/** Where all is that this does not cover. */
function createPrivacyLink({ messages, privacyUrl, shopName }: WhyOptions): HTMLElement[] {
  return privacyUrl ? [createElement('a', { href: privacyUrl }, messages.privacy(shopName))] : [];
}

/** To where it came from, or to the slot where that is gone: never to the top of the page. */
function returnFocus(anchor: HTMLElement, slot: HTMLElement | undefined): void {
  anchor.focus();
  if (anchor.matches(':focus') || !slot) return;
  slot.tabIndex = -1;
  slot.focus();
  slot.onblur = () => slot.removeAttribute('tabindex');
}
