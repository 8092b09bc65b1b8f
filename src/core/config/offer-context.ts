import type { Config, Limits } from '../../model/config.js';
import type { SignalPlan, Slots } from '../plan.js';

/** What offers of one config share. */
export interface OfferContext {
  readonly config: Config;
  readonly shopLimits: Limits;
  readonly requiresApproval: boolean;
  readonly signals: ReadonlyMap<string, SignalPlan>;
  readonly slots: Omit<Slots, 'values'>;
  /** The place of a signal's value in `History.values`. */
  readonly valueSlot: (signal: string, value: string) => number;
}
