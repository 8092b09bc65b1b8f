import type { Crowd } from './crowd.js';
import type { PackedSessions } from './packed-sessions.js';

/** Whose shopping is replayed. */
export type ShopperSource =
  | ({
      /** Made up, calibrated to published figures; labelled so wherever figures stand. */
      readonly kind: 'synthetic';
    } & Crowd)
  | {
      /** Of a dropped file. */
      readonly kind: 'file';
      readonly name: string;
      readonly sessions: PackedSessions;
      /** Shoppers in the file that were left out because there are too many. */
      readonly leftOut: number;
      /** There are so many that they were not all counted: there may be more. */
      readonly isLeast?: true;
      /** Events of these shoppers that were left out because there are too many. */
      readonly eventsLeftOut?: number;
    }
  | {
      /** One's own clicks in the demo shop. */
      readonly kind: 'recording';
      readonly sessions: PackedSessions;
    }
  | {
      /** What a shopper exported in *Offer settings*: one person, whose past is what was noted. */
      readonly kind: 'export';
      readonly name: string;
      readonly text: string;
    };

export const DEFAULT_SOURCE: ShopperSource = { kind: 'synthetic', seed: 1, count: 1000 };
