import { decide } from '../../src/core.js';
import type { Decision } from '../../src/model/decision.js';
import { type Plan, planOf, requestOf, type State, stateOf } from './judge-by-core.js';
import { instantMs } from './oracle/durations.js';
import { factsOfHistory } from './oracle/facts-of-history.js';
import type { OracleCase, OracleRequest } from './oracle/oracle-case.js';
import { firedIn } from './oracle/outcome-in.js';
import type { World } from './oracle/world.js';
import { worldOf } from './oracle/world-of-request.js';

/** A decision of the core that showed or withheld something, and the world it was taken on. */
export interface ExplainedDecision {
  readonly plan: Plan;
  readonly decision: Decision;
  readonly request: OracleRequest;
  /** After it. */
  readonly state: State;
  /** As the oracle sees it. */
  readonly world: World;
}

/** What pages of the same shop could be about. */
const SUBJECTS = [undefined, 'v1', ['v2', 'p1']] as const;

/**
 * The first question of a case, asked in each placement of pages about this and that: making a case
 * takes longer than asking. Without what stays in its place: that was decided before.
 */
export function decisionsOf(oracleCase: OracleCase): ExplainedDecision[] {
  const { config, history, requests } = oracleCase;
  const plan = planOf(oracleCase);
  const before = stateOf(plan, oracleCase, history);
  const { id: _, ...asked } = requests[0] as OracleRequest;
  const placements = [...new Set((config.offers ?? []).flatMap((offer) => offer.placements))];
  const all = placements.flatMap((placement) =>
    SUBJECTS.map((ctx): OracleRequest => {
      const context = { ...asked.context, ...(ctx && { ctx }) } as NonNullable<
        typeof asked.context
      >;
      return { ...asked, at: instantMs(asked.at), placement, context };
    }),
  );
  // They are read only: what is asked here reserves nothing.
  const facts = factsOfHistory(config, history);
  return all.flatMap((each): ExplainedDecision[] => {
    const world = worldOf(oracleCase, each, facts);
    const fired = firedIn(world);
    const request = fired ? { ...each, fired } : each;
    const { decision, state } = decide(plan, before, requestOf(oracleCase, request));
    if (decision.outcome === 'hold' || decision.kept) return [];
    return [{ plan, decision, request, state, world }];
  });
}
