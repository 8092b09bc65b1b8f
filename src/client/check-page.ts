import type { Plan } from '../core/plan.js';
import { attribute } from '../ui/slot/creatives-in.js';
import type { Report } from './create-reporter.js';

/** Names what the page's slots ask for and the config does not have, once the page is parsed. */
export async function checkPage({ slots, problems }: Plan, report: Report): Promise<void> {
  // What is wrong with the config was named; that a name is unknown may follow from it.
  if (problems.length) return;
  if (document.readyState === 'loading') {
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));
  }
  for (const slot of document.querySelectorAll('taktvoll-slot')) {
    const placement = slot.getAttribute('placement') ?? '';
    if (!slots.placements.has(placement)) report('PLACEMENT_UNKNOWN', placement);
    for (const source of slot.children) {
      const offer = attribute(source, 'offer');
      if (offer !== null && !slots.offers.has(offer)) report('OFFER_UNKNOWN', offer);
    }
  }
}
