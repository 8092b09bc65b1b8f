import type { Config } from '../../../src/model/config.js';
import type { LimitMessages } from '../../../src/model/limit-messages.js';
import { declaredLimits } from '../../../src/simulation/declared-limits.js';
import { sentenceOfLimit } from '../../../src/simulation/sentence-of-limit.js';

/** A limit that two configs have differently; one side is missing where it is new or gone. */
export interface ChangedLimit {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What differs between the limits of two configs, as sentences. */
export function changedLimits(
  before: Config,
  after: Config,
  words: LimitMessages,
): readonly ChangedLimit[] {
  const sentences = (config: Config): ReadonlyMap<string, string> =>
    new Map(
      declaredLimits(config).map((limit) => [limit.place, sentenceOfLimit(limit, config, words)]),
    );
  const [old, made] = [sentences(before), sentences(after)];
  return [...new Set([...old.keys(), ...made.keys()])]
    .map((place) => ({ from: old.get(place), to: made.get(place) }))
    .filter(({ from, to }) => from !== to);
}
