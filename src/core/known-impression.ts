import { inSlot } from './history/in-slot.js';
import type { Rung, Situation } from './plan.js';
import { isRefused } from './rule.js';
import { RULES_OF_KEPT } from './rules.js';
import type { Entry } from './state/state.js';
import { sessionAt } from './state/visits.js';

/** An impression that a decision is about. */
export interface Found {
  readonly entry: Entry;
  readonly rung: Rung;
  /** False where a repeated transaction found its own. */
  readonly isKept?: boolean;
}

/**
 * The impression that this request is about, where there is one already. A transaction that is
 * repeated finds its own. And an inline or sticky offer does not vanish: shown in this placement in
 * this session and not dismissed, it stays, and seeing it again is the same impression
 * (specification 2.3).
 */
export function knownImpression(situation: Situation): Found | undefined {
  const { plan, state, history, request, at } = situation;
  const { placement, trigger = 'page-view', occupied = [] } = request;
  const shown = inSlot(history.impressions, situation.placementSlot, situation);
  const isRepeated = ({ id }: Entry) => id && id === request.id;
  const repeated = (history.impressions[0] ?? []).filter(isRepeated);
  const [sessionFrom] = sessionAt(state, at);
  for (const entry of [...shown, ...repeated].reverse()) {
    const isKept = !isRepeated(entry);
    if (isKept && (entry.at < sessionFrom || !entry.renderedAt)) continue;
    const rung = plan.offers
      .get(entry.offer!)
      ?.rungs.find((of) => of.creative === entry.creative && of.format === entry.format);
    if (!rung) continue;
    const { offer } = rung;
    const stays =
      trigger === 'page-view' &&
      !rung.isInterrupting &&
      !entry.ghost &&
      history.outcomes.get(entry)?.kind !== 'dismissal' &&
      offer.config.placements.includes(placement) &&
      !occupied.includes(offer.id) &&
      !RULES_OF_KEPT.some((rule) => isRefused(rule, rung, situation));
    if (stays || !isKept) return { entry, rung, isKept };
  }
  return undefined;
}
