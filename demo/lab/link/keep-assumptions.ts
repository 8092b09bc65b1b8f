import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../../../src/simulation/assumptions.js';
import { readAssumptions } from './read-assumptions.js';

const KEY = 'taktvoll-lab-assumptions';

/** What was assumed last in this browser; the usual without. */
export function keptAssumptions(): Assumptions {
  try {
    const read = readAssumptions(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return read.kind === 'assumptions' ? read.assumptions : DEFAULT_ASSUMPTIONS;
  } catch {
    return DEFAULT_ASSUMPTIONS;
  }
}

export function keepAssumptions(assumptions: Assumptions): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(assumptions));
  } catch {
    // Without storage the next start begins with the usual.
  }
}
