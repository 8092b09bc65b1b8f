import { checkConfig, formatPath } from '../../src/config/check-config.js';

const shop = { name: 'Laufladen' };
const consent = { sources: [{ source: 'manual' }] };
const approved = { by: 'marketing', on: '2026-02-20' };

/** Nothing is missing of where it comes from. */
export const observed = { derivation: 'observed', origin: 'first-party' };

/** A sound config and parts of one: tests change one thing at a time. */
export const good = { version: 1, shop, consent };
export const offer = { id: 'a', placements: ['home'], creatives: [{ id: 'generic' }], approved };

export const withOffer = (keys: object, rest: object = {}) => ({
  ...good,
  signals: { 'viewed-category': { ...observed, values: ['running', 'trail'] } },
  ...rest,
  offers: [{ ...offer, about: { signal: 'viewed-category' }, ...keys }],
});
export const withLimits = (limits: unknown) => ({ ...good, limits });
export const withCap = (cap: object) =>
  withLimits({ frequencyCaps: [{ scope: 'offer', max: 1, within: '1d', ...cap }] });

/** Findings as lines: what a reader sees. */
export const findingsIn = (config: unknown, at?: number): string[] =>
  checkConfig(config, at === undefined ? {} : { at }).map(
    ({ severity, path, message, remedy }) =>
      `${severity} ${formatPath(path)}: ${message} | ${remedy}`,
  );
