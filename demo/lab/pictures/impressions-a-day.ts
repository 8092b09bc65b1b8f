import { axisX, dot, lineY, ruleY } from '@observablehq/plot';
import type { Tally } from '../../../src/simulation/tally.js';
import type { Comparison } from './comparison.js';
import { countAxis } from './count-axis.js';
import { BEFORE, drawPlot, INK, MUTED, NOW } from './drawing.js';
import { headMark } from './head-mark.js';
import { legendMark } from './legend-mark.js';
import type { PictureMessages } from './messages.js';
import { baseOf, perShoppers, toTenth } from './per-shoppers.js';
import type { Picture } from './picture.js';

const DAY_MS = 86_400_000;
/** So many marks stand beside each other and can still be told apart. */
const MOST_MARKS = 100;

export interface ShownDays {
  readonly base: number;
  readonly mean: { readonly before: number; readonly now: number };
  /** Days, or means of several where there are very many. */
  readonly days: readonly ShownDay[];
}

export interface ShownDay {
  readonly day: Date;
  readonly before: number;
  readonly now: number;
  readonly pageViews: number;
  /** False past the last page view of all. */
  readonly isVisited: boolean;
}

/** What all shoppers together are shown each day, days without a visit between them too. */
export function shownDaysOf(comparison: Comparison): ShownDays {
  const { before, now } = comparison;
  const base = baseOf(comparison);
  const all = [...Object.entries(before.days), ...Object.entries(now.days)];
  const ends = (entries: typeof all): [number, number] => {
    const numbers = entries.map(([day]) => Number(day));
    return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
  };
  if (all.length === 0) return { base, mean: { before: 0, now: 0 }, days: [] };
  const [first, last] = ends(all);
  // Who reads on past midnight sees something on a day on which the month is over.
  const visited = all.filter(([, { pageViews }]) => pageViews > 0);
  const [firstVisited, lastVisited] = ends(visited.length > 0 ? visited : all);
  const count = last - first + 1;
  const step = count <= MOST_MARKS ? 1 : 7 * Math.ceil(count / (7 * MOST_MARKS));
  const perDay = (sum: number, { shoppers }: Tally, days: number): number =>
    toTenth(perShoppers(sum / days, shoppers, base));
  const mean = (tally: Tally): number => perDay(tally.shown, tally, lastVisited - firstVisited + 1);
  return {
    base,
    mean: { before: mean(before), now: mean(now) },
    days: Array.from({ length: Math.ceil(count / step) }, (_, index) => {
      const from = first + index * step;
      const to = Math.min(from + step, last + 1);
      const meanOf = (tally: Tally, key: 'shown' | 'pageViews'): number => {
        let sum = 0;
        for (let day = from; day < to; day++) sum += tally.days[day]?.[key] ?? 0;
        return perDay(sum, tally, to - from);
      };
      return {
        day: new Date(from * DAY_MS),
        before: meanOf(before, 'shown'),
        now: meanOf(now, 'shown'),
        pageViews: meanOf(now, 'pageViews'),
        isVisited: from <= lastVisited,
      };
    }),
  };
}

export const impressionsADay: Picture = {
  id: 'offers-a-day',
  show(comparison, _context, messages) {
    const { days: words, date, beforeColumn, nowColumn, ofShoppers, empty } = messages;
    const rows = shownDaysOf(comparison);
    const { base, mean, days } = rows;
    const busiest = days.reduce<ShownDay | undefined>(
      (most, day) => (most && most.now >= day.now ? most : day),
      undefined,
    );
    const finding = busiest
      ? words.finding(base, mean, { day: busiest.day, shown: busiest.now })
      : empty;
    const of = (what: string) => `${what} (${ofShoppers(base)})`;
    return {
      title: words.title,
      finding,
      rows,
      table: {
        columns: [
          words.day,
          beforeColumn(of(words.shown)),
          nowColumn(of(words.shown)),
          of(words.pageViews),
        ],
        rows: days.map(({ day, before, now, pageViews }) => [date(day), before, now, pageViews]),
      },
      draw: busiest && ((width) => draw(rows, width, `${words.title} ${finding}`, messages)),
    };
  },
};

function draw(
  { days: all, base }: ShownDays,
  width: number,
  label: string,
  messages: PictureMessages,
) {
  const days = all.filter(({ isVisited }) => isVisited);
  const { days: words, shortDate, number } = messages;
  const highest = Math.max(1, ...days.flatMap(({ before, now }) => [before, now]));
  const marks = { x: 'day', r: 2.5 };
  return drawPlot(label, {
    width,
    height: 270,
    marginTop: 52,
    marginLeft: 34,
    marginRight: 26,
    marginBottom: 28,
    x: { type: 'utc', label: null },
    y: { domain: [0, highest], nice: true, label: null },
    marks: [
      legendMark(messages, 'line'),
      headMark(words.axis(base)),
      countAxis(number),
      axisX({
        color: INK,
        tickSize: 0,
        ticks: Math.max(2, Math.floor(width / 110)),
        tickFormat: shortDate,
      }),
      ruleY([0], { stroke: MUTED }),
      lineY(days, {
        x: 'day',
        y: 'before',
        stroke: BEFORE,
        strokeWidth: 2,
        strokeDasharray: '4 3',
      }),
      lineY(days, { x: 'day', y: 'now', stroke: NOW, strokeWidth: 2.5 }),
      dot(days, { ...marks, y: 'before', stroke: BEFORE, fill: 'var(--surface)' }),
      dot(days, { ...marks, y: 'now', fill: NOW }),
    ],
  });
}
