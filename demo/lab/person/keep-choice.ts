import type { ChosenStep } from './person-side.js';
import type { PersonStep, Walk } from './person-step.js';

/** After an edit: the same thing at the same time, where it still happens. */
export function keepChoice(
  chosen: ChosenStep | undefined,
  before: Walk | undefined,
  now: Walk | undefined,
): ChosenStep | undefined {
  if (!chosen || !before || !now || before.index !== now.index) return undefined;
  const step = before[chosen.side][chosen.step];
  const index = step ? now[chosen.side].findIndex((other) => isSameMoment(step, other)) : -1;
  return index < 0 ? undefined : { side: chosen.side, step: index };
}

const isSameMoment = (a: PersonStep, b: PersonStep): boolean =>
  a.kind === b.kind && a.at === b.at && placeOf(a) === placeOf(b);

const placeOf = (step: PersonStep): string | undefined =>
  'placement' in step ? step.placement : 'name' in step ? step.name : undefined;
