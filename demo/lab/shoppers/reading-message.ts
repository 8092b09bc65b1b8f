import type { ShoppingSession } from '../../../src/simulation/sessions.js';
import type { ReadResult } from './read-shoppers.js';

/** What the worker that reads a file says, in this order. */
export type ReadingMessage =
  | { readonly kind: 'progress'; readonly bytes: number }
  /** Shoppers before those of the result. */
  | { readonly kind: 'sessions'; readonly sessions: readonly ShoppingSession[] }
  | { readonly kind: 'done'; readonly result: ReadResult };
