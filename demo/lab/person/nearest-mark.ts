import type { TimelineLayout } from './layout-timeline.js';
import type { ChosenStep } from './person-side.js';

/** As far as a finger is wide. */
const REACH = 16;

/** What is pointed at: a mark, or else the view of a page; `undefined` where nothing is near. */
export function nearestMark(
  { marks, ticks }: Pick<TimelineLayout, 'marks' | 'ticks'>,
  x: number,
  y: number,
): ChosenStep | undefined {
  let best: ChosenStep | undefined;
  let least = REACH;
  for (const mark of [...marks, ...ticks]) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance >= least) continue;
    least = distance;
    best = { side: mark.side, step: mark.step };
  }
  return best;
}
