import type { Explicitness, ScoredFormat, ScoredSignal } from '../../../src/model/creepiness.js';

type Derivation = NonNullable<ScoredSignal['derivation']>;
type Origin = NonNullable<ScoredSignal['origin']>;
export type Sensitivity = NonNullable<ScoredSignal['sensitivity']>;

export const BASE: Readonly<Record<Origin, Readonly<Record<Derivation, number>>>> = {
  'first-party': { contextual: 1, stated: 2, purchase: 5, observed: 6, inferred: 14 },
  partner: { contextual: 8, stated: 8, purchase: 12, observed: 14, inferred: 22 },
  'third-party': { contextual: 18, stated: 18, purchase: 24, observed: 26, inferred: 34 },
  unknown: { contextual: 34, stated: 34, purchase: 34, observed: 34, inferred: 34 },
};
/** What is special is vetoed; its points are those of the next lower one. */
export const SENSITIVITY: Readonly<Record<Sensitivity, number>> = {
  neutral: 1,
  personal: 1.6,
  intimate: 3.5,
  special: 3.5,
};
export const EXPLICITNESS: Readonly<Record<Explicitness, number>> = {
  generic: 0,
  category: 2,
  product: 5,
  behaviour: 10,
  identity: 20,
};
export const FORMAT: Readonly<Record<ScoredFormat, number>> = {
  inline: 0,
  sticky: 4,
  'slide-in': 8,
  overlay: 14,
  exit: 18,
  push: 22,
};
export const TOPIC: Readonly<Record<Sensitivity, number>> = {
  neutral: 0,
  personal: 4,
  intimate: 15,
  special: 15,
};
export const NIGHTLY: readonly ScoredFormat[] = ['slide-in', 'overlay', 'exit', 'push'];
export const WEIGHT_OF_OUTCOME = { seen: 1, ignored: 1, clicked: 0.5, dismissed: 3 } as const;
