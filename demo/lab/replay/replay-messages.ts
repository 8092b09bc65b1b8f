import type { DecisionTrace } from '../../../src/model/decision.js';
import type { Tally } from '../../../src/simulation/tally.js';
import type { PersonStep } from '../person/person-step.js';
import type { ShopperSource } from '../shoppers/shopper-source.js';
import type { ReplaySetup } from './replay-setup.js';

/** What the page asks of a worker. `setup` is the number of one that it was told before. */
export type Question =
  | { readonly kind: 'shoppers'; readonly source: ShopperSource }
  | { readonly kind: 'setup'; readonly setup: number; readonly of: ReplaySetup }
  | { readonly kind: 'forget'; readonly setup: number }
  /** Shoppers from `from` up to, not including, `to`. */
  | {
      readonly kind: 'replay';
      readonly setup: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'walk'; readonly setup: number; readonly shopper: number }
  | {
      readonly kind: 'trace';
      readonly setup: number;
      readonly shopper: number;
      readonly step: number;
    };

export type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'tally'; readonly tally: Tally; readonly spentMs: number }
  | {
      readonly kind: 'walk';
      readonly name: string;
      readonly steps: readonly PersonStep[];
      /** Of an export: what really happened. Nobody kept how it was decided. */
      readonly recorded?: readonly PersonStep[] | undefined;
    }
  | { readonly kind: 'trace'; readonly trace?: DecisionTrace | undefined }
  | { readonly kind: 'failed'; readonly message: string };
