import type { ShownOffer } from '../../model/overview.js';
import type { History } from '../history/history.js';
import { historyOf } from '../history/history-of.js';
import type { Plan } from '../plan.js';
import { RESERVATION_MS } from '../state/bounds.js';
import { type Entry, MAX_SHOWN, type State } from '../state/state.js';

/** The latest impressions, the newest first. A reservation that nobody saw is none. */
export function shownOffers(plan: Plan, state: State, now: number): readonly ShownOffer[] {
  const history = historyOf(plan, state);
  return (history.impressions[0] ?? [])
    .filter(({ renderedAt }) => renderedAt)
    .slice(-MAX_SHOWN)
    .reverse()
    .map((entry) => {
      const { id = '', offer = '', campaign, topic, creative, placement, at, score } = entry;
      const outcome = outcomeOf(entry, history, now);
      const shown = { impression: id, offer, campaign, topic, creative, placement };
      return { ...shown, at, outcome, score: score ?? 0 };
    });
}

/** Ignored is derived: settled half a minute after it was seen (specification 2.4). */
function outcomeOf(entry: Entry, { outcomes }: History, now: number): ShownOffer['outcome'] {
  if (entry.ghost) return 'withheld';
  const reaction = outcomes.get(entry)?.kind;
  if (reaction === 'click') return 'clicked';
  if (reaction === 'dismissal') return 'dismissed';
  return entry.viewableAt && entry.viewableAt + RESERVATION_MS <= now ? 'ignored' : 'seen';
}
