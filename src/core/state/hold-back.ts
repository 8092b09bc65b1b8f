import type { Situation } from '../plan.js';
import { isRefused, type Rule } from '../rule.js';
import { candidatesOf } from '../selection-order.js';
import { HOUR_MS } from '../time/duration.js';
import type { Held, State } from './state.js';

/** So many are kept (specification 12.1). */
const MAX_HELD = 20;
/**
 * Raised whenever `RULES` changes: a rule is kept as its place there, and what an earlier list said
 * is not read by a later one. Each list has room for a hundred.
 */
export const EDITION = 100;

/**
 * The state that also remembers what a request held back: the first offer that was meant for the
 * shopper, and what refused its least personal creative. Held back again for the same reason it is
 * the same one, whose time moves once an hour: questions write nothing otherwise.
 * @param rules all of them, in their order: this comes with the config's code, which has none.
 */
export function holdBack(
  { state, situation }: { readonly state: State; readonly situation: Situation },
  rules: readonly Rule[],
): State {
  const { at, request } = situation;
  const { held } = state;
  const offer = candidatesOf(situation).find((of) => of.audience.matches(situation));
  const rung = offer?.rungs.at(-1);
  if (!rung) return state;
  const idle = rung.idle();
  const rule = rules.findIndex((of, index) => !idle[index] && isRefused(of, rung, situation));
  if (rule < 0) return state;
  const now: Held = [at, request.placement, offer!.id, EDITION + rule];
  const others = held.filter((of) => `${of.slice(1)}` !== `${now.slice(1)}`);
  const isFresh = held.some((of) => !others.includes(of) && at - of[0] < HOUR_MS);
  return isFresh ? state : { ...state, held: [...others, now].slice(-MAX_HELD) };
}
