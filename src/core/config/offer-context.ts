import type { Limits } from '../../model/config.js';
import type { Slots } from '../slots.js';
import type { Personal } from './compile-personal.js';
import type { SignalContext } from './signal-scoring.js';

/** What offers of one config share. */
export interface OfferContext extends SignalContext {
  readonly shopLimits: Limits;
  readonly requiresApproval: boolean;
  /** There, where an offer can name a signal. */
  readonly personal: Personal | undefined;
  readonly slots: Omit<Slots, 'values'>;
}
