import { isHeld } from './is-held.js';
import type { PersonStep } from './person-step.js';

/** A visit: from one pause of half an hour to the next. */
export interface Visit {
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  /** Indexes of its steps: from the first to before the last. */
  readonly first: number;
  readonly end: number;
  readonly pageViews: number;
  readonly shown: number;
  readonly held: number;
}

const PAUSE_MS = 30 * 60_000;

export function visitsOfSteps(steps: readonly PersonStep[]): readonly Visit[] {
  const visits: Visit[] = [];
  let latestView = -Infinity;
  steps.forEach((step, index) => {
    const isView = step.kind === 'page-view';
    const visit = visits.at(-1);
    // Only a page view begins a visit, but for what an export has without one.
    const isNew = !visit || step.at - Math.max(latestView, visit.to) >= PAUSE_MS;
    if (isView) latestView = step.at;
    const counted = countsOf(step);
    if (isNew) {
      visits.push({ from: step.at, to: step.at, first: index, end: index + 1, ...counted });
      return;
    }
    visits[visits.length - 1] = {
      ...visit,
      to: step.at,
      end: index + 1,
      pageViews: visit.pageViews + counted.pageViews,
      shown: visit.shown + counted.shown,
      held: visit.held + counted.held,
    };
  });
  return visits;
}

/** Number of the visit that a step is part of; -1 where there is none. */
export const visitOfStep = (steps: readonly PersonStep[], step: number): number =>
  visitsOfSteps(steps).findIndex(({ first, end }) => step >= first && step < end);

function countsOf(step: PersonStep): Pick<Visit, 'pageViews' | 'shown' | 'held'> {
  const isDecision = step.kind === 'decision';
  return {
    pageViews: Number(step.kind === 'page-view'),
    shown: Number(isDecision && step.outcome === 'show' && !step.kept),
    held: Number(isHeld(step)),
  };
}
