import type { Config } from '../../../src/model/config.js';
import type { Proposal } from '../../../src/simulation/advise.js';
import type { Goal } from '../../../src/simulation/goal.js';

/** Who took over what a machine proposed, and why: a person answers for it. */
export interface Acceptance {
  /** Where the person is: `2026-03-02`. */
  readonly on: string;
  readonly role: string;
  readonly reason: string;
}

/** Comments of a config begin with `$`; no page reads them. */
const RECORD = '$accepted';

/**
 * The proposed config, with a record of its acceptance after those that were there before.
 * @throws RangeError where nobody answers for it: the role or the reason is blank.
 */
export function acceptProposal(
  { config, changes }: Proposal,
  goal: Goal,
  { on, role, reason }: Acceptance,
): Config {
  if (!role.trim() || !reason.trim()) throw new RangeError('A role and a reason are needed.');
  const earlier = (config as Readonly<Record<string, unknown>>)[RECORD];
  const records = Array.isArray(earlier) ? (earlier as readonly unknown[]) : [];
  const record = {
    on,
    role,
    reason,
    proposedBy: 'machine',
    goal,
    changes: changes.map(({ place, from, to }) => ({ place, from, to })),
  };
  return { ...config, [RECORD]: [...records, record] } as Config;
}
