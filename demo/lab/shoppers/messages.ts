import type { ReadFailure } from './read-failure.js';
import type { ShopperSource } from './shopper-source.js';

/** One sentence for each failure: what is wrong, and what to do. */
export type FailureMessages = {
  readonly [Code in ReadFailure['code']]: (
    failure: Extract<ReadFailure, { readonly code: Code }>,
  ) => string;
};

type FileSource = Extract<ShopperSource, { readonly kind: 'file' }>;

/** The words around whose shopping is replayed. */
export interface ShoppersMessages {
  readonly choose: string;
  readonly synthetic: {
    readonly name: string;
    readonly badge: string;
    readonly hint: string;
    readonly source: string;
    readonly count: string;
    readonly seed: string;
    readonly seedHint: string;
    readonly others: string;
    readonly range: (least: number, most: number) => string;
  };
  readonly file: {
    readonly name: string;
    readonly drop: string;
    readonly choose: string;
    /** What can be dropped. */
    readonly kinds: readonly string[];
    readonly stays: string;
    readonly isRead: (file: FileSource) => string;
    readonly leftOut: (file: FileSource) => string;
    readonly isExport: (name: string) => string;
    /** What an export does not tell. */
    readonly exportLimits: string;
  };
  readonly recording: { readonly name: string; readonly isUsed: string };
  readonly reading: (name: string) => string;
  readonly progress: (bytes: number, of: number) => string;
  readonly cancel: string;
  readonly failure: (name: string) => string;
  readonly failures: FailureMessages;
  /** The worker could not do its work at all. */
  readonly brokenPage: string;
  readonly unchanged: string;
}
