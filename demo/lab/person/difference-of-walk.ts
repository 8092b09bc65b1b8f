import type { LimitPlace } from '../../../src/simulation/places-of-limits.js';
import type { PersonStep, Walk } from './person-step.js';

export interface WalkDifference {
  /** New impressions. */
  readonly shown: { readonly before: number; readonly now: number };
  /** Nothing at all is different. */
  readonly isSame: boolean;
  /** The limit that holds back more often than before, by the most; on which side it does so. */
  readonly limit?:
    | {
        readonly place: LimitPlace;
        readonly side: 'before' | 'now';
        readonly before: number;
        readonly now: number;
      }
    | undefined;
}

/** What is different for one person. It counts; what would have come instead nobody knows. */
export function differenceOfWalk({ before, now }: Walk): WalkDifference {
  const shown = { before: countShown(before), now: countShown(now) };
  const isSame = before === now || isAlike(before, now);
  const held = { before: heldBy(before), now: heldBy(now) };
  const isFewer = shown.now <= shown.before;
  const places = new Set([...held.before.keys(), ...held.now.keys()]);
  const changes = [...places].map((place) => ({
    place,
    side: isFewer ? ('now' as const) : ('before' as const),
    before: held.before.get(place) ?? 0,
    now: held.now.get(place) ?? 0,
  }));
  // Where more is shown, it is the limit that lets go which is of interest.
  const weight = (of: (typeof changes)[number]): number =>
    (of.now - of.before) * (isFewer ? 1 : -1);
  const [most] = changes.sort((a, b) => weight(b) - weight(a));
  // An export tells neither the page nor each limit that held something back: nothing to compare.
  const isKnown = before.every((step) => step.kind !== 'decision' || step.path !== '');
  return {
    shown,
    isSame,
    limit: !isSame && isKnown && most && weight(most) > 0 ? most : undefined,
  };
}

const countShown = (steps: readonly PersonStep[]): number =>
  steps.filter((step) => step.kind === 'decision' && step.outcome === 'show' && !step.kept).length;

function heldBy(steps: readonly PersonStep[]): ReadonlyMap<LimitPlace, number> {
  const held = new Map<LimitPlace, number>();
  for (const step of steps) {
    if (step.kind !== 'decision' || step.limit === undefined) continue;
    held.set(step.limit, (held.get(step.limit) ?? 0) + 1);
  }
  return held;
}

/** Same steps in the same order; points may differ in a config that weighs them otherwise. */
function isAlike(before: readonly PersonStep[], now: readonly PersonStep[]): boolean {
  return (
    before.length === now.length &&
    before.every((step, index) => JSON.stringify(step) === JSON.stringify(now[index]))
  );
}
