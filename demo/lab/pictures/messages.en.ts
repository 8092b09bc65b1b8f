import type { Pair, PictureMessages } from './messages.js';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const shortDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** Tenths of large numbers are noise. */
const number = (value: number): string => (Math.abs(value) < 10 ? fine : whole).format(value);
const isSame = (a: number, b: number): boolean => number(a) === number(b);
const offers = (count: number): string => `${number(count)} ${count === 1 ? 'offer' : 'offers'}`;
const shoppers = (base: number): string =>
  base === 1 ? 'the shopper' : `${number(base)} shoppers`;
/** `12 of 100 shoppers see` */
function see(count: number, base: number): string {
  if (base === 1) return count > 0 ? 'The shopper sees' : 'The shopper does not see';
  if (count >= base) return `All ${number(base)} shoppers see`;
  return `${number(count)} of ${number(base)} shoppers ${count === 1 ? 'sees' : 'see'}`;
}
const before = (now: string, then: string): string =>
  now === then ? '; as before' : `; before: ${then}`;
const beforeNumber = ({ before: then, now }: Pair): string => before(number(now), number(then));
const signed = (value: number): string =>
  isSame(value, 0) ? '±0' : `${value > 0 ? '+' : '−'}${number(Math.abs(value))}`;
const moreOrFewer = (value: number): string =>
  isSame(value, 0) ? 'as many' : `${number(Math.abs(value))} ${value > 0 ? 'more' : 'fewer'}`;
const seen = (nobody: number): string => (nobody > 0 ? 'no offer' : 'at least one offer');

