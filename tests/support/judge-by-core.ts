import { applyEvent, compileConfig, decide, emptyState } from '../../src/core.js';
import type { Decision, DecisionRequest } from '../../src/model/decision.js';
import type { ShopperEvent } from '../../src/model/events.js';
import { instantMs, SECOND } from './oracle/durations.js';
import type { OracleCase, OracleRequest } from './oracle/oracle-case.js';
import { offsetAt } from './oracle/wall-clock.js';

export type Plan = ReturnType<typeof compileConfig>;
export type State = ReturnType<typeof emptyState>;

export interface Step {
  readonly request: DecisionRequest;
  readonly decision: Decision;
  readonly state: State;
  /** The request named an impression that was there already. */
  readonly isRepeated: boolean;
}

export const isGranted = ({ outcome }: Decision) => outcome !== 'hold';

/** Reading clocks through `Intl` anew for each plan would take most of the time of a run. */
export const planOf = ({ config }: OracleCase): Plan => compileConfig(config, { zone: offsetAt });

export function stateOf(
  plan: Plan,
  { seed = '' }: OracleCase,
  history: readonly ShopperEvent[],
): State {
  const empty = emptyState({ seed, replica: 'here' });
  return history.reduce((state, event) => applyEvent(plan, state, event), empty);
}

/** The request with the zone and the consent of its case. */
export function requestOf(oracleCase: OracleCase, request: OracleRequest): DecisionRequest {
  const { afterwards: _, ...asked } = request;
  return { timeZone: oracleCase.timeZone, consent: oracleCase.consent, ...asked };
}

/** Answers each request of a case on the state that the one before left. */
export function judgeByCore(oracleCase: OracleCase, plan: Plan = planOf(oracleCase)): Step[] {
  let state = stateOf(plan, oracleCase, oracleCase.history);
  const reserved = new Set<string | undefined>();
  return oracleCase.requests.map((each) => {
    const request = requestOf(oracleCase, each);
    const { decision, state: next } = decide(plan, state, request);
    state = next;
    const isRepeated = !decision.kept && reserved.has(decision.impression);
    const isNew = decision.outcome === 'show' && !decision.kept && !isRepeated;
    if (isGranted(decision) && !decision.kept) reserved.add(decision.impression);
    for (const event of isNew ? eventsAfter(decision, each) : []) {
      state = applyEvent(plan, state, event);
    }
    return { request, decision, state: next, isRepeated };
  });
}

/** What the page sends about an offer that it was told to show. */
function eventsAfter(decision: Decision, { at, afterwards }: OracleRequest): ShopperEvent[] {
  if (afterwards === undefined) return [];
  const rendered = renderingOf(decision, at);
  if (afterwards === 'released') return [{ ...rendered, type: 'release' }];
  if (afterwards === 'rendered') return [rendered];
  const type = afterwards === 'viewable' ? 'viewable-impression' : 'dismissal';
  return [rendered, { ...rendered, type, at: instantMs(at) + SECOND }];
}

export function renderingOf(
  decision: Decision,
  at: OracleRequest['at'],
): Extract<ShopperEvent, { type: 'impression' }> {
  return {
    type: 'impression',
    at,
    offer: decision.offer as string,
    creative: decision.creative as string,
    placement: decision.placement,
    impression: decision.impression as string,
  };
}
