import type { Format, FrequencyCapConfig, WindowConfig } from '../model/config.js';
import type { FactKind } from '../model/messages.js';
import { describeMoment } from './describe-moment.js';
import type { RefusalFacts, RefusalWords, UnmetCondition } from './refusal-words.js';

const moment = describeMoment({
  locale: 'en-GB',
  today: (time) => `today at ${time}`,
  tomorrow: (time) => `tomorrow at ${time}`,
  yesterday: (time) => `yesterday at ${time}`,
  on: (date, time) => `${date} at ${time}`,
});
const list = new Intl.ListFormat('en-GB');
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const ordinal = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ENDINGS = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);
const UNITS = new Map([
  ['ms', 'millisecond'],
  ['s', 'second'],
  ['min', 'minute'],
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
]);

const FORMATS: Readonly<Record<Format, string>> = {
  inline: 'offer in the page',
  sticky: 'bar at the bottom',
  'slide-in': 'card in the corner',
  overlay: 'window over the page',
};

const quote = (text: string): string => `“${text}”`;
const times = (count: number): string => ['never', 'once', 'twice'][count] ?? `${count} times`;
const nth = (count: number): string => `${count}${ENDINGS.get(ordinal.select(count)) ?? 'th'}`;
const when = (at: number | undefined, { now, timeZone }: RefusalFacts): string =>
  at === undefined ? '' : moment(at, now, timeZone);
const again = (facts: RefusalFacts): string =>
  facts.until === undefined ? '' : `; again from ${when(facts.until, facts)}`;

/** `10min` → `10 minutes`. */
function duration(text: string): string {
  const count = Number.parseInt(text, 10);
  const unit = UNITS.get(text.replace(/\d+/, '')) ?? '';
  return count === 1 ? unit : `${count} ${unit}s`;
}

function within(window: WindowConfig): string {
  if (window === 'session') return 'in this visit';
  if (window === 'lifetime') return 'in all';
  if (typeof window === 'string') {
    return `in the last ${window === '1d' ? '24 hours' : duration(window)}`;
  }
  const { calendar, count = 1 } = window;
  if (count > 1) return `in ${count} ${calendar}s`;
  return calendar === 'day' ? 'today' : `this ${calendar}`;
}

function capped({ scope, max, within: window, formats }: FrequencyCapConfig): string {
  const span = within(window);
  const only = formats ? ` (${list.format(formats.map((format) => FORMATS[format]))})` : '';
  const of = { topic: 'of its topic', campaign: 'of its campaign', placement: 'in this place' };
  if (scope === 'offer') return `Shown ${times(max)} ${span} already${only}`;
  const where = scope === 'everything' ? '' : ` ${of[scope]}`;
  const noun = max === 1 ? 'One offer' : `${max} offers`;
  return `${noun}${where} shown${only} ${span} already, which is the limit`;
}

const noted = (what: string): string => `been noted with ${what}`;
const DEEDS = new Map<FactKind, (what: string) => string>([
  ['viewed', (what) => `looked at ${what}`],
  ['basket', (what) => `put ${what} into the basket`],
  ['bought', (what) => `bought ${what}`],
  ['stated', (what) => `told the shop ${what}`],
]);

function unmetBy({ kind, what, isDenied, interest, least }: UnmetCondition): string {
  if (kind === 'page')
    return isDenied ? `is on a page about ${what}` : `is not on a page about ${what}`;
  const did = (DEEDS.get(kind) ?? noted)(what);
  if (isDenied) return `has ${did}`;
  if (interest === undefined) return `has not ${did}`;
  return `has not ${did} often enough lately (interest ${number.format(interest)} of ${number.format(least ?? 0)})`;
}

