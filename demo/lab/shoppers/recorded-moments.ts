import { heldBack } from '../../../src/core/overview/held-back.js';
import type { Entry, State } from '../../../src/core/state/state.js';
import type { ReasonCode } from '../../../src/model/reason-codes.js';

/** Something was shown to the shopper, withheld from them for comparison, or held back. */
export interface RecordedMoment {
  /** Epoch ms. */
  readonly at: number;
  readonly placement: string;
  readonly offer: string;
  /** Where it was not held back. */
  readonly impression?: Entry;
  /** Clicks and dismissals of it. */
  readonly reactions: readonly Entry[];
  /** Where it was held back. */
  readonly reason?: ReasonCode;
}

/** The moments at which the engine was asked and its answer was noted, in order of time. */
export function recordedMoments(state: State): readonly RecordedMoment[] {
  // What was reserved and never appeared is none.
  const shown = state.log.filter(
    ({ kind, renderedAt, ghost }) => kind === 'impression' && (renderedAt || ghost),
  );
  const reactions = new Map<Entry, Entry[]>(shown.map((impression) => [impression, []]));
  for (const entry of state.log) {
    if (entry.kind !== 'click' && entry.kind !== 'dismissal') continue;
    const meant = shown.find(({ id }) => entry.id && id === entry.id) ?? latestOf(shown, entry);
    reactions.get(meant!)?.push(entry);
  }
  return [
    ...shown.map(
      (impression): RecordedMoment => ({
        at: impression.at,
        placement: impression.placement ?? '',
        offer: impression.offer!,
        impression,
        reactions: reactions.get(impression)!,
      }),
    ),
    ...heldBack(state).map((held): RecordedMoment => ({ ...held, reactions: [] })),
  ].sort((a, b) => a.at - b.at);
}

/** What names no impression belongs to the latest one of its offer and placement. */
const latestOf = (shown: readonly Entry[], { at, offer, placement }: Entry): Entry | undefined =>
  shown
    .filter((of) => of.at <= at && of.offer === offer)
    .filter((of) => !placement || of.placement === placement)
    .sort((a, b) => a.at - b.at)
    .at(-1);
