import type { ShownOffer } from '../../model/overview.js';

/** The slot of this page in which an offer stands, where it is the last that its placement showed. */
export function findOnPage(
  shown: readonly ShownOffer[],
  { impression, placement, outcome }: ShownOffer,
): HTMLElement | undefined {
  const latest = shown.find((each) => each.placement === placement);
  if (latest?.impression !== impression || outcome === 'dismissed') return undefined;
  return [...document.querySelectorAll<HTMLElement>('taktvoll-slot')].find(
    (slot) =>
      slot.getAttribute('placement') === placement &&
      slot.querySelector(':scope > [slot=creative]'),
  );
}
