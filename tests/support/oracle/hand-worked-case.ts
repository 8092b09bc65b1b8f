import type { Config, OfferConfig } from '../../../src/model/config.js';
import type { ShopperEvent } from '../../../src/model/events.js';
import { judgeByOracle } from './judge-by-oracle.js';
import type { OracleRequest } from './oracle-case.js';

export const granted = { storage: 'granted', personalisation: 'granted' } as const;
export const offerA: OfferConfig = {
  id: 'a',
  placements: ['home'],
  creatives: [{ id: 'generic' }],
};
export const seenAt = (at: string, more = {}): ShopperEvent => ({
  at,
  type: 'impression',
  offer: 'a',
  creative: 'generic',
  placement: 'home',
  ...more,
});

export interface Given {
  readonly config?: Partial<Config>;
  readonly offer?: Partial<OfferConfig>;
  readonly limits?: Config['limits'];
  readonly history?: readonly ShopperEvent[];
  readonly timeZone?: string;
  readonly consent?: { storage?: 'granted' | 'denied'; personalisation?: 'granted' | 'denied' };
}

/** The verdict on one request where a config has one offer and nothing else is said. */
export function judge(given: Given, at: string, request: Partial<OracleRequest> = {}) {
  const config: Config = {
    version: 1,
    shop: { name: 'Laufladen' },
    preset: 'none',
    offers: [{ ...offerA, ...given.offer }],
    ...(given.limits && { limits: given.limits }),
    ...given.config,
  };
  const [verdict] = judgeByOracle({
    config,
    timeZone: given.timeZone ?? 'Europe/Berlin',
    consent: { ...granted, ...given.consent },
    history: given.history ?? [],
    requests: [{ at, placement: 'home', ...request }],
  });
  if (!verdict) throw new Error('no verdict');
  return verdict;
}

export const iso = (ms: number | undefined) =>
  ms === undefined ? undefined : new Date(ms).toISOString();
