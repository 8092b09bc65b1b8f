import type { FatigueConfig } from '../../../src/model/config.js';
import { durationMs, SETTLING } from './durations.js';
import type { ReactionFact, Scoped } from './facts-of-history.js';
import { scopeTests } from './scopes.js';
import { limitsFor, type Rung, type World } from './world.js';

const NEVER_ENDS = Number.POSITIVE_INFINITY;

const pauseMs = (pause: string) => (pause === 'lifetime' ? NEVER_ENDS : durationMs(pause));

export function isPausedByConversion(world: World, { offer }: Rung, at: number): boolean {
  if (offer.class === 'service') return false;
  return limitsFor(world, offer).some(({ afterConversion }, level) => {
    if (!afterConversion) return false;
    const scope = afterConversion.scope ?? (level === 2 ? 'offer' : 'campaign');
    return scopeTests(world, scope, offer).some((isInScope) =>
      world.facts.reactions
        .filter(({ type }) => type === 'conversion')
        .filter(isInScope)
        .some((conversion) => at < conversion.at + pauseMs(afterConversion.pause)),
    );
  });
}

export function isPausedByDismissal(world: World, rung: Rung, at: number): boolean {
  return fatigueRules(world, rung).some(({ fatigue, isInScope }) => {
    const steps = fatigue.afterDismissal ?? [];
    const reactions = world.facts.reactions.filter(isInScope);
    const lastReset = reactions.findLastIndex(resets(fatigue));
    const dismissals = reactions
      .slice(lastReset + 1)
      .filter(({ type, isService }) => type === 'dismissal' && !isService);
    const latest = dismissals.at(-1);
    if (!latest || steps.length === 0) return false;
    const step = steps[Math.min(dismissals.length, steps.length) - 1] as string;
    return at < latest.at + pauseMs(step);
  });
}

/**
 * Goes through the scope's impressions and resets in order, as the shopper lived them. `formats`
 * says which impressions count; the pause is one of the whole scope.
 */
export function isPausedByIgnoring(world: World, rung: Rung, at: number): boolean {
  return fatigueRules(world, rung).some(({ fatigue, isInScope }) => {
    const { ignored } = fatigue;
    const formats = ignored?.formats ?? ['overlay', 'slide-in'];
    if (!ignored) return false;
    const resetTimes = world.facts.reactions.filter(isInScope).filter(resets(fatigue));
    const impressions = world.facts.impressions
      .filter(isInScope)
      .filter((each) => !each.isService && !each.isGhost && formats.includes(each.format))
      // As they settle: what was shown first may be seen last.
      .sort((a, b) => (a.viewableAt ?? a.at) - (b.viewableAt ?? b.at));
    let inARow = 0;
    let pausedUntil = Number.NEGATIVE_INFINITY;
    let previousAt = Number.NEGATIVE_INFINITY;
    for (const impression of impressions) {
      const { viewableAt, isClicked, isDismissed } = impression;
      if (hasResetIn(resetTimes, previousAt, impression.at)) {
        inARow = 0;
        pausedUntil = Number.NEGATIVE_INFINITY;
      }
      previousAt = Math.max(previousAt, impression.at);
      // Whatever was answered was not ignored; a pause that runs already runs on.
      if (isClicked || isDismissed) inARow = 0;
      if (isClicked || isDismissed || viewableAt === undefined) continue;
      if (viewableAt + SETTLING > at || impression.at < pausedUntil) continue;
      inARow += 1;
      if (inARow < ignored.after) continue;
      inARow = 0;
      pausedUntil = viewableAt + SETTLING + durationMs(ignored.pause);
    }
    return at < pausedUntil && !hasResetIn(resetTimes, previousAt, at + 1);
  });
}

const hasResetIn = (resetTimes: readonly ReactionFact[], from: number, to: number) =>
  resetTimes.some(({ at }) => at >= from && at < to);

const resets =
  ({ resetBy = ['click', 'conversion'] }: FatigueConfig) =>
  ({ type, isService }: ReactionFact) =>
    type !== 'dismissal' && !isService && resetBy.includes(type);

function fatigueRules(
  world: World,
  { offer }: Rung,
): { fatigue: FatigueConfig; isInScope: (fact: Scoped) => boolean }[] {
  if (offer.class === 'service') return [];
  return limitsFor(world, offer).flatMap(({ fatigue }, level) => {
    if (!fatigue) return [];
    const scope = fatigue.scope ?? (level === 2 ? 'offer' : 'campaign');
    return scopeTests(world, scope, offer).map((isInScope) => ({ fatigue, isInScope }));
  });
}
