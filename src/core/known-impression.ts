import { inSlot } from './history/in-slot.js';
import type { Rung, Situation } from './plan.js';
import { isRefused } from './rule.js';
import { RULES_OF_KEPT, rulesOf } from './rules.js';
import type { Entry } from './state/state.js';
import { sessionAt } from './state/visits.js';

/** An impression that a decision is about. */
export interface Found {
  readonly entry: Entry;
  readonly rung: Rung;
  /** True where it stays from before. */
  readonly isKept?: boolean;
}

/**
 * The impression that this request is about, where there is one already. A transaction that is
 * repeated finds its own. And an inline or sticky offer does not vanish: shown in this placement in
 * this session and not dismissed, it stays, and seeing it again is the same impression
 * (specification 2.3).
 */
export function knownImpression(situation: Situation): Found | undefined {
  const { state, history, request } = situation;
  const repeated = history.byId.get(request.id!);
  const repeatedRung = repeated && rungOf(repeated, situation);
  if (repeatedRung) return { entry: repeated, rung: repeatedRung };
  const shown = inSlot(history.impressions, situation.placementSlot, situation);
  const [sessionFrom] = sessionAt(state, situation.at);
  for (let index = shown.length; index--; ) {
    const entry = shown[index]!;
    // What is on the page may stay as long as the page does, whatever became of the session.
    if (!request.stays && entry.at < sessionFrom) break;
    if (request.stays && entry.id !== request.stays) continue;
    const rung = rungOf(entry, situation);
    if (rung && mayStay(entry, rung, situation)) return { entry, rung, isKept: true };
  }
  return undefined;
}

/** The creative that was shown, if the config still has it, in this format. */
const rungOf = ({ offer, creative, format }: Entry, { plan }: Situation): Rung | undefined =>
  plan.offers
    .get(offer!)
    ?.rungs.find((rung) => rung.creative === creative && rung.format === format);

function mayStay(entry: Entry, rung: Rung, situation: Situation): boolean {
  const { placement, trigger = 'page-view', occupied = [], stays } = situation.request;
  const { offer, isInterrupting } = rung;
  return (
    (!!stays || (trigger === 'page-view' && !isInterrupting)) &&
    !entry.ghost &&
    !!entry.renderedAt &&
    situation.history.outcomes.get(entry)?.kind !== 'dismissal' &&
    // Points were judged when it came; what the shopper says since holds at once.
    !(
      rung.isPersonal &&
      (situation.request.why === 'none' || entry.score! >= situation.history.tightened)
    ) &&
    !rung.scoring.isForgotten(situation, entry.at) &&
    offer.config.placements.includes(placement) &&
    !occupied.includes(offer.id) &&
    !rulesOf(rung).some((rule) => RULES_OF_KEPT.has(rule) && isRefused(rule, rung, situation))
  );
}
