import type { ReadResult } from './read-shoppers.js';

/** What the worker that reads a file says, in this order. */
export type ReadingMessage =
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'done'; readonly result: ReadResult };
