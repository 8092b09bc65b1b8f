import { DecisionRecord } from '../core/decision-record.js';
import type { State } from '../core/state/state.js';
import type { Decision } from '../model/decision.js';
import { type ReplayOptions, type ReplayStep, replayShopper } from './replay-shopper.js';
import type { ShoppingSession } from './sessions.js';

export interface ReplayedDecision {
  readonly session: number | string;
  /** Epoch ms. */
  readonly at: number;
  readonly path: string;
  readonly placement: string;
  readonly decision: Decision;
}

/** What the core decides for each placement of each page view of all these shoppers. */
export function* replay(
  options: ReplayOptions & { readonly sessions: Iterable<ShoppingSession> },
): Generator<ReplayedDecision> {
  for (const session of options.sessions) yield* replaySession(session, options);
}

/** The decisions of one shopper; returns what is remembered of them in the end. */
export function* replaySession(
  session: ShoppingSession,
  options: ReplayOptions,
): Generator<ReplayedDecision, State> {
  const steps = replayShopper(session, options);
  for (;;) {
    const { value: step, done } = steps.next();
    if (done) return step;
    if (step.kind !== 'decision') continue;
    yield replayedDecision(session, step);
  }
}

/** The decision of a step, with its record. */
export const replayedDecision = (
  { session }: Pick<ShoppingSession, 'session'>,
  { at, path, placement, taken }: Extract<ReplayStep, { kind: 'decision' }>,
): ReplayedDecision => ({ session, at, path, placement, decision: new DecisionRecord(taken) });
