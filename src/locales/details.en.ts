/** One file of the script tag: what this language says under an explanation. */
export { enDetails } from './en.js';
