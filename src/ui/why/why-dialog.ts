import type { Explanation, ExplanationDetails } from '../../model/explanation.js';
import type { WhyWords } from '../../model/why-words.js';
import { createElement } from '../create-element.js';
import { createFold } from './create-fold.js';
import { createLever } from './create-lever.js';
import { createPart } from './create-part.js';
import type { WhyLever } from './why-lever.js';
import { whyStyle } from './why-style.js';

/** What the dialog says, and what its levers do. */
export interface WhyOptions {
  readonly explanation: Explanation;
  readonly words: WhyWords;
  readonly direction: 'ltr' | 'rtl';
  /** Before the second reason. */
  readonly also: string;
  /** Focus returns here. */
  readonly anchor: HTMLElement;
  readonly shopName: string;
  readonly privacyUrl?: string | undefined;
  /** One for each reason, where the shopper can do something about it. */
  readonly reasonLevers: readonly (WhyLever | undefined)[];
  /** What can be changed of the offer as a whole. */
  readonly levers: readonly WhyLever[];
  /** How long what is changed lasts, or what the shopper can do for it to last. */
  readonly lasts: string;
  /** Where that helps, and the page opens its consent settings when it is asked to. */
  readonly openConsent?: (() => void) | false | undefined;
  readonly openSettings?: (() => void) | undefined;
  /** What is folded away. */
  details(): Promise<ExplanationDetails>;
}

/** Opens *Why this?* over the page; resolves when it is closed. */
export function openWhy(options: WhyOptions): Promise<void> {
  const { explanation, words, anchor, privacyUrl, shopName, openConsent, openSettings } = options;
  const { sentence, reasons, circumstances, counterfactual, frequency, source } = explanation;
  // An element of its own: no style of the shop reaches in, and none of these gets out.
  const host = document.createElement('taktvoll-why');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(whyStyle);
  root.adoptedStyleSheets = [sheet];

  /** What comes after it: only one of them is open at a time. */
  let next = (): void => {};
  const leaveFor = (open: () => void) => (): void => {
    next = open;
    dialog.close();
  };
  const say = (text: string | undefined): HTMLElement | undefined =>
    text ? createElement('p', {}, text) : undefined;
  const leverOf = (index: number): HTMLElement | undefined => {
    const lever = options.reasonLevers[index];
    return lever && createLever('div', lever, words);
  };

  const title = createPart('h2', 'title', { id: 'title', tabIndex: -1 }, words.title);
  const dialog = createPart(
    'dialog',
    'dialog',
    { lang: explanation.language, dir: options.direction },
    createElement(
      'div',
      { className: 'body' },
      createElement(
        'header',
        {},
        title,
        createPart(
          'button',
          'close',
          { ariaLabel: words.close, onclick: () => dialog.close() },
          '✕',
        ),
      ),
      createPart('p', 'sentence', {}, sentence),
      // The sentence gives the first one.
      leverOf(0),
      reasons.length > 1 && say(options.also),
      createElement(
        'ul',
        { className: 'reasons' },
        ...reasons
          .slice(1)
          .map(({ text }, index) =>
            createPart('li', 'reason', {}, createElement('p', {}, text), leverOf(index + 1)),
          ),
      ),
      ...[counterfactual, circumstances.join(' '), frequency.join(' '), source].map(say),
      ...createFold(words, root, options.details),
      createElement('h3', {}, words.changes),
      createElement(
        'ul',
        { className: 'levers' },
        ...options.levers.map((lever) => createLever('li', lever, words)),
        openSettings &&
          createElement(
            'li',
            {},
            createPart('button', 'act', { onclick: leaveFor(openSettings) }, words.settings),
          ),
      ),
      say(options.lasts),
      openConsent &&
        createPart('button', 'consent', { onclick: leaveFor(openConsent) }, words.openConsent),
      createElement(
        'footer',
        {},
        `${explanation.scope} `,
        privacyUrl && createElement('a', { href: privacyUrl }, words.privacy(shopName)),
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
      next();
      resolve();
    };
    dialog.showModal();
    title.focus();
  });
}
