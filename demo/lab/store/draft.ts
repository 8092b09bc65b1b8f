import { validParts } from '../../../src/core/config/valid-parts.js';
import { intlZone } from '../../../src/core/time/zone.js';
import type { Config } from '../../../src/model/config.js';
import { isTooDeep, isTooLarge } from '../link/text-limits.js';

/** A config as text, and what can be replayed of it. */
export interface Draft {
  readonly text: string;
  /**
   * What the text says, without the parts that fall because they are invalid (offers leave a hole);
   * where it is no config, what it last said.
   */
  readonly config: Config;
  /** Why it cannot be replayed: `syntax` is no JSON, `config` no valid config as a whole. */
  readonly fault?: 'syntax' | 'config' | undefined;
}

/**
 * @param last what was valid before; a first text has to be valid, or `undefined` comes back.
 * @param known configs that are replayed already: a text that says the same is the same config.
 */
export function readDraft(text: string, last: Config, known?: readonly Config[]): Draft;
export function readDraft(text: string, last?: Config): Draft | undefined;
export function readDraft(
  text: string,
  last?: Config,
  known: readonly Config[] = last ? [last] : [],
): Draft | undefined {
  if (isTooLarge(text) || isTooDeep(text)) return last && { text, config: last, fault: 'syntax' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return last && { text, config: last, fault: 'syntax' };
  }
  const { config } = validParts(value, intlZone());
  if (!config) return last && { text, config: last, fault: 'config' };
  // What the text does not have, no edit may write into it.
  const own = Object.entries(config).filter(([key]) => Object.hasOwn(value as object, key));
  const said = Object.fromEntries(own) as Config;
  return { text, config: known.find((other) => isSame(other, said)) ?? said };
}

/** With the order of keys: the page lists limits in it. */
const isSame = (a: Config, b: Config): boolean => JSON.stringify(a) === JSON.stringify(b);
