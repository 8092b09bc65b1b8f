import { languageOf } from './find-creative.js';

/** Words on the slot's own buttons; all others come with the dialog. */
const WORDS: Readonly<Record<string, readonly [why: string, hide: string]>> = {
  de: ['Warum?', 'Ausblenden'],
  en: ['Why this?', 'Hide'],
};

/** What stands around a creative, in the slot's shadow. */
export interface Frame {
  readonly root: ShadowRoot;
  /** Where the creative appears, and the buttons: what floats takes them into a box of its own. */
  readonly parts: readonly HTMLElement[];
  /** The creative takes the place of the default content. */
  fill(): void;
  /** The default content is back in its place. */
  empty(): void;
}

export function createFrame(
  slot: HTMLElement,
  sheet: CSSStyleSheet,
  { onWhy, onDismiss }: { onWhy: (button: HTMLElement) => void; onDismiss: () => void },
): Frame {
  const root = slot.shadowRoot ?? slot.attachShadow({ mode: 'open' });
  const [why, hide] = WORDS[languageOf(slot)] ?? WORDS.en!;
  const create = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    properties: Partial<HTMLElementTagNameMap[Name]>,
  ): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), properties);

  const fallback = create('slot', {});
  const whyButton = create('button', { textContent: why, onclick: () => onWhy(whyButton) });
  const bar = create('div', { part: 'bar' as never });
  bar.append(
    whyButton,
    create('button', { textContent: '✕', ariaLabel: hide, onclick: onDismiss }),
  );
  const parts = [create('slot', { name: 'creative' }), bar];
  root.adoptedStyleSheets = [sheet];

  const arrange = (isFull: boolean): void => {
    fallback.hidden = isFull;
    bar.hidden = !isFull;
    root.replaceChildren(parts[0]!, fallback, bar);
  };
  arrange(false);
  return { root, parts, fill: () => arrange(true), empty: () => arrange(false) };
}
