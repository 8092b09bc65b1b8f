import { type RenderFunction, text } from '@observablehq/plot';
import {
  drawPlot,
  INK,
  MUTED,
  NOW,
  NOW_BAR,
  pixels,
  svgElement,
  widthOfText,
  wrapText,
} from './drawing.js';
import type { PictureMessages } from './messages.js';
import type { Price } from './prices-of.js';

/** The least of them hold back next to nothing. */
const MOST = 8;
const LINE = 18;
const LEGEND = 30;
const NARROW = 560;

/** For each limit how often it held back, and how much more would be shown without it. */
export function drawPrices(
  all: readonly Price[],
  width: number,
  label: string,
  messages: PictureMessages,
): SVGSVGElement {
  const { prices: words } = messages;
  const prices = all.slice(0, MOST);
  const isNarrow = width < NARROW;
  let y = isNarrow ? LEGEND + LINE : LEGEND;
  const blocks = prices.map((price) => {
    const withoutIt = words.withoutIt(
      words.signed(price.shown),
      words.signed(price.closed),
      words.signed(price.reached),
    );
    const sentence = wrapText(price.sentence, width);
    const below = isNarrow ? wrapText(withoutIt, width) : [];
    const top = y;
    const bars = top + sentence.length * LINE + 3;
    y = bars + 32 + below.length * LINE + 14;
    return { price, sentence, withoutIt, below, top, bars };
  });
  const rest = all.length - prices.length;
  const height = y + (rest > 0 ? LINE : 0);
  const most = Math.max(1, ...prices.flatMap(({ held, shown }) => [held, shown]));
  // Behind each bar stand its words.
  const longest = Math.min(
    width - 60,
    ...blocks.map(({ price: { shown }, withoutIt }) =>
      isNarrow || shown <= 0 ? width : ((width - widthOfText(withoutIt) - 12) / shown) * most,
    ),
  );
  const lengthOf = (value: number): number =>
    value > 0 ? Math.max(2, (value / most) * longest) : 0;
  const bars: RenderFunction = () =>
    svgElement(
      'g',
      { 'text-anchor': 'start' },
      ...blocks.flatMap(({ price: { held, shown }, bars: top, withoutIt }) => [
        svgElement('rect', { x: 0, y: top, width: lengthOf(held), height: 14, fill: NOW }),
        svgElement(
          'text',
          { x: lengthOf(held) + 6, y: top + 12, fill: INK, 'font-weight': 600 },
          words.heldTimes(held),
        ),
        withoutBar(lengthOf(shown), top + 18),
        ...(isNarrow
          ? []
          : [svgElement('text', { x: lengthOf(shown) + 7, y: top + 28, fill: MUTED }, withoutIt)]),
      ]),
    );
  const wrapped = {
    x: 0,
    textAnchor: 'start',
    lineAnchor: 'top',
    lineHeight: LINE / 13,
  } as const;
  return drawPlot(label, {
    ...pixels(width, height),
    marks: [
      legend(words, isNarrow),
      text(blocks, {
        ...wrapped,
        y: 'top',
        text: ({ sentence }) => sentence.join('\n'),
        fill: INK,
      }),
      bars,
      isNarrow
        ? text(blocks, {
            ...wrapped,
            y: (block) => block.bars + 32,
            text: ({ below }) => below.join('\n'),
            fill: MUTED,
          })
        : [],
      rest > 0 ? text([words.others(rest)], { ...wrapped, y: () => y, fill: MUTED }) : [],
    ],
  });
}

const withoutBar = (length: number, y: number): SVGElement =>
  svgElement('rect', {
    x: 0.75,
    y,
    width: Math.max(0, length - 1.5),
    height: 10,
    fill: NOW,
    'fill-opacity': length > 0 ? 0.12 : 0,
    stroke: length > 0 ? NOW : 'none',
    'stroke-width': NOW_BAR.strokeWidth,
  });

const legend =
  ({ held, shownWithout }: PictureMessages['prices'], isNarrow: boolean): RenderFunction =>
  () => {
    const second = isNarrow ? 0 : 20 + widthOfText(held) + 20;
    const y = isNarrow ? LINE : 0;
    return svgElement(
      'g',
      { 'text-anchor': 'start' },
      svgElement('rect', { x: 0, y: 2, width: 14, height: 11, fill: NOW }),
      svgElement('text', { x: 20, y: 12, fill: INK }, held),
      svgElement('rect', {
        x: second + 0.75,
        y: y + 2.75,
        width: 12.5,
        height: 9.5,
        fill: NOW,
        'fill-opacity': 0.12,
        stroke: NOW,
        'stroke-width': 1.25,
      }),
      svgElement('text', { x: second + 20, y: y + 12, fill: INK }, shownWithout),
    );
  };
