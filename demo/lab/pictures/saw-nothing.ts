import { dot, text } from '@observablehq/plot';
import type { Comparison } from './comparison.js';
import { BEFORE, drawPlot, INK, NOW, pixels } from './drawing.js';
import type { PictureMessages } from './messages.js';
import { baseOf, perShoppers, toTenth } from './per-shoppers.js';
import type { Picture } from './picture.js';

export interface Nobody {
  readonly base: number;
  /** Shoppers who were shown nothing at all, of `base`. */
  readonly nobody: { readonly before: number; readonly now: number };
  /** The same of all, as counted. */
  readonly counted: { readonly before: number; readonly now: number };
}

export function nobodyOf(comparison: Comparison): Nobody {
  const { before, now } = comparison;
  const base = baseOf(comparison);
  const counted = { before: before.shoppers - before.reached, now: now.shoppers - now.reached };
  return {
    base,
    nobody: {
      before: toTenth(perShoppers(counted.before, before.shoppers, base)),
      now: toTenth(perShoppers(counted.now, now.shoppers, base)),
    },
    counted,
  };
}

/** It says how many, and not why: several things keep an offer from one person, consent among them. */
export const sawNothing: Picture = {
  id: 'saw-nothing',
  show(comparison, _context, messages) {
    const { nothing: words, before, now, empty } = messages;
    const rows = nobodyOf(comparison);
    const isEmpty = comparison.now.shoppers === 0;
    const finding = isEmpty ? empty : words.finding(rows.base, rows.nobody);
    const reached = { before: comparison.before.reached, now: comparison.now.reached };
    return {
      title: words.title,
      finding,
      rows,
      table: {
        columns: [words.shoppers, before, now],
        rows: [
          [words.something, reached.before, reached.now],
          [words.nothing, rows.counted.before, rows.counted.now],
        ],
      },
      draw: isEmpty
        ? undefined
        : (width) => draw(rows, width, `${words.title} ${finding}`, messages),
    };
  },
};

type Side = 'before' | 'now';
const SIDES: readonly Side[] = ['before', 'now'];
const COLUMNS = 20;
const NARROW = 480;
const HEAD = 24;

/** One mark a person: whole where they see something, a ring where they do not. */
function draw({ base, nobody }: Nobody, width: number, label: string, messages: PictureMessages) {
  const { nothing: words } = messages;
  const columns = Math.min(base, COLUMNS);
  const lines = Math.ceil(base / columns);
  // On a phone the two stand below each other.
  const isNarrow = width < NARROW;
  const size = Math.min(24, (isNarrow ? width : width / 2 - 16) / columns);
  const block = HEAD + lines * size + 12;
  const left = (side: Side): number => (side === 'now' && !isNarrow ? width / 2 + 8 : 0);
  const top = (side: Side): number => (side === 'now' && isNarrow ? block + 8 : 0);
  const height = top('now') + block;
  const dots = SIDES.flatMap((side) =>
    Array.from({ length: base }, (_, index) => ({
      side,
      x: left(side) + ((index % columns) + 0.5) * size,
      y: top(side) + HEAD + (Math.floor(index / columns) + 0.5) * size,
      sees: index < base - Math.round(nobody[side]),
    })),
  );
  const heads = SIDES.map((side) => ({
    x: left(side),
    y: top(side) + 8,
    text: `${messages[side]}: ${words.count(Math.round(nobody[side]), base)}`,
  }));
  const marksOf = (side: Side, colour: string) => {
    const own = dots.filter((mark) => mark.side === side);
    const radius = size * 0.34;
    return [
      dot(
        own.filter(({ sees }) => sees),
        { x: 'x', y: 'y', r: radius, fill: colour },
      ),
      dot(
        own.filter(({ sees }) => !sees),
        { x: 'x', y: 'y', r: radius - 0.75, stroke: colour, strokeWidth: 1.5, fill: 'none' },
      ),
    ];
  };
  return drawPlot(label, {
    ...pixels(width, height),
    marks: [
      text(heads, {
        x: 'x',
        y: 'y',
        text: 'text',
        textAnchor: 'start',
        fill: INK,
        fontWeight: 600,
      }),
      marksOf('before', BEFORE),
      marksOf('now', NOW),
    ],
  });
}
