import type { HeldBack } from '../../model/explanation.js';
import { createElement } from '../create-element.js';
import { createRow, createSection } from './parts.js';
import type { View } from './view.js';
import { nameOfOffer, uniqueBy, upper } from './words-for.js';

/** What was held back, by which limit and until when; and what was withheld for comparison. */
export function createHeldSection(view: View): HTMLElement {
  const { overview, messages } = view;
  const { held: words, days } = messages;
  // A page that is looked at ten times holds the same back ten times.
  const held = uniqueBy(overview.held, ({ offer, reason }) => `${offer}/${reason}`);
  const withheld = overview.shown.filter(({ outcome }) => outcome === 'withheld');
  const times = withheld.map(({ at }) => at).reverse();
  return createSection(view, {
    key: 'held',
    title: words.title,
    count: words.count(held.length + withheld.length),
    isEmpty: !held.length && !withheld.length,
    render: () => [
      !held.length && !withheld.length && createElement('p', {}, words.none),
      withheld.length > 0 &&
        createElement('p', {}, words.withheld(days(times, overview.at, overview.timeZone))),
      createElement('ul', {}, ...held.map((each) => createHeld(view, each))),
    ],
  });
}

function createHeld(view: View, { offer, at, reason, until }: HeldBack): HTMLElement {
  const { overview, messages } = view;
  const { held: words, moment, earliest } = messages;
  const { at: now, timeZone } = overview;
  return createRow(view, {
    key: `held/${offer}/${reason}`,
    text: nameOfOffer(view, offer),
    notes: [
      upper(words.about(moment(at, now, timeZone), words.reasons[reason])),
      until !== undefined && until > now ? earliest(until, now, timeZone) : undefined,
    ],
  });
}
