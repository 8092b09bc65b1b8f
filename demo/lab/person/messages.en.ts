import { refusalsEn } from '../../../src/locales/refusals.en.js';
import type { PersonMessages } from './messages.js';
import { reasonsEn } from './reasons.en.js';

const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const number = (value: number): string => fine.format(value);
const list = new Intl.ListFormat('en-GB');
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const count = (of: number, one: string, many: string): string =>
  `${number(of)} ${of === 1 ? one : many}`;
const offers = (of: number): string => count(of, 'offer', 'offers');
const times = (of: number): string => count(of, 'time', 'times');

/** English. */
export const personEn: PersonMessages = {
  language: 'en',
  number,
  day: (day) => longDay.format(day),
  shortDay: (day) => shortDay.format(day),
  timesIn: (timeZone) => {
    const moment = new Intl.DateTimeFormat('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZone,
    });
    const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone });
    return { moment: (at) => moment.format(at), clock: (at) => clock.format(at) };
  },
  until: (until, at, timeZone) => refusalsEn.moment(until, at, timeZone),

  waiting: 'This shopper is walking through the shop …',
  empty: 'Nothing is recorded of this shopper.',
  sides: { before: 'Before', now: 'Now' },
  side: 'Which config',

  chooser: 'Choose a shopper',
  previousPerson: 'Previous shopper',
  nextPerson: 'Next shopper',
  shopper: 'Number of the shopper',
  ofAll: (all) => `of ${number(all)}`,
  name: (name) => `Number in the source: ${name}`,

  difference: {
    same: (shown) => `Before and now the same happens: ${offers(shown)} shown.`,
    sameNumber: (shown) =>
      `Before and now ${offers(shown)}, but not the same ones at the same time.`,
    other: (before, now) => `Before ${offers(before)}, now ${number(now)}.`,
    heldBy: (limit, before, now) =>
      `“${limit}” holds back ${times(now)}; before: ${number(before)}.`,
  },

  timeline: 'Timeline of this shopper: before above, now below',
  keys: 'Arrow left and right: the next mark. Arrow up and down: before or now. Home and End: the first and the last.',
  legend: {
    shown: 'shown',
    held: 'held back',
    withheld: 'withheld for comparison',
    click: 'clicked',
    dismissal: 'closed',
    signal: 'noted',
    choice: 'chosen by the shopper',
    conversion: 'bought or signed up',
    'page-view': 'page viewed',
  },
  lane: (side, shown, held) =>
    `${side === 'before' ? 'Before' : 'Now'}: ${number(shown)} shown, ${number(held)} held back`,

  story: 'The chosen mark',
  choose: 'Point at a mark, tap it, or use the arrow keys: here stands what happened, and why.',
  outcomes: {
    show: 'Shown',
    kept: 'Stays in its place',
    hold: 'Held back',
    unmatched: 'Nothing shown: no offer fits',
    holdout: 'Withheld for comparison',
  },
  pageViews: {
    clicks: 'Looked at a product',
    carts: 'Put into the basket',
    orders: 'Bought',
    visit: 'Came to the shop',
    list: 'Looked at a list of products',
  },
  reactions: { viewable: 'Really seen', click: 'Clicked', dismissal: 'Closed' },
  notes: { signal: 'Noted', choice: 'Chosen by the shopper', conversion: 'Bought or signed up' },
  facts: {
    page: 'Page',
    product: 'Product',
    placement: 'Place',
    trigger: 'On',
    offer: 'Offer',
    creative: 'Creative',
    campaign: 'Campaign',
    format: 'Form',
    points: 'How personal',
    reason: 'Reason',
    until: 'Again',
    value: 'Value',
  },
  triggers: {
    'page-view': 'page view',
    dwell: 'staying on the page',
    scroll: 'scrolling',
    'exit-intent': 'leaving the page',
    idle: 'doing nothing for a while',
    event: 'an event of the shop',
    'interest-peak': 'a peak of interest',
  },
  formats: {
    inline: 'in the page',
    sticky: 'bar at the bottom',
    'slide-in': 'card in the corner',
    overlay: 'window over the page',
  },
  reasons: reasonsEn,
  back: 'Back',
  next: 'Next',
  previousStep: 'Previous event',
  nextStep: 'Next event',
  position: (step, of) => `Event ${number(step)} of ${number(of)}`,

  trace: 'Show every rule',
  traceLoading: 'Being worked out …',
  noTrace: 'Nobody kept the rules of this one.',
  traceEmpty: 'No offer is meant for this place.',
  mayShow: 'may be shown',
  refusedBy: 'refused',
  personal: 'personal',
  impersonal: 'uses nothing about the shopper',
  uses: (signals) => `uses ${list.format(signals)}`,
  scored: (points) => `${number(points)} of 100 points`,
  applies: 'Applies',
  appliesNot: (of) => `${count(of, 'rule does', 'rules do')} not apply`,
  untilThen: (moment) => `until ${moment}`,
  invalid: (of) => `Left out, because the config has an error in them: ${list.format(of)}`,

  list: 'Event by event',
  visit: (when, { pageViews, shown, held }) =>
    `${when} · ${count(pageViews, 'page', 'pages')}, ${number(shown)} shown, ${number(held)} held back`,
};
