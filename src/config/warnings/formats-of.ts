import type { Format, OfferConfig } from '../../model/config.js';

/** The formats in which an offer may appear. */
export const formatsOf = ({ creatives, format = 'inline' }: OfferConfig): readonly Format[] => [
  ...new Set(creatives.map((creative) => creative.format ?? format)),
];
