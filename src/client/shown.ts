/** One file of the script tag: all that is needed once an offer is shown. */
export { SHOWN_EVENTS } from '../core/state/shown-events.js';
export { showCreative } from '../ui/slot/show-creative.js';
export { followDecision } from './follow-decision.js';
