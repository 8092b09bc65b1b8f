import type { Proposal } from '../../../src/simulation/advise.js';
import type { GoalReport } from '../../../src/simulation/goal.js';

/** Where the search for limits stands. */
export type Advice =
  | { readonly kind: 'none' }
  | { readonly kind: 'searching'; readonly share: number }
  | { readonly kind: 'found'; readonly proposals: readonly CheckedProposal[] }
  | { readonly kind: 'failed' };

/** A proposal with its figures: of the shoppers that it was searched with, and of others. */
export interface CheckedProposal extends Proposal {
  readonly report: GoalReport;
  /** Of as many shoppers whom the search never saw. */
  readonly unseen: GoalReport;
}
