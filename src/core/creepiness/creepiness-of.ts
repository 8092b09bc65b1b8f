import type { CreepinessFloor, CreepinessScore, CreepinessVeto } from '../../model/creepiness.js';
import type { ReasonCode } from '../../model/reason-codes.js';
import type { Rung, Situation } from '../plan.js';
import { nameParts } from './score-creepiness.js';
import { pointsOfRung, scoreRung, wasDismissed } from './score-rung.js';

/** The shop's thresholds, or the shopper's own where it is stricter. */
export const thresholdsOf = (
  { scoring: { limit, block } }: Rung,
  { history: { tightened } }: Situation,
): { readonly limit: number; readonly block: number } => ({
  limit: Math.min(limit, tightened),
  block: Math.min(block, tightened),
});

/**
 * How personal a creative is, with all that it is made of: for traces and explanations.
 * @param refusals the codes of the rules that refuse it; vetoes are among them.
 */
export function creepinessOf(
  rung: Rung,
  situation: Situation,
  refusals: readonly ReasonCode[],
): CreepinessScore {
  const vetoes = refusals.flatMap((code) =>
    code.startsWith('VETO_') ? (code.slice('VETO_'.length) as CreepinessVeto) : [],
  );
  const floors: CreepinessFloor[] = [];
  if (rung.isPersonal || rung.scoring.fixed.isTelling) {
    if (situation.request.why === 'none') floors.push('NO_EXPLANATION');
    if (wasDismissed(rung, situation, situation.at)) floors.push('DISMISSED_RECENTLY');
  }
  const score = vetoes.length ? 100 : scoreRung(rung, situation);
  const { limit, block } = thresholdsOf(rung, situation);
  const isAllowed = !vetoes.length && (!rung.isPersonal || score < Math.min(limit, block));
  return {
    score,
    verdict: isAllowed ? 'allow' : score >= block ? 'refuse' : 'soften',
    parts: nameParts(pointsOfRung(rung, situation)),
    vetoes,
    floors,
  };
}
