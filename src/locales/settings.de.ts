/** One file of the script tag: what *Offer settings* say in German. */
export { deSettings } from './de.js';
