import type { OfferConfig, Scope } from '../../../src/model/config.js';
import { type Scoped, scopeOfOffer } from './facts-of-history.js';
import type { World } from './world.js';

/**
 * What a rule of `scope` counts for this offer in this request. A topic gives several answers,
 * one for the topic and one for each ancestor: each of them binds.
 */
export function scopeTests(
  world: World,
  scope: Scope,
  offer: OfferConfig,
): ((fact: Scoped) => boolean)[] {
  const own = scopeOfOffer(world.config, offer.id, world.request.placement);
  switch (scope) {
    case 'everything':
      return [() => true];
    case 'placement':
      return [(fact) => fact.placement === own.placement];
    case 'topic':
      return own.topics.map((topic) => (fact) => fact.topics.includes(topic));
    case 'campaign':
      return own.campaigns.map((campaign) => (fact) => fact.campaigns.includes(campaign));
    case 'offer':
      return [(fact) => fact.offers.includes(offer.id)];
  }
}
