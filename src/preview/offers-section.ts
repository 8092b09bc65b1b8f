import type { OfferPlan } from '../core/plan.js';
import {
  describeEmpty,
  describePlacement,
  type OfferLine,
  triggerValueOf,
} from '../inspection/describe-placement.js';
import {
  hasTemplate,
  nameOfOffer,
  type PageSlots,
  slotsOfPage,
} from '../inspection/slots-of-page.js';
import { createElement } from '../ui/create-element.js';
import { keyedButton, replaceContent } from '../ui/panel/create-panel.js';
import { foldable, type Section, type SectionOptions } from './section.js';

/** Which offer is shown: the rules' choice, or one of all; and why each is not, in one sentence. */
export function createOffersSection(options: SectionOptions): Section {
  const { host, words, change, makeWay } = options;
  const { panels, refusals } = words;
  const ruled = keyedButton('rules', panels.byRules, () => change({ forced: undefined }), {
    className: 'choice',
  });
  const here = createElement('div', { className: 'body list' });
  const elsewhere = createElement('div', { className: 'body list' });
  const others = createElement(
    'details',
    {},
    createElement('summary', {}, panels.elsewhere),
    elsewhere,
  );

  /** The creatives of an offer, each a button that shows it. */
  const creativesOf = (offer: OfferPlan, name: string, place?: PageSlots): HTMLElement => {
    const { forced } = host.settings();
    const buttons = offer.rungs.map(({ creative, format }) => {
      const isChosen = forced?.offer === offer.id && forced.creative === creative;
      const show = (): void => {
        change({ forced: { offer: offer.id, creative } });
        makeWay(place?.slots[0]);
      };
      const button = keyedButton(
        `show ${place?.placement} ${offer.id} ${creative}`,
        creative,
        show,
        { ariaPressed: `${isChosen}`, ariaLabel: panels.show(creative, name) },
      );
      if (format !== 'inline') button.append(` · ${panels.formats[format]}`);
      // Nothing to show where the page has no HTML for it.
      if (place)
        button.disabled = !place.slots.some((slot) => hasTemplate(slot, offer.id, creative));
      return button;
    });
    return createElement('div', { className: 'row' }, ...buttons);
  };

  const cardOf = (line: OfferLine, place: PageSlots): HTMLElement => {
    const offer = host.plan().offers.get(line.id);
    const name = nameOfOffer(line.id);
    const { forced } = host.settings();
    const isForced = forced?.offer === line.id;
    const isShown = host.inPlace(place.placement)?.offer === line.id;
    const hasAny = offer?.rungs.some(({ creative }) =>
      place.slots.some((slot) => hasTemplate(slot, line.id, creative)),
    );
    const ruled = isForced ? panels.rulesSay(line.sentence) : line.sentence;
    const sentence = isForced && isShown ? `${panels.chosen} ${ruled}` : ruled;
    const fire = (): void => {
      makeWay(undefined);
      const { when } = offer!.config;
      host.fire(offer!.trigger, when && 'value' in when ? when.value : undefined);
    };
    return createElement(
      'li',
      { className: isShown ? 'card on' : 'card' },
      createElement('h4', {}, name, name !== line.id && createElement('code', {}, line.id)),
      createElement('p', {}, sentence),
      offer && !hasAny && createElement('p', { className: 'wait' }, panels.noTemplate),
      offer && creativesOf(offer, name, place),
      line.waitsFor &&
        createElement(
          'div',
          { className: 'row' },
          keyedButton(
            `fire ${place.placement} ${line.id}`,
            panels.fire(refusals.triggers[line.waitsFor](triggerValueOf(offer!))),
            fire,
          ),
        ),
    );
  };

  const placeOf = (place: PageSlots): HTMLElement => {
    const { placement, slots } = place;
    const { forced } = host.settings();
    const taken = host.judge(placement);
    const inPlace = host.inPlace(placement);
    // What was forced hides what the rules would do; that is what the sentences tell.
    const seen = inPlace && inPlace.offer !== forced?.offer ? inPlace : undefined;
    const lines = describePlacement(taken, refusals, nameOfOffer, seen);
    const jump = keyedButton(`jump ${placement}`, panels.goThere, () => makeWay(slots[0]), {
      className: 'plain',
      ariaLabel: panels.jump(placement),
    });
    return createElement(
      'section',
      { className: 'place' },
      createElement(
        'div',
        { className: 'row' },
        createElement('h3', {}, panels.place(placement)),
        jump,
      ),
      lines.length
        ? createElement('ul', { className: 'place' }, ...lines.map((line) => cardOf(line, place)))
        : createElement('p', {}, describeEmpty(taken, refusals)),
    );
  };

  const otherCard = (offer: OfferPlan): HTMLElement => {
    const name = nameOfOffer(offer.id);
    const placements = offer.config.placements.join(', ');
    return createElement(
      'li',
      { className: 'card' },
      createElement('h4', {}, name),
      createElement('p', {}, panels.appearsIn(placements)),
      creativesOf(offer, name),
    );
  };

  const again = keyedButton('again', panels.showAgain, () => change({}));
  const first = createElement('div', { className: 'row' }, ruled, again);
  const element = createElement('div', {}, foldable(panels.whatAppears, true, first, here), others);
  return {
    element,
    update() {
      const { forced } = host.settings();
      ruled.ariaPressed = `${!forced}`;
      again.hidden = !forced;
      const places = slotsOfPage();
      const known = new Set(places.map(({ placement }) => placement));
      const offers = [...host.plan().offers.values()].filter(
        ({ config }) => !config.placements.some((placement) => known.has(placement)),
      );
      const list = places.map(placeOf);
      if (!list.length) list.push(createElement('p', {}, panels.noPlace));
      replaceContent(here, list.map(({ outerHTML }) => outerHTML).join(''), () => list);
      others.hidden = !offers.length;
      const cards = offers.map(otherCard);
      replaceContent(elsewhere, cards.map(({ outerHTML }) => outerHTML).join(''), () => [
        createElement('ul', { className: 'place' }, ...cards),
      ]);
    },
  };
}
