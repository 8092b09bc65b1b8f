import { creativesIn } from './creatives-in.js';

/**
 * The HTML for a creative, copied, so that it can be shown again; the page's language goes first
 * where it comes in several, then one without a language.
 * @returns an element that joins the slot's light DOM, or `undefined` where the page has none.
 */
export function findCreative(
  slot: Element,
  offer: string | undefined,
  creative: string | undefined,
): HTMLElement | undefined {
  const sources = creativesIn(slot, offer, creative);
  const source =
    [languageOf(slot), ''].flatMap((of) => sources.filter(({ lang }) => lang === of))[0] ??
    sources[0];
  if (!source) return undefined;
  const element = document.createElement('div');
  element.slot = 'creative';
  const { content = source } = source as Partial<HTMLTemplateElement>;
  element.append(...document.importNode(content!, true).childNodes);
  return element;
}

/** The language of the page around an element, as `de` or `en`. */
export const languageOf = (element: Element): string =>
  (element.closest<HTMLElement>('[lang]')?.lang ?? navigator.language).slice(0, 2);
