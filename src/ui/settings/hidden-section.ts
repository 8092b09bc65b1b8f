import { createElement } from '../create-element.js';
import { createRow, createSection, withPending } from './parts.js';
import type { View } from './view.js';
import { nameOfOffer } from './words-for.js';

const PREFIX = 'hidden/';

/** Offers that the shopper does not want to see. */
export function createHiddenSection(view: View): HTMLElement | false {
  const { overview, messages, host } = view;
  const { hiddenOffers: words } = messages;
  const { mutedOffers } = overview.choices;
  const offers = withPending(
    view,
    mutedOffers,
    PREFIX,
    (offer) => offer,
    () => 0,
  );
  if (!offers.length) return false;
  return createSection(view, {
    key: 'hidden',
    title: words.title,
    count: words.count(mutedOffers.length),
    render: () => [
      createElement(
        'ul',
        {},
        ...offers.map((offer) =>
          createRow(view, {
            key: PREFIX + offer,
            text: nameOfOffer(view, offer),
            levers: [
              {
                label: words.show,
                text: words.shown,
                item: offer,
                run: () => host.preferences.unmute({ offer }),
                takeBack: () => host.preferences.mute({ offer }),
              },
            ],
          }),
        ),
      ),
    ],
  });
}
