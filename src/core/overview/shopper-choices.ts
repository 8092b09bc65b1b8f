import type { ShopperChoices } from '../../model/overview.js';
import { DEFAULT_LIMIT } from '../creepiness/thresholds.js';
import type { Plan } from '../plan.js';
import { offerKey } from '../state/mute-keys.js';
import { forgottenKey, TIGHTENED_KEY } from '../state/settings.js';
import type { State } from '../state/state.js';

/** What the shopper chose, as it holds now. */
export function shopperChoices(plan: Plan, { settings }: State): ShopperChoices {
  const chosen = Object.keys(settings).filter((key) => settings[key]![0]);
  const [level] = settings[TIGHTENED_KEY] ?? [];
  const limits = [...plan.offers.values()].flatMap(({ rungs }) =>
    rungs
      .filter(({ isPersonal }) => isPersonal)
      .map(({ scoring }) => Math.min(scoring.limit, scoring.block)),
  );
  return {
    isPaused: chosen.includes('paused'),
    isOff: chosen.includes('off'),
    level: typeof level === 'number' ? level : null,
    shopLevel: limits.length ? Math.max(...limits) : DEFAULT_LIMIT,
    mutedOffers: restOf(chosen, offerKey('')),
    forgotten: restOf(chosen, forgottenKey('')).map((key) => {
      // A name of a signal has no slash, a value may.
      const [signal = '', ...value] = key.split('/');
      return value.length ? { signal, value: value.join('/') } : { signal };
    }),
  };
}

const restOf = (keys: readonly string[], prefix: string): readonly string[] =>
  keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
