import type { LimitMessages } from '../../../src/model/limit-messages.js';
import { declaredLimits, withoutLimit } from '../../../src/simulation/declared-limits.js';
import type { LimitPlace } from '../../../src/simulation/places-of-limits.js';
import { sentenceOfLimit } from '../../../src/simulation/sentence-of-limit.js';
import type { Tally } from '../../../src/simulation/tally.js';
import type { Comparison, LimitPrice } from '../pictures/comparison.js';
import type { Replayer } from './create-replayer.js';
import type { ReplaySetup } from './replay-setup.js';

/** Everything that one comparison replays. */
export interface ComparedSetups {
  readonly before: ReplaySetup;
  readonly now: ReplaySetup;
  /** By the place of each limit: the edited config without it. Empty until that is asked. */
  readonly without: ReadonlyMap<LimitPlace, ReplaySetup>;
  /** Shoppers that will have been replayed in the end. */
  readonly expected: number;
}

/**
 * A setup without each of its limits, one at a time; those first that held most back.
 * @param most at most so many of them.
 */
export function setupsWithout(
  setup: ReplaySetup,
  { limits }: Pick<Tally, 'limits'>,
  most: number,
): ReadonlyMap<LimitPlace, ReplaySetup> {
  const places = declaredLimits(setup.config).map(({ place }) => place);
  const held = (place: LimitPlace): number => limits[place] ?? 0;
  return new Map(
    places
      .toSorted((a, b) => held(b) - held(a))
      .slice(0, most)
      .map((place) => [place, { ...setup, config: withoutLimit(setup.config, place) }]),
  );
}

/** What is known by now, both sides of the same shoppers. */
export function compareKnown(
  { before, now, without, expected }: ComparedSetups,
  replayer: Replayer,
  words: LimitMessages,
): Comparison {
  const slices = Math.min(replayer.known(before).slices, replayer.known(now).slices);
  const tally = replayer.known(now, slices).tally;
  return {
    before: before === now ? tally : replayer.known(before, slices).tally,
    now: tally,
    expected,
    prices: declaredLimits(now.config).map((limit) => {
      const { place } = limit;
      const sentence = sentenceOfLimit(limit, now.config, words);
      return { place, sentence, ...pricesOf(place, now, without.get(place), replayer) };
    }),
  };
}

function pricesOf(
  place: LimitPlace,
  now: ReplaySetup,
  without: ReplaySetup | undefined,
  replayer: Replayer,
): Omit<LimitPrice, 'place' | 'sentence'> {
  const free = without && replayer.known(without);
  const bound = replayer.known(now, free?.slices ?? 0).tally;
  const { shown, closed, reached } = free?.tally ?? bound;
  return {
    shoppers: bound.shoppers,
    heldBack: bound.limits[place] ?? 0,
    shown: bound.shown,
    closed: bound.closed,
    reached: bound.reached,
    without: { shown, closed, reached },
  };
}
