import type { Format, FrequencyCapConfig, Scope, WindowConfig } from '../model/config.js';
import type { LimitMessages } from '../model/limit-messages.js';

const UNITS = new Map([
  ['ms', 'millisecond'],
  ['s', 'second'],
  ['min', 'minute'],
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
]);
const FORMATS: Readonly<Record<Format, string>> = {
  inline: 'offers in the page',
  sticky: 'bars',
  'slide-in': 'cards in the corner',
  overlay: 'windows over the page',
};
const OF: Readonly<Record<Scope, string>> = {
  everything: '',
  placement: ' in one place',
  topic: ' about one topic',
  campaign: ' of one campaign',
  offer: '',
};
const list = new Intl.ListFormat('en-GB');

function duration(text: string): string {
  if (text === 'lifetime') return 'for good';
  const count = Number.parseInt(text, 10);
  const unit = UNITS.get(text.replace(/\d+/, '')) ?? text;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function windowText(window: WindowConfig): string {
  if (window === 'session') return 'one visit';
  if (window === 'lifetime') return 'all';
  if (typeof window === 'string') return window === '1d' ? '24 hours' : duration(window);
  const { calendar, count = 1, startsAt } = window;
  const span = count === 1 ? `a calendar ${calendar}` : `${count} calendar ${calendar}s`;
  return startsAt === undefined ? span : `${span} from ${startsAt}`;
}

/** Two formats that interrupt are what people call pop-ups. */
function nounOf(formats: readonly Format[] | undefined, count: number): string {
  if (!formats) return count === 1 ? 'offer' : 'offers';
  const isPopUp =
    formats.length === 2 && formats.every((of) => of === 'overlay' || of === 'slide-in');
  if (isPopUp) return count === 1 ? 'pop-up' : 'pop-ups';
  return list.format(formats.map((of) => FORMATS[of]));
}

const capped = ({ scope, max, formats, counts }: FrequencyCapConfig): string => {
  const seen = counts === 'viewable' ? ', counted once seen' : '';
  if (scope === 'offer') {
    return `The same ${nounOf(formats, 1)} at most {max} ${max === 1 ? 'time' : 'times'} in {within}${seen}`;
  }
  return `At most {max} ${nounOf(formats, max)}${OF[scope]} in {within}${seen}`;
};

export const limitsEn: LimitMessages = {
  language: 'en',
  frequencyCaps: capped,
  'fatigue/afterDismissal': (pauses) =>
    `After closing, a pause: ${pauses.map((_, index) => `{${index}}`).join(', then ')}`,
  'fatigue/ignored': ({ formats }) =>
    `After {after} ignored ${nounOf(formats ?? ['slide-in', 'overlay'], 2)} in a row, a pause of {pause}`,
  afterConversion: () => 'After a purchase, a pause of {pause}',
  quietHours: (hours) =>
    hours
      .map(({ formats }, index) => `No ${nounOf(formats, 2)} from {${index}/from} to {${index}/to}`)
      .join('; '),
  quietPages: (pages) => `Nothing on ${list.format(pages.map((_, index) => `{${index}}`))}`,
  warmUp: () => 'Nothing before page {pageViews} of a visit',
  'creepiness/limit': () => 'Less personal from {} points on',
  'creepiness/block': () => 'Never from {} points on',
  'creepiness/dailyBudget': () => 'Nothing personal once a day has {} points',
  window: windowText,
  duration,
  ofCampaign: (campaign, sentence) => `Campaign ${campaign}: ${sentence}`,
  ofOffer: (offer, sentence) => `Offer ${offer}: ${sentence}`,
};
