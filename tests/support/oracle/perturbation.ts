import type { Circumstance, Reasoning } from '../../../src/model/explanation.js';
import type { Facts } from './facts-of-history.js';
import type { World } from './world.js';

/** A fact of a world, the world without it, and where an explanation has to tell of it. */
export interface Perturbation {
  readonly name: string;
  readonly without: (world: World) => World;
  readonly isTold: (reasoning: Reasoning) => boolean;
  /** Where it is what page or shopper said. */
  readonly said?: { readonly signal: string; readonly value: string };
}

export const withFacts = (world: World, change: Partial<Facts>): World => ({
  ...world,
  facts: { ...world.facts, ...change },
});

export const withRequest = (world: World, change: object): World => ({
  ...world,
  request: { ...world.request, ...change },
});

export const tells =
  (isMeant: (circumstance: Circumstance) => boolean) =>
  ({ circumstances }: Reasoning): boolean =>
    circumstances.some(isMeant);

export const tellsOf = (...kinds: readonly Circumstance['kind'][]) =>
  tells(({ kind }) => kinds.includes(kind));
