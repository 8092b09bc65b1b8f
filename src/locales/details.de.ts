/** One file of the script tag: what this language says under an explanation. */
export { deDetails } from './de.js';
