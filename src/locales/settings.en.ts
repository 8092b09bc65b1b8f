/** One file of the script tag: what *Offer settings* say in English. */
export { enSettings } from './en.js';
