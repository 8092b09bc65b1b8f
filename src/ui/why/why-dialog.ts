import type { Explanation } from '../../model/explanation.js';
import type { Messages } from '../../model/messages.js';
import { createElement } from '../create-element.js';
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
  const { explanation, messages, anchor, privacyUrl } = options;
  const { sentence, reasons, source } = explanation;
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
      createElement('p', { className: 'sentence' }, sentence),
      // The sentence gives the first one.
      reasons.length > 1 && createElement('p', {}, messages.also),
      createElement('ul', {}, ...reasons.slice(1).map(({ text }) => createElement('li', {}, text))),
      source && createElement('p', {}, source),
      createElement('ul', { className: 'levers' }, ...createLevers(options, closeButton)),
      createElement('p', {}, options.isRemembered ? messages.lasts : messages.lastsUntilReload),
      createElement(
        'footer',
        {},
        `${messages.scope} `,
        privacyUrl && createElement('a', { href: privacyUrl }, messages.privacy(options.shopName)),
      ),
    ),
  );
  dialog.setAttribute('aria-labelledby', title.id);
  // A click beside the card: inside, there is always an element of it.
  dialog.onclick = ({ target }) => target === dialog && dialog.close();
  root.append(dialog);
  document.body.append(host);
  const { host: slot } = anchor.getRootNode() as ShadowRoot;

  return new Promise((resolve) => {
    dialog.onclose = () => {
      host.remove();
      anchor.focus();
      // Gone with the offer: the slot itself stays, so that focus is not lost at the top.
      if (!anchor.matches(':focus') && slot instanceof HTMLElement) {
        slot.tabIndex = -1;
        slot.focus();
      }
      resolve();
    };
    dialog.showModal();
    title.focus();
  });
}

function createLevers(options: WhyOptions, next: HTMLElement): HTMLElement[] {
  const { explanation, messages, isPersonal, isSwitchedOff } = options;
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
      // What was *not* noted counts too: an offer may use something without being personal.
      effect:
        isPersonal || explanation.source ? messages.switchOffEffect : messages.switchOffElsewhere,
      done: messages.switchedOff,
      before: isSwitchedOff && [messages.isOff, messages.switchOn],
      act: options.switchOff,
      takeBack: options.switchOn,
    }),
  ];
}
