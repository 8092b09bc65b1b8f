import type { Rung, Situation } from './plan.js';
import type { Entry } from './state/state.js';
import { sessionAt } from './state/visits.js';

/** What is asked again of an offer that stays: everything else was settled when it was shown. */
const ASKED_AGAIN =
  /^(PAUSED_BY_SHOP|CONFIG_EXPIRED|PAUSED_BY_SHOPPER|QUIET_PAGE|CONSENT_MISSING|NOT_APPROVED|MUTED|CONVERTED|VETO_.*)$/;

/**
 * An inline or sticky offer does not vanish: shown in this placement in this session and not
 * dismissed, it stays, and seeing it again is the same impression (specification 2.3).
 */
export function keptImpression(situation: Situation): { entry: Entry; rung: Rung } | undefined {
  const { plan, state, history, request, at } = situation;
  const slot = plan.slots.placements.get(request.placement);
  const shown = history.impressions[slot!];
  if (!shown || (request.trigger ?? 'page-view') !== 'page-view') return undefined;
  const session = sessionAt(state.visits, at);
  for (let index = shown.length - 1; index >= 0; index--) {
    const entry = shown[index]!;
    if (entry.at < session.from) return undefined;
    const rung = plan.offers
      .get(entry.offer!)
      ?.rungs.find(
        ({ creative, format }) => creative === entry.creative && format === entry.format,
      );
    const stays =
      rung &&
      (rung.format === 'inline' || rung.format === 'sticky') &&
      entry.renderedAt !== undefined &&
      !entry.ghost &&
      history.outcomes.get(entry)?.kind !== 'dismissal' &&
      rung.offer.placements.includes(request.placement) &&
      !request.occupied?.includes(rung.offer.id) &&
      rung.rules.every(
        (rule) => !ASKED_AGAIN.test(rule.code) || rule.passesAt(rung, situation) <= at,
      );
    if (stays) return { entry, rung };
  }
  return undefined;
}
