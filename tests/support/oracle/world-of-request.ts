import { instantMs } from './durations.js';
import type { Facts } from './facts-of-history.js';
import type { OracleCase, OracleRequest } from './oracle-case.js';
import type { World } from './world.js';

/** What one of a case's requests is answered from, after those before it were. */
export function worldOf(
  { config, consent, seed = '', timeZone }: OracleCase,
  request: OracleRequest,
  facts: Facts,
): World {
  const at = instantMs(request.at);
  // The clock was set back: what lies ahead of it happens now (specification 2.6).
  for (const fact of Object.values(facts).flat()) fact.at = Math.min(fact.at, at);
  for (const impression of facts.impressions) {
    if (impression.renderedAt !== undefined)
      impression.renderedAt = Math.min(impression.renderedAt, at);
    if (impression.viewableAt !== undefined)
      impression.viewableAt = Math.min(impression.viewableAt, at);
  }
  const agreed = request.consent ?? consent;
  return {
    config,
    zone: request.timeZone ?? timeZone,
    hasStorage: agreed.storage === 'granted',
    hasPersonalisation: agreed.personalisation === 'granted',
    hasPrivacyControl: `${agreed.globalPrivacyControl}` === 'true',
    seed,
    facts,
    request,
  };
}
