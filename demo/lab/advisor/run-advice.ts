import type { Config } from '../../../src/model/config.js';
import { advise } from '../../../src/simulation/advise.js';
import { type Goal, reportOf } from '../../../src/simulation/goal.js';
import type { Tally } from '../../../src/simulation/tally.js';
import type { ReplayPool } from '../replay/create-pool.js';
import { createReplayer, type Replayer } from '../replay/create-replayer.js';
import { type ReplayCircumstances, setupOf } from '../replay/setups-of.js';
import type { CheckedProposal } from './advice.js';
import { unseenShoppers } from './unseen-shoppers.js';

export interface AdviceRun extends ReplayCircumstances {
  readonly config: Config;
  readonly goal: Goal;
  /** Of its own: the pictures go on meanwhile. */
  readonly pool: ReplayPool;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly isCancelled: () => boolean;
  /** How many settings are tried at most; default as `advise` has it. */
  readonly tries?: number;
}

const LANE = 0;

/**
 * Searches limits for a goal with the shoppers at hand, and replays what it proposes with shoppers
 * that the search has not met. Empty where nothing meets the goal, or where it was cancelled.
 */
export async function runAdvice(run: AdviceRun): Promise<readonly CheckedProposal[]> {
  const { config, goal, pool, source, tries, onProgress, isCancelled } = run;
  const replayer = createReplayer(pool);
  replayer.use(source);
  const evaluate = (of: Config, share: number): Promise<Tally> =>
    replayer.replay(setupOf(of, run), { lane: LANE, share });
  const proposals = await advise({
    ...{ config, goal, evaluate, onProgress, isCancelled },
    ...(tries !== undefined && { tries }),
  });

  const unseen = unseenShoppers(source);
  const others: Replayer = createReplayer(pool);
  others.use(unseen.source);
  const checked: CheckedProposal[] = [];
  for (const proposal of proposals) {
    if (isCancelled()) return [];
    const setup = unseen.setupOf(setupOf(proposal.config, run));
    const tally = await others.replay(setup, { lane: LANE });
    checked.push({
      ...proposal,
      report: reportOf(proposal.tally, goal),
      unseen: reportOf(tally, goal),
    });
  }
  return checked;
}
