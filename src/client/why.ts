/** One file of the script tag: why the shopper sees an offer, in words and as a dialog. */
export { explainTaken } from './explain-decision.js';
export { openWhyFor } from './open-why.js';
