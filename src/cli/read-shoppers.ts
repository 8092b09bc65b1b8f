import { generateSessions } from '../simulation/generate-sessions.js';
import type { ShoppingSession } from '../simulation/sessions.js';
import { type GivenOptions, UsageError } from './parse-options.js';
import { readSessions } from './read-sessions.js';

interface Shoppers {
  readonly sessions: readonly ShoppingSession[];
  readonly source: string;
  readonly isSynthetic: boolean;
  readonly seed: string;
}

/**
 * The shoppers that the options name: those of a file, or made-up ones.
 * @throws UsageError where the options do not fit together.
 */
export async function readShoppers(
  values: GivenOptions['values'],
  usage: string,
): Promise<Shoppers> {
  const { sessions: file, shoppers, seed = '1' } = values;
  if ((file === undefined) === (shoppers === undefined)) {
    const what = file === undefined ? 'neither' : 'both';
    throw new UsageError(
      `Give --sessions FILE or --shoppers N; ${what} is there.\nUsage: ${usage}`,
    );
  }
  const seedNumber = wholeNumber('--seed', seed, 0);
  if (file !== undefined) {
    return { sessions: await readSessions(file), source: file, isSynthetic: false, seed };
  }
  const count = wholeNumber('--shoppers', shoppers!, 1);
  return {
    sessions: generateSessions({ seed: seedNumber, shoppers: count }),
    source: `${count} synthetic shoppers of seed ${seed}`,
    isSynthetic: true,
    seed,
  };
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= 0xffff_ffff) return number;
  throw new UsageError(`${name} must be a whole number from ${least}; it is "${text}".`);
}
