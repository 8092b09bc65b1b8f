import { heldBack } from '../core/overview/held-back.js';
import { boughtProducts, notedValues } from '../core/overview/noted-values.js';
import { shopperChoices } from '../core/overview/shopper-choices.js';
import { shownOffers } from '../core/overview/shown-offers.js';
import { topicChoices } from '../core/overview/topic-choices.js';
import type { Plan } from '../core/plan.js';
import type { State } from '../core/state/state.js';
import type { SlotHost } from '../model/client.js';
import type { Consent } from '../model/consent.js';
import type { HeldBack } from '../model/explanation.js';
import type { Overview } from '../model/overview.js';

/** What an overview needs of the client. */
interface Remembering extends Pick<SlotHost, 'isRemembered'> {
  read(): Promise<State>;
  agreed(): Partial<Consent>;
}

/** All that is known of the shopper, read from the state as it is now. */
export async function readOverview(
  client: Remembering,
  plan: Plan,
  context: Readonly<Record<string, readonly string[]>>,
): Promise<Overview> {
  const state = await client.read();
  const at = Date.now();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const held = heldBack(state);
  const judge = held.length ? await import('../core/trace-decision.js').catch(() => {}) : undefined;
  const request = {
    at,
    timeZone,
    context,
    path: location.pathname,
    language: document.documentElement.lang,
    consent: {
      ...client.agreed(),
      storage: client.isRemembered() ? ('granted' as const) : ('denied' as const),
    },
  };
  /** What is told is what holds now: a choice since then may have changed it. */
  const withUntil = (of: HeldBack): HeldBack => {
    const { offer, placement, reason } = of;
    const trigger = plan.offers.get(offer)?.trigger;
    const now = judge?.refusalOf(offer, plan, state, { ...request, placement, trigger });
    return now?.reason === reason ? { ...of, until: now.until } : of;
  };
  return {
    at,
    timeZone,
    noted: notedValues(plan, state, at),
    bought: boughtProducts(state),
    shown: shownOffers(plan, state, at),
    held: held.map(withUntil),
    choices: shopperChoices(plan, state),
    topics: topicChoices(plan, state),
    isRemembered: client.isRemembered(),
  };
}
