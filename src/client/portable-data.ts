import type { Plan } from '../core/plan.js';
import { exportState } from '../core/portable/export-state.js';
import { importState } from '../core/portable/import-state.js';
import { takeOver } from '../core/portable/take-over.js';
import type { State } from '../core/state/state.js';
import { newId } from './new-id.js';
import type { PageFollower } from './page-follower.js';

/** All that is remembered, as text. */
export const exportData = (plan: Plan, state: State): string =>
  exportState(plan, state, Date.now());

/** Takes in what an export holds. @throws TypeError where it is none, or there is no room for it. */
export async function importData(
  text: string,
  plan: Plan,
  { change, agreed }: PageFollower,
): Promise<void> {
  const imported = importState(text, Date.now());
  const maySignals = agreed().personalisation === 'granted';
  let hasRoom = false;
  await change((state) => {
    // Here nothing may throw: the storage would be blamed.
    const taken = takeOver(plan, state, imported, {
      now: Date.now(),
      maySignals,
      freshReplica: `~${Date.now()}${newId()}`,
    });
    hasRoom = !!taken;
    return taken ?? state;
  });
  if (!hasRoom) {
    throw new TypeError(
      'There is no room for it beside what is remembered already. Call erase(), then importData again.',
    );
  }
}
