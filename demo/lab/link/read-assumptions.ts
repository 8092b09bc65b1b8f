import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  problemsOfAssumptions,
} from '../../../src/simulation/assumptions.js';

export type ReadAssumptions =
  | { readonly kind: 'assumptions'; readonly assumptions: Assumptions }
  /** `problem` is a sentence that names the place; without, it is nothing like assumptions. */
  | { readonly kind: 'error'; readonly problem?: string };

const NAMES = Object.keys(DEFAULT_ASSUMPTIONS) as (keyof Assumptions)[];

/** What a link or storage says is assumed: what it does not say is the default, the rest is checked. */
export function readAssumptions(value: unknown): ReadAssumptions {
  if (typeof value !== 'object') return { kind: 'error' };
  const given = (value ?? {}) as Assumptions;
  const said = NAMES.filter((name) => Object.hasOwn(given, name));
  const assumptions = {
    ...DEFAULT_ASSUMPTIONS,
    ...Object.fromEntries(said.map((name) => [name, given[name]])),
  };
  const [problem] = problemsOfAssumptions(assumptions);
  return problem === undefined ? { kind: 'assumptions', assumptions } : { kind: 'error', problem };
}
