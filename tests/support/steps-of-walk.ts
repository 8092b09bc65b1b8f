import { deepStrictEqual } from 'node:assert/strict';
import type { Decision } from '../../src/model/decision.js';
import type { ShoppingSession } from '../../src/simulation/sessions.js';
import type { WalkStep } from './oracle/exceeded-caps.js';

/** What was decided for the one slot of a page. */
export type WalkedDecision = Pick<Decision, 'at' | 'placement' | 'outcome'> & {
  readonly [Key in 'offer' | 'creative' | 'reason' | 'kept']?: Decision[Key] | undefined;
};

const SECOND = 1000;

/** What a shopper's walk through the shop did, told from the decisions and the session alone. */
export function stepsOfWalk(
  session: ShoppingSession,
  decisions: readonly WalkedDecision[],
): WalkStep[] {
  const times = session.events.map(({ ts }) => ts).sort((a, b) => a - b);
  // Each page that an event stands for has one slot in the demo.
  deepStrictEqual(
    decisions.map(({ at }) => at),
    times,
  );
  return decisions.flatMap(({ at, outcome, kept, placement, ...shown }, index): WalkStep[] => {
    if (outcome === 'hold') return [{ at }];
    const offer = shown.offer!;
    const creative = shown.creative!;
    const isGhost = outcome === 'holdout';
    const isSeen = !isGhost && (times[index + 1] ?? Infinity) >= at + SECOND;
    return [
      { at },
      ...(kept ? [] : [{ at, impression: { offer, creative, placement, isGhost } }]),
      ...(isSeen ? [{ at: at + SECOND, seen: { offer, placement } }] : []),
    ];
  });
}
