import type { Config, Limits } from '../../model/config.js';
import type { SignalPlan, Slots } from '../plan.js';
import type { TopicOf } from './topic-finder.js';

/** What offers of one config share. */
export interface OfferContext {
  readonly config: Config;
  readonly shopLimits: Limits;
  readonly requiresApproval: boolean;
  /** What a text touches that no offer may be made personal with. */
  readonly topicOf: TopicOf;
  readonly signals: ReadonlyMap<string, SignalPlan>;
  readonly slots: Omit<Slots, 'values'>;
  /** The place of a signal's value in `History.values`. */
  readonly valueSlot: (signal: string, value: string) => number;
}
