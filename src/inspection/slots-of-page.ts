import { attribute, creativesIn } from '../ui/slot/creatives-in.js';

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const MAX_CHARACTERS = 60;

/** A placement of this page, with its slots in the order of the page. */
export interface PageSlots {
  readonly placement: string;
  readonly slots: readonly HTMLElement[];
}

export function slotsOfPage(): readonly PageSlots[] {
  const found = new Map<string, HTMLElement[]>();
  for (const slot of document.querySelectorAll<HTMLElement>('taktvoll-slot')) {
    const placement = slot.getAttribute('placement') ?? '';
    found.set(placement, [...(found.get(placement) ?? []), slot]);
  }
  return [...found].map(([placement, slots]) => ({ placement, slots }));
}

/** Whether a slot has the shop's HTML for a creative. */
export const hasTemplate = (slot: Element, offer: string, creative: string): boolean =>
  creativesIn(slot, offer, creative).length > 0;

/** What an offer calls itself on this page: the heading of a template; its id where there is none. */
export function nameOfOffer(offer: string): string {
  const { lang } = document.documentElement;
  const sources = [...document.querySelectorAll<HTMLElement>('taktvoll-slot > *')]
    .filter((source) => attribute(source, 'offer') === offer)
    // The language of the page first; the least personal creative, which stands last, is the plainest.
    .sort((a, b) => +(b.lang === lang) - +(a.lang === lang));
  const { content = sources[0] } = (sources[0] ?? {}) as Partial<HTMLTemplateElement>;
  const text = (content?.querySelector(HEADINGS) ?? content)?.textContent ?? '';
  const name = text.replace(/\s+/g, ' ').trim();
  if (!name) return offer;
  return name.length > MAX_CHARACTERS ? `${name.slice(0, MAX_CHARACTERS - 1)}…` : name;
}