/** English. */
export const refusalsEn: RefusalWords = {
  language: 'en',
  quote,
  moment,
  codes: {
    PAUSED_BY_SHOP: ({ isPartly }) =>
      isPartly ? 'The shop has paused everything personal.' : 'The shop has paused all offers.',
    CONFIG_EXPIRED: (facts) => `The config was valid until ${when(facts.since, facts)}.`,
    CONFIG_INVALID: () => 'The config has errors, so nothing is shown; the console names them.',
    PAUSED_BY_SHOPPER: () => 'This shopper has paused all offers.',
    QUIET_PAGE: ({ path = '' }) => `Nothing is to be shown on this page (${path}).`,
    CONSENT_MISSING: ({ mayStore }) =>
      mayStore
        ? 'It uses something about the shopper, who has not agreed to personal offers.'
        : 'Without consent to storage only offers appear that stand in the page and use nothing about the shopper.',
    CAMPAIGN_NOT_STARTED: (facts) => `The campaign begins ${when(facts.since, facts)}.`,
    CAMPAIGN_ENDED: (facts) => `The campaign ended ${when(facts.since, facts)}.`,
    NOT_APPROVED: () => 'Nobody has approved this offer yet.',
    NOT_IN_SHARE: ({ share = 0 }) =>
      `The campaign goes to ${number.format(share * 100)}% of shoppers, and this one is not among them.`,
    AUDIENCE_NOT_MATCHED: (facts) => {
      const { unmet = [], isAny, isUnknown } = facts;
      if (isUnknown)
        return 'Its audience asks about the shopper, who has not agreed to personal offers.';
      const clauses = unmet.map(unmetBy);
      const what = isAny ? clauses.join(', and ') : list.format(clauses);
      return `This shopper ${what || 'is not in its audience'}${again(facts)}.`;
    },
    MUTED: ({ isPartly }) =>
      isPartly
        ? 'This shopper wants nothing of this topic.'
        : 'This shopper wants no more of this offer.',
    CONVERTED: (facts) =>
      `It worked: bought or signed up ${when(facts.since, facts)}${again(facts)}.`,
    DISMISSED: (facts) =>
      `Hidden by this shopper for the ${nth(facts.count ?? 1)} time${again(facts)}.`,
    IGNORED: (facts) =>
      `Seen ${times(facts.count ?? 0)} in a row without a reaction${again(facts)}.`,
    FREQUENCY_CAP_REACHED: (facts) =>
      facts.cap ? `${capped(facts.cap)}${again(facts)}.` : `Shown often enough${again(facts)}.`,
    WARM_UP: ({ count = 0, needed = 0 }) =>
      `Only from page ${needed} of a visit; this is page ${count}.`,
    QUIET_HOURS: (facts) =>
      facts.hours
        ? `Quiet from ${facts.hours.from} to ${facts.hours.to}${again(facts)}.`
        : `A quiet time of day${again(facts)}.`,
    FORMAT_BUSY: () => 'Another offer interrupts right now, and only one may at a time.',
    VETO_SPECIAL_CATEGORY: () =>
      'It touches health, faith, politics or another specially protected matter.',
    VETO_LIFE_EVENT: () => 'It would use a guess about a life event such as a pregnancy or a loss.',
    VETO_FINANCE: () => 'It would use a guess about the money of the shopper.',
    VETO_THIRD_PARTY: () => 'It would use data of others without recorded consent.',
    VETO_LOCATION: () => 'It would use a precise location that nobody just asked for.',
    VETO_BIOMETRIC: () => 'It would use biometrics or emotions.',
    VETO_PROXY: () => 'It would use something that stands for a protected trait.',
    VETO_EXPIRED: (facts) => `What it would use is too old to be true any more${again(facts)}.`,
    VETO_MINOR: () => 'It is personal, and the page says that the shopper is a minor.',
    VETO_VULNERABLE: () =>
      'It is personal, and the page says that the shopper is in a vulnerable state.',
    VETO_GLOBAL_PRIVACY_CONTROL: () =>
      'It would use data that are not the shop’s own, to which the browser objects.',
    VETO_SWITCHED_OFF: () => 'This shopper has turned off everything personal.',
    VETO_BOUGHT: (facts) => `This shopper bought it ${when(facts.since, facts)}${again(facts)}.`,
    VETO_URGENCY: (facts) =>
      `What it promises ended ${when(facts.since, facts)}; to go on would be false urgency.`,
    TOO_PERSONAL: (facts) => {
      const { score = 0, limit = 0, floor } = facts;
      if (floor === 'NO_EXPLANATION')
        return 'It is personal, and nothing here would tell the shopper why.';
      if (floor)
        return `This shopper hid an offer of the campaign in the last 7 days${again(facts)}.`;
      return `Too personal: a score of ${number.format(score)}, and the limit is ${number.format(limit)}${again(facts)}.`;
    },
    DAILY_BUDGET_SPENT: (facts) =>
      `With what was shown in 24 hours it would be more personal than the day may be (${number.format(facts.limit ?? 0)})${again(facts)}.`,
    HISTORY_FULL: () => 'There is no room to remember another offer on this device.',
    NO_CANDIDATE: () => 'No offer is meant for this place.',
  },
  shown: (creative) => `Is shown here, as ${quote(creative)}.`,
  stays: (creative) => `Is shown here, as ${quote(creative)}, and stays for this visit.`,
  withheld: 'Would be shown, and is deliberately withheld from this shopper, for comparison.',
  elsewhere: 'Stands in another place of this page already.',
  outranked: (winner, by) =>
    `May appear, but ${quote(winner)} comes first: ${
      {
        priority: 'its campaign has the higher priority',
        language: 'it has a creative in the language of the page',
        interest: 'this shopper is more interested in it',
        seen: 'this shopper has seen it less often',
        tie: 'all else is equal, and this shopper was drawn for it',
      }[by]
    }.`,
  taken: (winner) => `May appear, but ${quote(winner)} stands here already and stays.`,
  invalid: 'The config has an error in this offer; the console names it.',
  waits: {
    'page-view': () => 'Waits for the next page.',
    dwell: (value) => `Waits until this page was looked at for ${duration(value)}.`,
    scroll: (value) =>
      `Waits until ${number.format(Number(value) * 100)}% of the page were scrolled.`,
    'exit-intent': () =>
      'Waits until the pointer leaves the page at its top, or a phone’s page is flicked upwards.',
    idle: (value) => `Waits until the shopper does nothing for ${duration(value)}.`,
    event: (value) => `Waits for the page to report ${quote(value)}.`,
    'interest-peak': () => 'Waits until interest has risen and does not rise any further.',
  },
  waitsInVain: (waits, refusal) =>
    `${waits.slice(0, -1)}; by now it would be held back: ${lower(refusal)}`,
  triggers: {
    'page-view': () => 'page view',
    dwell: (value) => `stay of ${duration(value)}`,
    scroll: (value) => `scroll to ${number.format(Number(value) * 100)}%`,
    'exit-intent': () => 'exit intent',
    idle: (value) => `idle for ${duration(value)}`,
    event: (value) => `event ${quote(value)}`,
    'interest-peak': () => 'peak of interest',
  },
};

const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);
