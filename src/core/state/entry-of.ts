import type { OfferPlan } from '../plan.js';
import type { Entry } from './state.js';

/** What an event of an offer is remembered with; an offer that is not in the config keeps its id. */
export const entryOf = (
  offer: OfferPlan | undefined,
  entry: Omit<Entry, 'campaign' | 'topic' | 'service'>,
): Entry => ({
  offer: offer?.id,
  campaign: offer?.campaign,
  topic: offer?.topic,
  service: offer?.isService ? 1 : 0,
  ...entry,
});
