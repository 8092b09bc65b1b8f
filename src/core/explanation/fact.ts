import type { Ground } from '../../model/decision.js';
import type { Circumstance } from '../../model/explanation.js';
import type { OfferPlan } from '../plan.js';
import type { Entry, State } from '../state/state.js';
import type { Reads } from './offer-reads.js';
import type { World } from './world.js';

/** Something that a decision was taken on, and the world without it. */
export interface Fact {
  /** A value of a signal as one voice said it, or that it was not noted (`ground`). */
  readonly said?: {
    readonly signal: string;
    readonly value: string;
    readonly voice?: string | undefined;
  };
  /** What a `not` of the audience denies. */
  readonly ground?: Ground;
  /** What it is, where it is no signal. */
  readonly circumstance?: Circumstance;
  readonly without: (world: World) => World;
  /** Whether judging an offer looks at it. */
  readonly concerns: (offer: OfferPlan, reads: Reads) => boolean;
}

/** Whether points, consent and what protects a shopper bind one of its creatives. */
export const isPersonalIn = ({ rungs }: OfferPlan): boolean =>
  rungs.some(({ isPersonal }) => isPersonal);

export const withState = (world: World, change: Partial<State>): World => ({
  ...world,
  state: { ...world.state, ...change },
});

/** The world in which some entries of the log are not. */
export const withoutEntries =
  (isMeant: (entry: Entry) => boolean) =>
  (world: World): World =>
    withState(world, { log: world.state.log.filter((entry) => !isMeant(entry)) });

export const withRequest = (world: World, change: Partial<World['request']>): World => ({
  ...world,
  request: { ...world.request, ...change },
});
