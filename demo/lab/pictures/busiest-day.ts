import { axisX, type RenderFunction, rectY, text } from '@observablehq/plot';
import { figuresOf } from '../../../src/simulation/figures.js';
import type { Tally } from '../../../src/simulation/tally.js';
import type { Comparison } from './comparison.js';
import { countAxis } from './count-axis.js';
import { BEFORE, BEFORE_BAR, drawPlot, INK, MUTED, NOW, NOW_BAR, svgElement } from './drawing.js';
import type { PictureMessages } from './messages.js';
import { baseOf, perShoppers, toTenth } from './per-shoppers.js';
import type { Picture } from './picture.js';

/** More offers on a day than this stand in one group. */
const MOST = 10;
const SHARE = 0.95;

export interface BusiestDays {
  /** So many shoppers are spoken of. */
  readonly base: number;
  /** So many of them are the share that is judged by. */
  readonly many: number;
  readonly most: { readonly before: number; readonly now: number };
  readonly groups: readonly {
    readonly offers: number;
    readonly before: number;
    readonly now: number;
  }[];
  /** The last group holds more than its number. */
  readonly isOpen: boolean;
}

/** Shoppers by how many offers they see on the busiest day of all their visits. */
export function busiestDaysOf(comparison: Comparison): BusiestDays {
  const { before, now } = comparison;
  const base = baseOf(comparison);
  const keys = [before, now].flatMap(({ busiestDays }) => Object.keys(busiestDays).map(Number));
  const highest = Math.max(0, ...keys);
  const last = Math.min(highest, MOST);
  const countIn = ({ busiestDays, shoppers }: Tally, offers: number): number => {
    const count = Object.entries(busiestDays).reduce(
      (sum, [key, value]) => (Math.min(Number(key), last) === offers ? sum + value : sum),
      0,
    );
    return toTenth(perShoppers(count, shoppers, base));
  };
  return {
    base,
    // Shares such as 0.95 have no exact binary form.
    many: Math.ceil(SHARE * base - 1e-9),
    most: { before: figuresOf(before).busiestDay95, now: figuresOf(now).busiestDay95 },
    groups: Array.from({ length: last + 1 }, (_, offers) => ({
      offers,
      before: countIn(before, offers),
      now: countIn(now, offers),
    })),
    isOpen: highest > MOST,
  };
}

/** What a visitor sees first. */
export const busiestDay: Picture = {
  id: 'busiest-day',
  show(comparison, _context, messages) {
    const { busiestDay: words, ofShoppers, beforeColumn, nowColumn, empty } = messages;
    const rows = busiestDaysOf(comparison);
    const { base, many, most, groups } = rows;
    const isEmpty = comparison.now.shoppers === 0;
    const finding = isEmpty ? empty : words.finding(many, base, most);
    return {
      title: words.title,
      finding,
      note: isEmpty ? undefined : words.note,
      rows,
      table: {
        columns: [words.offers, beforeColumn(ofShoppers(base)), nowColumn(ofShoppers(base))],
        rows: groups.map(({ offers, before, now }) => [nameOf(offers, rows, words), before, now]),
      },
      draw: isEmpty
        ? undefined
        : (width) => draw(rows, width, `${words.title} ${finding}`, messages),
    };
  },
};

const nameOf = (
  offers: number,
  { groups, isOpen }: BusiestDays,
  { more }: PictureMessages['busiestDay'],
): string => (isOpen && offers === groups.length - 1 ? more(offers) : `${offers}`);

function draw(rows: BusiestDays, width: number, label: string, messages: PictureMessages) {
  const { groups, isOpen, most, many, base } = rows;
  const last = groups.length - 1;
  const { number, busiestDay: words } = messages;
  // Numbers stand on the bars where there is room for them; else an axis says what the bars are.
  const hasNumbers = width / groups.length >= 32;
  // What is there is not nothing.
  const countOf = (value: number): string =>
    value > 0 && value < 0.5 ? '<\u202f1' : number(Math.round(value));
  const highest = Math.max(1, ...groups.flatMap(({ before, now }) => [before, now]));
  return drawPlot(label, {
    width,
    height: 300,
    marginTop: 66,
    marginBottom: 42,
    marginLeft: hasNumbers ? 4 : 30,
    marginRight: 4,
    x: { domain: [-0.5, last + 0.5], label: null },
    y: { domain: [0, highest * 1.1], label: null, axis: null },
    marks: [
      hasNumbers ? [] : countAxis(number),
      rectY(groups, {
        x1: ({ offers }) => offers - 0.42,
        x2: 'offers',
        y: 'before',
        insetRight: 1,
        ...BEFORE_BAR,
      }),
      rectY(groups, {
        x1: 'offers',
        x2: ({ offers }) => offers + 0.42,
        y: 'now',
        insetLeft: 1,
        ...NOW_BAR,
      }),
      hasNumbers
        ? [
            text(groups, {
              x: ({ offers }) => offers - 0.21,
              y: 'before',
              text: ({ before }) => countOf(before),
              dy: -9,
              dx: -2,
              fill: MUTED,
            }),
            text(groups, {
              x: ({ offers }) => offers + 0.21,
              y: 'now',
              text: ({ now }) => countOf(now),
              dy: -9,
              dx: 2,
              fill: INK,
              fontWeight: 600,
            }),
          ]
        : [],
      axisX({
        ticks: groups.map(({ offers }) => offers),
        tickFormat: (offers: number) => (isOpen && offers === last ? `${offers}+` : `${offers}`),
        tickSize: 0,
        label: words.axis,
        labelAnchor: 'center',
        // Letters go down below their line.
        labelOffset: 37,
        labelArrow: 'none',
        color: INK,
      }),
      ruleOfAxis,
      span('before', Math.min(most.before, last), words.span('before', many, base, most.before)),
      span('now', Math.min(most.now, last), words.span('now', many, base, most.now)),
    ],
  });
}

const ruleOfAxis: RenderFunction = (
  _index,
  _scales,
  _values,
  { width, height, marginBottom, marginLeft, marginRight },
) =>
  svgElement('line', {
    x1: marginLeft,
    x2: width - marginRight,
    y1: height - marginBottom,
    y2: height - marginBottom,
    stroke: MUTED,
  });

/** How far most shoppers reach, above the bars: the shorter, the calmer. */
const span =
  (side: 'before' | 'now', most: number, words: string): RenderFunction =>
  (_index, { x }, _values, { marginLeft }) => {
    const y = side === 'before' ? 20 : 50;
    const end = Number(x!(most + 0.46));
    const isBefore = side === 'before';
    const stroke = isBefore ? BEFORE : NOW;
    return svgElement(
      'g',
      { 'text-anchor': 'start' },
      svgElement(
        'text',
        { x: marginLeft, y: y - 7, fill: INK, 'font-weight': isBefore ? 400 : 600 },
        words,
      ),
      svgElement('path', {
        d: `M${marginLeft},${y}H${end}m0,-5v10`,
        fill: 'none',
        stroke,
        'stroke-width': isBefore ? 2 : 4,
        'stroke-dasharray': isBefore ? '5 3' : undefined,
      }),
    );
  };
