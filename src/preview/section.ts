import type { InspectionWords } from '../inspection/words-of-page.js';
import { createElement } from '../ui/create-element.js';
import type { PreviewHost } from './preview-host.js';
import type { PreviewSettings } from './settings.js';

/** What a section of the bar works with. */
export interface SectionOptions {
  readonly host: PreviewHost;
  readonly words: InspectionWords;
  /** Takes settings into use and writes them into the address. */
  readonly change: (settings: Partial<PreviewSettings>) => void;
  /** Says something to a screen reader. */
  readonly say: (text: string) => void;
  /** Makes way for what was asked to be seen. */
  readonly makeWay: (slot: Element | undefined) => void;
}

/** A part of the bar that folds. */
export interface Section {
  readonly element: HTMLElement;
  /** Shows what holds now. */
  update(): void;
}

export const foldable = (
  title: string,
  isOpen: boolean,
  ...children: readonly Node[]
): HTMLDetailsElement =>
  createElement(
    'details',
    { open: isOpen },
    createElement('summary', {}, title),
    createElement('div', { className: 'body' }, ...children),
  );