/** English. */
export const picturesEn: PictureMessages = {
  language: 'en',
  before: 'Before',
  now: 'Now',
  number,
  exact: (value) => fine.format(value),
  date: (day) => longDate.format(day),
  shortDate: (day) => shortDate.format(day),
  empty: 'Nothing to see yet: no shopper has been replayed.',

  numbers: 'Show the numbers',
  csv: 'CSV',
  png: 'PNG',
  csvLabel: (title) => `Download as CSV: ${title}`,
  pngLabel: (title) => `Download as picture (PNG): ${title}`,
  failed: 'Your browser could not make the picture. The numbers can be had as CSV.',
  source: (count, expected, isSynthetic) => {
    const noun = expected === 1 ? 'shopper' : 'shoppers';
    const all = `${whole.format(expected)} ${isSynthetic ? 'synthetic (made-up) ' : ''}${noun}`;
    return count < expected ? `The first ${whole.format(count)} of ${all}` : all;
  },
  ofShoppers: (base) => (base === 1 ? 'The shopper' : `Of ${number(base)} shoppers`),
  beforeColumn: (what) => `${what}, before`,
  nowColumn: (what) => `${what}, now`,

  busiestDay: {
    title: 'How many offers does a shopper see on their busiest day?',
    finding: (many, base, most) =>
      `${see(many, base)} at most ${offers(most.now)} on their busiest day${beforeNumber(most)}.`,
    note: 'Whoever agrees to nothing is a new visitor on each page: no limit on how often binds them. So a few may see more than you allow.',
    span: (side, many, base, most) =>
      `${side === 'before' ? 'Before' : 'Now'}: ${number(many)} of ${number(base)} see at most ${number(most)}`,
    offers: 'Offers on the busiest day',
    more: (least) => `${number(least)} or more`,
    axis: 'offers on the busiest day',
  },
  days: {
    title: 'How many offers are shown each day?',
    finding: (base, mean, busiest) =>
      `On average ${shoppers(base)} ${base === 1 ? 'sees' : 'together see'} ${offers(mean.now)} a day${beforeNumber(mean)}. Most: ${number(busiest.shown)}, on ${longDate.format(busiest.day)}.`,
    day: 'Day',
    axis: (base) =>
      base === 1 ? 'offers a day' : `offers a day, ${number(base)} shoppers together`,
    shown: 'Offers shown',
    pageViews: 'Page views',
  },
  personal: {
    title: 'How personal is what is shown?',
    finding: (below, personal) =>
      `99 of 100 offers shown have fewer than ${number(below.now)} of 100 points${beforeNumber(below)}. ${number(personal.now)} of 100 use something about the shopper${beforeNumber(personal)}.`,
    points: 'Points',
    range: (from, to) => `${from} to ${to}`,
    axis: 'of 100 offers shown',
    axisPoints: 'points: how personal, 0 to 100',
    limit: (points) => `less personal from ${number(points)}`,
    block: (points) => `never from ${number(points)}`,
    of100: 'Of 100 offers shown',
  },
  prices: {
    title: 'What does each limit hold back, and what would happen without it?',
    working:
      'Is being worked out: the same shoppers walk through the shop once more without each limit.',
    none: 'This config has no limits.',
    finding: (limit, base, held, shown, closed) =>
      `“${limit}” holds back the most: ${number(held)} times for ${shoppers(base)}. Without it: ${moreOrFewer(shown)} shown, ${moreOrFewer(closed)} closed.`,
    idle: (idle, of) =>
      idle === of
        ? `None of the ${of} limits held anything back.`
        : `${idle} of ${of} limits changed nothing.`,
    limit: 'Limit',
    held: 'Held back',
    without: 'Without this limit',
    shown: 'Shown',
    closed: 'Closed',
    reached: 'Shoppers who see something',
    shownWithout: 'more shown without this limit',
    heldTimes: (times) => `${number(times)}×`,
    withoutIt: (shown, closed, reached) =>
      `without it ${shown} shown, ${closed} closed, ${reached} shoppers reached`,
    signed,
    others: (count) =>
      count === 1
        ? 'One more limit stands in the numbers.'
        : `${count} more limits stand in the numbers.`,
    base: (base) => (base === 1 ? 'The shopper' : `per ${number(base)} shoppers`),
  },
  nothing: {
    title: 'Who sees no offer at all?',
    finding: (base, nobody) => {
      if (base === 1)
        return `The shopper sees ${seen(nobody.now)}${before(seen(nobody.now), seen(nobody.before))}.`;
      const all = `Each of ${number(base)} shoppers sees at least one offer`;
      return `${isSame(nobody.now, 0) ? all : `${see(nobody.now, base)} no offer in the whole time`}${beforeNumber(nobody)}.`;
    },
    something: 'Sees at least one offer',
    nothing: 'Sees no offer',
    shoppers: 'Shoppers',
    count: (count, base) => `${number(count)} of ${number(base)} see no offer`,
  },
  campaigns: {
    title: 'Whom does each campaign reach, and how often?',
    finding: (widest, often, base) =>
      `“${widest.name}” reaches the most: ${number(widest.reach.now)} of ${number(base)} shoppers${beforeNumber(widest.reach)}. “${often.name}” is repeated the most: ${number(often.times.now)} times for each shopper reached${beforeNumber(often.times)}.`,
    none: 'No campaign has been shown to anybody.',
    campaign: 'Campaign',
    reached: (base) => (base === 1 ? 'Reached' : `Reached of ${number(base)} shoppers`),
    times: 'Times shown to each',
    shownTimes: (band) => `of them shown ${band}`,
    bands: ['once', '2 or 3 times', '4 to 6 times', '7 times or more'],
    shortBands: ['1×', '2–3×', '4–6×', 'from 7×'],
    bandsLabel: 'Shown',
    summary: ({ reach, times }) => `${number(reach)} reached, ${number(times)}× each`,
    summaries: (now, then) =>
      `Now ${number(now.reach)} reached, ${number(now.times)}× each; before ${number(then.reach)}, ${number(then.times)}×`,
    axis: (base) => (base === 1 ? 'reached' : `reached of ${number(base)} shoppers`),
  },
};
