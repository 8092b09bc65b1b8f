import type { ShownOffer } from '../../model/overview.js';
import { createElement } from '../create-element.js';
import { createButton } from './create-button.js';
import { findOnPage } from './find-on-page.js';
import { createFold, createRow, createSection } from './parts.js';
import type { View } from './view.js';
import { isSameDay, nameOfOffer, upper } from './words-for.js';

/** What was shown: today, and folded what came before. What was withheld stands with what was held back. */
export function createShownSection(view: View): HTMLElement {
  const { overview, messages } = view;
  const { shown: words } = messages;
  const shown = overview.shown.filter(({ outcome }) => outcome !== 'withheld');
  const isToday = ({ at }: ShownOffer) => isSameDay(at, overview.at, overview.timeZone);
  const today = shown.filter(isToday);
  const earlier = shown.filter((each) => !isToday(each));
  const list = (of: readonly ShownOffer[]) =>
    createElement('ul', {}, ...of.map((each) => createShown(view, each)));
  return createSection(view, {
    key: 'shown',
    title: words.title,
    count: words.count(today.length),
    isEmpty: !shown.length,
    render: () => [
      !today.length && createElement('p', {}, shown.length ? words.noneToday : words.none),
      list(today),
      earlier.length > 0 &&
        createFold(view, 'shown/earlier', words.earlier(earlier.length), () => [list(earlier)]),
    ],
  });
}

function createShown(view: View, shown: ShownOffer): HTMLElement {
  const { overview, messages, host } = view;
  const { shown: words, moment } = messages;
  const { impression, offer, at, outcome, score } = shown;
  const key = `shown/${impression}`;
  const isHidden = overview.choices.mutedOffers.includes(offer);
  const target = findOnPage(overview.shown, shown);
  return createRow(view, {
    key,
    text: nameOfOffer(view, offer),
    notes: [
      upper(
        words.about(moment(at, overview.at, overview.timeZone), words.outcomes[outcome], score),
      ),
    ],
    levers: isHidden
      ? []
      : [
          {
            label: words.hide,
            text: words.hidden,
            run: () => host.preferences.mute({ offer }),
            takeBack: () => host.preferences.unmute({ offer }),
          },
        ],
    extra: target ? [createButton(`${key}/find`, words.find, () => view.leaveFor(target))] : [],
  });
}
