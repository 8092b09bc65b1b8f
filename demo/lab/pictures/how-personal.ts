import { axisX, rectY, ruleY } from '@observablehq/plot';
import { figuresOf } from '../../../src/simulation/figures.js';
import type { Tally } from '../../../src/simulation/tally.js';
import type { Comparison } from './comparison.js';
import { countAxis } from './count-axis.js';
import { BEFORE_BAR, drawPlot, INK, MUTED, NOW_BAR } from './drawing.js';
import { headMark } from './head-mark.js';
import { legendMark } from './legend-mark.js';
import type { PictureMessages } from './messages.js';
import { toTenth } from './per-shoppers.js';
import type { Picture, PictureContext } from './picture.js';
import { type ThresholdLine, thresholdMarks } from './threshold-marks.js';

const STEP = 5;
const STEPS = 100 / STEP;

export interface Scores {
  /** 99 of 100 have fewer points. */
  readonly below: { readonly before: number; readonly now: number };
  /** Of 100, those that use something about the shopper. */
  readonly personal: { readonly before: number; readonly now: number };
  /** From `from` to below `from + 5`; the last one to 100. Of 100 offers shown. */
  readonly groups: readonly {
    readonly from: number;
    readonly before: number;
    readonly now: number;
  }[];
}

/** How many points what was shown has. */
export function scoresOf({ before, now }: Comparison): Scores {
  const shareIn = ({ scores, shown }: Tally, group: number): number => {
    const count = Object.entries(scores).reduce(
      (sum, [score, times]) => (groupOf(Number(score)) === group ? sum + times : sum),
      0,
    );
    return of100(count, shown);
  };
  // Scores are counted rounded down.
  const below = (tally: Tally): number => (tally.shown > 0 ? figuresOf(tally).score99 + 1 : 0);
  return {
    below: { before: below(before), now: below(now) },
    personal: {
      before: of100(before.personal, before.shown),
      now: of100(now.personal, now.shown),
    },
    groups: Array.from({ length: STEPS }, (_, group) => ({
      from: group * STEP,
      before: shareIn(before, group),
      now: shareIn(now, group),
    })),
  };
}

const groupOf = (score: number): number => Math.min(STEPS - 1, Math.floor(score / STEP));
const of100 = (count: number, all: number): number => (all > 0 ? toTenth((count / all) * 100) : 0);

export const howPersonal: Picture = {
  id: 'how-personal',
  show(comparison, { thresholds }, messages) {
    const { personal: words, beforeColumn, nowColumn, empty } = messages;
    const rows = scoresOf(comparison);
    const isEmpty = comparison.now.shown === 0 && comparison.before.shown === 0;
    const finding = isEmpty ? empty : words.finding(rows.below, rows.personal);
    return {
      title: words.title,
      finding,
      rows: [rows, thresholds],
      table: {
        columns: [words.points, beforeColumn(words.of100), nowColumn(words.of100)],
        rows: rows.groups.map(({ from, before, now }, index) => [
          words.range(from, index === STEPS - 1 ? 100 : from + STEP - 1),
          before,
          now,
        ]),
      },
      draw: isEmpty
        ? undefined
        : (width) => draw(rows, thresholds, width, `${words.title} ${finding}`, messages),
    };
  },
};

function draw(
  { groups }: Scores,
  thresholds: PictureContext['thresholds'],
  width: number,
  label: string,
  messages: PictureMessages,
) {
  const { personal: words, number } = messages;
  const highest = Math.max(1, ...groups.flatMap(({ before, now }) => [before, now]));
  const lines = linesOf(thresholds, messages);
  return drawPlot(label, {
    width,
    height: 260 + lines.length * 18,
    marginTop: 54 + lines.length * 18,
    marginLeft: 34,
    marginRight: 16,
    marginBottom: 44,
    x: { domain: [0, 100], label: null },
    y: { domain: [0, highest], nice: true, label: null },
    marks: [
      legendMark(messages),
      headMark(words.axis),
      countAxis(number),
      rectY(groups, {
        x1: 'from',
        x2: ({ from }) => from + STEP / 2,
        y: 'before',
        inset: 0.5,
        ...BEFORE_BAR,
      }),
      rectY(groups, {
        x1: ({ from }) => from + STEP / 2,
        x2: ({ from }) => from + STEP,
        y: 'now',
        inset: 0.5,
        ...NOW_BAR,
      }),
      ruleY([0], { stroke: MUTED }),
      axisX({
        color: INK,
        tickSize: 0,
        ticks: 10,
        label: words.axisPoints,
        labelAnchor: 'center',
        labelArrow: 'none',
      }),
      thresholdMarks(lines, 62),
    ],
  });
}

/** Where both configs agree, one line does. */
function linesOf(
  thresholds: PictureContext['thresholds'],
  { personal: words, before, now }: PictureMessages,
): ThresholdLine[] {
  if (!thresholds) return [];
  return (['limit', 'block'] as const).flatMap((kind) => {
    const [then, of] = [thresholds.before[kind], thresholds.now[kind]];
    const line = (side: 'before' | 'now', points: number | undefined, word: string) =>
      points === undefined ? [] : [{ points, side, words: `${word}${words[kind](points)}` }];
    if (then === of) return line('now', of, '');
    return [...line('before', then, `${before}: `), ...line('now', of, `${now}: `)];
  });
}
