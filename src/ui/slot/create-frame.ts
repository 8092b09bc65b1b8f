import { languageOf } from './find-creative.js';
import { frameStyle } from './frame-style.js';

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
  { onWhy, onDismiss }: { onWhy: (button: HTMLElement) => void; onDismiss: () => void },
): Frame {
  const root = slot.shadowRoot!;
  const [why, hide] = WORDS[languageOf(slot).toLowerCase()] ?? WORDS.en!;
  const create = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    properties: Partial<HTMLElementTagNameMap[Name]>,
  ): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), properties);

  const fallback = root.firstElementChild as HTMLSlotElement;
  const whyButton = create('button', { textContent: why, onclick: () => onWhy(whyButton) });
  const bar = create('div', { part: 'bar' as never });
  bar.append(
    whyButton,
    create('button', { textContent: '✕', ariaLabel: hide, onclick: onDismiss }),
  );
  const parts = [create('slot', { name: 'creative' }), bar];
  const before = root.adoptedStyleSheets;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(frameStyle);
  root.adoptedStyleSheets = [...before, sheet];

  return {
    root,
    parts,
    fill() {
      fallback.hidden = true;
      root.replaceChildren(parts[0]!, fallback, bar);
    },
    empty() {
      fallback.hidden = false;
      root.replaceChildren(fallback);
      root.adoptedStyleSheets = before;
    },
  };
}
