import type { ReasonChange } from '../../model/explanation.js';
import { choose } from '../state/choose.js';
import { offerKey } from '../state/mute-keys.js';
import { forgottenKey } from '../state/settings.js';
import type { State } from '../state/state.js';
import type { TakenDecision } from '../take-decision.js';
import { ANYTHING, listedValues } from './changes-of.js';
import { differs, nextWorld, retake, type World } from './world.js';

/**
 * Whether an offer would not have been shown had the shopper made these changes before, and is not
 * by the very next decision once they make them: asked of the engine, both times.
 */
export function isObeyed(
  world: World,
  taken: TakenDecision,
  changes: readonly ReasonChange[],
): boolean {
  return [world, nextWorld(taken)].every((then) =>
    outcomesOf(changes, then).every((state) => differs(retake({ ...then, state }), taken)),
  );
}

/** The states that changes lead to: a correction may say anything that the signal lists. */
function outcomesOf(
  changes: readonly ReasonChange[],
  { plan, state, request: { at } }: World,
): readonly State[] {
  return changes.reduce<readonly State[]>(
    (states, change) =>
      states.flatMap((of) => {
        if (change.type === 'mute') return choose(of, offerKey(change.offer), true, at);
        const { signal } = change;
        if (change.type === 'forget') return forgetting(of, at, signal, change.value);
        const { from } = change;
        const others = (listedValues(signal, { plan }) ?? [ANYTHING]).filter((to) => to !== from);
        const right = { type: 'signal', at, name: signal, source: 'shopper' } as const;
        return others.map((value) =>
          plan.noteSignal(plan, forgetting(of, at, signal, from), { ...right, value }, at),
        );
      }),
    [state],
  );
}

/** What `forget` does to a state in which nothing is later than now: in a page that loads with choices. */
const forgetting = (state: State, at: number, signal: string, value?: string): State =>
  choose(
    {
      ...state,
      log: state.log.filter(
        (of) =>
          of.kind !== 'signal' || of.name !== signal || (value !== undefined && of.value !== value),
      ),
    },
    forgottenKey(signal, value),
    true,
    at,
  );
