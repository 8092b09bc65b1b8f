import type { Rung } from '../plan.js';
import type { Entry, Visit } from '../state/state.js';
import type { TakenDecision } from '../take-decision.js';
import { differs, impressionIn, retake, type World } from './world.js';

/**
 * What a decision was first taken on. An offer that is on the page already came by an earlier
 * decision: what was noted since is left out, and what is known of that time is asked again.
 * `undefined` where that gives something else: then what first let it appear is not known any more.
 */
export function originalWorld(taken: TakenDecision): World | undefined {
  const { situation, rung, impression } = taken;
  const { plan, state, at } = situation;
  const request = { ...situation.request, at };
  const shown = impressionIn(state, impression);
  if (!shown || !rung) return { plan, state, request };
  const world: World = {
    plan,
    state: {
      ...state,
      log: state.log.filter((entry) => entry !== shown && entry.at <= shown.at).map(asOf(shown.at)),
      visits: state.visits.flatMap(([from, to, pageViews]): Visit[] =>
        from <= shown.at ? [[from, Math.min(to, shown.at), pageViews]] : [],
      ),
      settings: Object.fromEntries(
        Object.entries(state.settings).filter(([, [, since]]) => since <= shown.at),
      ),
    },
    request: requestOf(request, rung, shown),
  };
  return differs(retake(world), { ...taken, outcome: shown.ghost ? 'holdout' : 'show' })
    ? undefined
    : world;
}

const asOf =
  (at: number) =>
  (entry: Entry): Entry => ({
    ...entry,
    renderedAt: entry.renderedAt! > at ? 0 : entry.renderedAt,
    viewableAt: entry.viewableAt! > at ? 0 : entry.viewableAt,
  });

function requestOf(
  request: World['request'],
  rung: Rung,
  { at, placement }: Entry,
): World['request'] {
  const { stays: _stays, id: _id, fired: _fired, occupied: _occupied, ...rest } = request;
  return {
    ...rest,
    at,
    placement: placement ?? request.placement,
    trigger: rung.offer.trigger,
    interruptingAllowed: true,
  };
}
