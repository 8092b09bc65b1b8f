import type { ReasonChange } from '../../model/explanation.js';
import { correct, forget } from '../state/forget.js';
import { choose, offerKey } from '../state/settings.js';
import type { State } from '../state/state.js';
import type { TakenDecision } from '../take-decision.js';
import { listedValues } from './changes-of.js';
import { differs, retake, type World } from './world.js';

/** Stands for what a shopper could say where anything may be said. */
const ANYTHING = '-';

/**
 * Whether an offer would not have been shown had the shopper made these changes before, and is not
 * by the very next decision once they make them: asked of the engine, both times.
 */
export function isObeyed(
  world: World,
  taken: TakenDecision,
  changes: readonly ReasonChange[],
): boolean {
  const { plan, request } = taken.situation;
  const log = taken.state.log.map((entry) =>
    entry.kind === 'impression' && entry.id === taken.impression
      ? { ...entry, renderedAt: entry.renderedAt || entry.at }
      : entry,
  );
  const next: World = {
    plan,
    state: { ...taken.state, log },
    request: { ...request, at: taken.situation.at, id: undefined as never, stays: undefined },
  };
  return [world, next].every((then) =>
    outcomesOf(changes, then).every((state) => differs(retake({ ...then, state }), taken)),
  );
}

/** The states that changes lead to: a correction may say anything that the signal lists. */
function outcomesOf(
  changes: readonly ReasonChange[],
  { plan, state, request }: World,
): readonly State[] {
  const { at } = request;
  return changes.reduce<readonly State[]>(
    (states, change) =>
      states.flatMap((of) => {
        if (change.type === 'mute') return choose(of, offerKey(change.offer), true, at);
        const { signal } = change;
        if (change.type === 'forget') return forget(plan, of, { signal, ...meantOf(change) }, at);
        const { from } = change;
        const others = (listedValues(signal, { plan }) ?? [ANYTHING]).filter((to) => to !== from);
        return others.map((to) => correct(plan, of, { type: 'correct', at, signal, from, to }, at));
      }),
    [state],
  );
}

const meantOf = ({ value }: { readonly value?: string | undefined }) =>
  value === undefined ? {} : { value };
