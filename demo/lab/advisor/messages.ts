import type { Goal, GoalReport } from '../../../src/simulation/goal.js';
import type { CheckedProposal } from './advice.js';

/** Words of the adviser. */
export interface AdvisorMessages {
  readonly heading: string;
  readonly intro: string;
  /**
   * The goal, its fields in braces: `{shoppers}`, `{mostADay}`, `{offers}`, `{scoreBelow}`,
   * `{favour}`.
   */
  readonly goal: string;
  readonly fields: Readonly<Record<keyof Goal, string>>;
  readonly favours: Readonly<Record<Goal['favour'], string>>;
  readonly search: string;
  readonly cancel: string;
  readonly searching: (share: number) => string;
  readonly nothingFound: string;
  readonly failed: string;
  readonly noCrowd: string;
  readonly virtues: Readonly<Record<CheckedProposal['virtue'], string>>;
  /** Why this one, in one sentence with its figures. */
  readonly justification: (report: GoalReport, before: GoalReport, goal: Goal) => string;
  readonly unseen: (report: GoalReport, goal: Goal, isOtherPeople: boolean) => string;
  readonly changes: string;
  readonly noChanges: string;
  readonly added: string;
  readonly removed: string;
  readonly accept: string;
  readonly acceptHeading: string;
  readonly acceptHint: string;
  readonly role: string;
  readonly reason: string;
  readonly confirm: string;
  readonly accepted: string;
}
