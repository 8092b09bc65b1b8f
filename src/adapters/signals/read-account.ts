import { readPath, readText, readTexts } from './read-path.js';

/** What the server says of a customer account. */
export interface AccountData {
  /** Whose it is, in the server's own opaque words. */
  readonly key: string | undefined;
  /** It says that nobody is logged in. */
  readonly isLoggedOut: boolean;
  readonly segments: readonly string[];
  readonly purchases: readonly AccountPurchase[];
}

export interface AccountPurchase {
  readonly product: string | undefined;
  readonly categories: readonly string[];
  /** As given: a day or a timestamp. */
  readonly on: string | undefined;
  readonly orderId: string | undefined;
}

const MAX_PURCHASES = 500;
const MAX_SEGMENTS = 100;

/**
 * `<script type="application/json" data-taktvoll-account>`; `undefined` where the page has none, as
 * one out of a cache has to, or where it cannot be read.
 */
export function readAccount(): AccountData | undefined {
  const text = document.querySelector('script[data-taktvoll-account]')?.textContent;
  if (!text?.trim()) return undefined;
  try {
    return accountOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** @param given parsed from JSON: `null` where nobody is logged in, else an object. */
export function accountOf(given: unknown): AccountData {
  const purchases = readPath(given, 'purchases');
  return {
    key: readText(readPath(given, 'account')),
    isLoggedOut: given === null || readPath(given, 'account') === null,
    segments: readTexts(readPath(given, 'segments')).slice(0, MAX_SEGMENTS),
    purchases: (Array.isArray(purchases) ? purchases.slice(0, MAX_PURCHASES) : []).map((one) => ({
      product: readText(readPath(one, 'product')),
      categories: readTexts(readPath(one, 'category')),
      on: readText(readPath(one, 'on')),
      orderId: readText(readPath(one, 'orderId'))?.slice(0, 64),
    })),
  };
}
