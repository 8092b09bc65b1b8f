import { checkKeys, type Keys } from '../config/check-keys.js';
import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  problemsOfAssumptions,
} from '../simulation/assumptions.js';
import { readJson } from './json-source.js';
import { FileError } from './read-text.js';

/** Their values are checked together, afterwards. */
const any = { is: () => true, what: 'a number' };
const FILE: Keys = Object.fromEntries(Object.keys(DEFAULT_ASSUMPTIONS).map((name) => [name, any]));

/**
 * What is assumed of shoppers: nothing where nothing is given, `default` for the usual shares, else
 * what the file says, and the usual for what it leaves out.
 * @throws FileError naming what is wrong with the file.
 */
export async function readAssumptions(given: string | undefined): Promise<Assumptions | undefined> {
  if (given === undefined) return undefined;
  if (given === 'default') return DEFAULT_ASSUMPTIONS;
  const value = await readJson(given);
  const [unknownKey] = checkKeys(value, FILE, 'assumptions');
  if (unknownKey) throw new FileError(`${given}: ${unknownKey.sentence}`);
  // Without the notes of whoever wrote it.
  const said = Object.entries(value as object).filter(([name]) => Object.hasOwn(FILE, name));
  const assumptions: Assumptions = { ...DEFAULT_ASSUMPTIONS, ...Object.fromEntries(said) };
  const [problem] = problemsOfAssumptions(assumptions);
  if (problem !== undefined) throw new FileError(`${given}: ${problem}`);
  return assumptions;
}
