import type { FatigueConfig, Limits, Scope } from '../../model/config.js';
import type { CapPlan, ConversionPausePlan, FatiguePlan } from '../plan.js';
import type { SlotRef } from '../slots.js';
import { parseDuration } from '../time/parse-duration.js';
import { compileIgnored } from './compile-ignored.js';
import { compileWindow } from './compile-window.js';

/** The slots that a scope stands for, for one offer: one for each topic, none without a topic. */
export type SlotsOf = (scope: Scope) => readonly SlotRef[];

/** Limits of shop, campaign and offer add up: all that apply must pass (specification 1.5). */
export interface CompiledLimits {
  readonly caps: readonly CapPlan[];
  readonly fatigues: readonly FatiguePlan[];
  readonly conversionPauses: readonly ConversionPausePlan[];
}

/** What the shopper ordered is outside caps and fatigue (specification 1.8). */
export const NO_LIMITS: CompiledLimits = { caps: [], fatigues: [], conversionPauses: [] };

export const compileLimits = (levels: readonly Limits[], slotsOf: SlotsOf): CompiledLimits => ({
  caps: levels.flatMap(({ frequencyCaps }) =>
    (frequencyCaps ?? []).flatMap(({ scope, max, within, formats, counts }) =>
      slotsOf(scope).map((slot) => ({
        slot,
        max,
        window: compileWindow(within),
        formats,
        countsViewable: counts === 'viewable',
      })),
    ),
  ),
  fatigues: levels.flatMap(({ fatigue }, level) =>
    fatigue
      ? slotsOf(fatigue.scope ?? defaultScope(level)).map((slot) => compileFatigue(fatigue, slot))
      : [],
  ),
  conversionPauses: levels.flatMap(({ afterConversion }, level) =>
    afterConversion
      ? slotsOf(afterConversion.scope ?? defaultScope(level)).map((slot) => ({
          slot,
          pauseMs: parseDuration(afterConversion.pause),
        }))
      : [],
  ),
});

/** Levels are shop, campaign, offer: the limits of an offer reach no further than itself. */
const defaultScope = (level: number): Scope => (level === 2 ? 'offer' : 'campaign');

function compileFatigue(fatigue: FatigueConfig, slot: SlotRef): FatiguePlan {
  const { afterDismissal = [], ignored } = fatigue;
  const isReset = resetOf(fatigue);
  return {
    slot,
    ladderMs: afterDismissal.map(parseDuration),
    ignoredUntil: ignored && compileIgnored(ignored, { slot, isReset }),
    isReset,
  };
}

/** What counts as renewed interest. */
export function resetOf(fatigue: Limits['fatigue']): FatiguePlan['isReset'] {
  const resetBy: readonly string[] = fatigue?.resetBy ?? ['click', 'conversion'];
  return ({ kind, service }) => !service && resetBy.includes(kind);
}
