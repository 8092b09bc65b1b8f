import type { OfferPlan, Plan } from '../plan.js';
import type { SignalPlan } from '../signal-plan.js';
import { forgottenKey } from '../state/settings.js';
import type { Entry } from '../state/state.js';
import { DAY_MS } from '../time/duration.js';

/** A clock that ran ahead for some days takes nothing away (specification 2.6). */
const SLACK_MS = 7 * DAY_MS;
/** Of a signal that this config does not declare: another section of the shop may. */
const UNDECLARED_MS = 180 * DAY_MS;

/** How long the values of a signal are held, in ms. */
export function compileStorage(
  offers: Iterable<OfferPlan>,
  signals: ReadonlyMap<string, SignalPlan>,
): (signal: string) => number {
  const vetoMs = Math.max(
    0,
    ...[...offers].map(({ product, replenishMs }) => (product === undefined ? 0 : replenishMs)),
  );
  return (name) => {
    const { keepMs = UNDECLARED_MS, isPurchase = false } = signals.get(name) ?? {};
    return isPurchase ? Math.max(keepMs, vetoMs) : keepMs;
  };
}

/**
 * What takes expired signals out of the log, and what the shopper had forgotten in a state that was
 * joined since. A purchase stays as long as it holds an offer back (specification 6.7); past `keep`
 * it personalises nothing.
 */
export function compileExpiry(
  offers: readonly OfferPlan[],
  signals: ReadonlyMap<string, SignalPlan>,
): Plan['tidy'] {
  const storedMs = compileStorage(offers, signals);
  return (state, now) => {
    const isForgotten = ({ name, value, at }: Entry): boolean =>
      [forgottenKey(name!), forgottenKey(name!, value)].some((key) => {
        const [is, since] = state.settings[key] ?? [];
        return is && at <= since!;
      });
    // Asked of each entry at each event: most shoppers have chosen nothing.
    const hasChosen = Object.keys(state.settings).length > 0;
    const log = state.log.filter(
      (entry) =>
        entry.kind !== 'signal' ||
        (now - entry.at < storedMs(entry.name!) + SLACK_MS && !(hasChosen && isForgotten(entry))),
    );
    return log.length === state.log.length ? state : { ...state, log };
  };
}
