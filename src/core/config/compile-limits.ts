import type {
  FatigueConfig,
  Format,
  FrequencyCapConfig,
  Limits,
  Scope,
  WindowConfig,
} from '../../model/config.js';
import { MINUTE_MS, parseDuration } from '../time/duration.js';
import type {
  CapPlan,
  ConversionPausePlan,
  FatiguePlan,
  QuietHoursPlan,
  SlotRef,
  WindowPlan,
} from './limit-plans.js';

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

export function compileLimits(levels: readonly Limits[], slotsOf: SlotsOf): CompiledLimits {
  return {
    caps: levels.flatMap(({ frequencyCaps }) =>
      (frequencyCaps ?? []).flatMap((cap) =>
        slotsOf(cap.scope).map((slot) => compileCap(cap, slot)),
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
  };
}

/** Levels are shop, campaign, offer: the limits of an offer reach no further than itself. */
const defaultScope = (level: number): Scope => (level === 2 ? 'offer' : 'campaign');

const compileCap = (cap: FrequencyCapConfig, slot: SlotRef): CapPlan => ({
  slot,
  max: cap.max,
  window: compileWindow(cap.within),
  formats: cap.formats,
  countsViewable: cap.counts === 'viewable',
});

function compileWindow(window: WindowConfig): WindowPlan {
  if (typeof window === 'object') {
    const { calendar, count = 1, startsAt = '00:00' } = window;
    return { kind: 'calendar', unit: { calendar, startsAtMs: timeOfDay(startsAt) }, count };
  }
  if (window === 'session' || window === 'lifetime') return { kind: window };
  return { kind: 'rolling', lengthMs: parseDuration(window) };
}

const compileFatigue = (fatigue: FatigueConfig, slot: SlotRef): FatiguePlan => {
  const { afterDismissal = [], ignored, resetBy = ['click', 'conversion'] } = fatigue;
  return {
    slot,
    ladderMs: afterDismissal.map(parseDuration),
    ignored: ignored && {
      after: ignored.after,
      pauseMs: parseDuration(ignored.pause),
      formats: ignored.formats ?? ['slide-in', 'overlay'],
    },
    isResetByClick: resetBy.includes('click'),
    isResetByConversion: resetBy.includes('conversion'),
  };
};

/** The quiet hours that bind a format. */
export const compileQuietHours = (levels: readonly Limits[], format: Format): QuietHoursPlan[] =>
  levels.flatMap(({ quietHours }) =>
    (quietHours ?? [])
      .filter(({ formats }) => !formats || formats.includes(format))
      .map(({ from, to }) => ({ fromMs: timeOfDay(from), toMs: timeOfDay(to) })),
  );

/** `04:30` → ms after midnight. */
function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  return (hours * 60 + minutes) * MINUTE_MS;
}
