import { dot, type RenderFunction, rect, ruleY, text } from '@observablehq/plot';
import {
  BEFORE,
  drawPlot,
  INK,
  LINE,
  MUTED,
  NOW,
  pixels,
  svgElement,
} from '../pictures/drawing.js';
import { dateOfDay } from './calendar-days.js';
import type { TimelineLayout } from './layout-timeline.js';
import { countKind, type MarkKind, type PersonMarks } from './marks-of-walk.js';
import type { PersonMessages } from './messages.js';
import { PERSON_SIDES, type PersonSide } from './person-side.js';

const COLOURS: Readonly<Record<PersonSide, string>> = { before: BEFORE, now: NOW };
/** Each kind has a shape of its own. */
const SHAPES: Readonly<Record<MarkKind, (colour: string, radius: number) => object>> = {
  shown: (fill, r) => ({ symbol: 'circle', fill, r }),
  held: (stroke, r) => ({
    symbol: 'circle',
    stroke,
    fill: 'var(--surface)',
    strokeWidth: 1.5,
    r: r - 0.75,
  }),
  withheld: (stroke, r) => ({ symbol: 'plus', stroke, strokeWidth: 1.75, r: r + 0.5 }),
  click: (_colour, r) => ({ symbol: 'triangle', fill: 'var(--good)', r }),
  dismissal: (_colour, r) => ({ symbol: 'times', stroke: 'var(--warn)', strokeWidth: 2, r }),
  choice: (_colour, r) => ({ symbol: 'square', fill: INK, r: r - 0.5 }),
  conversion: (_colour, r) => ({ symbol: 'star', fill: 'var(--good)', r }),
};
/** Room for the name of a day. */
const LABEL = 58;

/** A column a day, before above and now below, so that what differs stands under each other. */
export function drawTimeline(
  marks: PersonMarks,
  layout: TimelineLayout,
  messages: PersonMessages,
): SVGSVGElement {
  const { width, height, left, columnWidth, lanes, cell } = layout;
  const { days } = marks;
  const every = Math.ceil(LABEL / columnWidth);
  const xOf = (column: number): number => left + (column + 0.5) * columnWidth;
  const labels = days.flatMap((day, column) =>
    column % every === 0 ? [{ x: xOf(column), words: messages.shortDay(dateOfDay(day)) }] : [],
  );
  const heads = PERSON_SIDES.map((side) => ({
    y: lanes[side].head + 10,
    words: messages.lane(side, countKind(marks, side, 'shown'), countKind(marks, side, 'held')),
  }));
  const odd = days.flatMap((_day, column) => (column % 2 === 1 ? [column] : []));
  const svg = drawPlot('', {
    ...pixels(width, height),
    r: { type: 'identity' },
    marks: [
      // Which marks stand under each other is seen along the stripes.
      PERSON_SIDES.map((side) =>
        rect(odd, {
          x1: (column: number) => left + column * columnWidth,
          x2: (column: number) => left + (column + 1) * columnWidth,
          y1: lanes[side].head + 18,
          y2: lanes[side].base + 12,
          fill: LINE,
          fillOpacity: 0.35,
        }),
      ),
      text(heads, { x: 2, y: 'y', text: 'words', textAnchor: 'start', fill: INK, fontWeight: 600 }),
      ruleY(PERSON_SIDES, { y: (side: PersonSide) => lanes[side].base, stroke: MUTED }),
      ticksMark(layout.ticks),
      PERSON_SIDES.flatMap((side) =>
        (Object.keys(SHAPES) as MarkKind[]).map((kind) =>
          dot(
            layout.marks.filter((mark) => mark.side === side && mark.kind === kind),
            { x: 'x', y: 'y', ...SHAPES[kind](COLOURS[side], cell * 0.38) },
          ),
        ),
      ),
      text(labels, {
        x: ({ x }) => Math.min(width - LABEL / 2 + 6, Math.max(LABEL / 2 - 6, x)),
        y: height - 10,
        text: 'words',
        fill: INK,
      }),
    ],
  });
  // The place it stands in speaks for it.
  svg.removeAttribute('role');
  svg.removeAttribute('aria-label');
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

/** One path for all: there are hundreds of them. What was noted is half as high as a page. */
const ticksMark =
  (ticks: TimelineLayout['ticks']): RenderFunction =>
  () =>
    svgElement('path', {
      d: ticks
        .map(({ x, y, kind }) => `M${x.toFixed(1)},${y - 3}v${kind === 'signal' ? 3 : 7}`)
        .join(''),
      stroke: MUTED,
    });
