/**
 * What the lab and `demo/shop/lab-link.js` call things between them; a test compares. Both are pages
 * of one origin: nothing of this leaves the browser.
 */
export const LAB_MODE = 'taktvoll-lab';
export const CONFIG_KEY = 'taktvoll-lab-config';
export const RECORDING_KEY = 'taktvoll-lab-recording';
export const MOST_EVENTS = 2000;

/** What a page of the shop says. */
export interface PageMessage {
  readonly kind: 'here' | 'gone';
  /** The same for all pages of one tab. */
  readonly tab: string;
}

/** What the lab says. */
export type LabMessage =
  /** Pages answer that they are here. */
  | { readonly kind: 'who' }
  /** The edited config is in the storage; pages learn from there that it is another one. */
  | { readonly kind: 'config'; readonly at: number }
  /** The edited one has an error: what was sent last holds. */
  | { readonly kind: 'broken' }
  /** Recording began or ended: for the other parts of the lab. */
  | { readonly kind: 'recording' };

/** The address of the demo shop, beside the lab. */
export const shopAddress = (language: string): string =>
  `../shop/${language}/index.html?taktvoll-debug&${LAB_MODE}`;
