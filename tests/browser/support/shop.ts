import type { Config, FrequencyCapConfig, OfferConfig } from '../../../src/model/config.js';

/** An offer that uses nothing about the shopper, with one creative. */
export function genericOffer(id: string, placement: string): OfferConfig {
  return {
    id,
    placements: [placement],
    format: 'inline',
    creatives: [{ id: 'generic', explicitness: 'generic', uses: [] }],
  };
}

/** A valid config without any limit but those given. */
export function shopConfig(given: Partial<Config> = {}): Config {
  return {
    version: 1,
    shop: { name: 'Laufladen' },
    preset: 'none',
    consent: { sources: [{ source: 'manual' }] },
    offers: [genericOffer('offer', 'home')],
    ...given,
  };
}

/** Over everything, in the last 24 hours. */
export function dailyCap(max: number): FrequencyCapConfig {
  return { scope: 'everything', max, within: '1d' };
}
