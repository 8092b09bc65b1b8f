import type { Ground, GroundValue, Labels } from '../../model/decision.js';
import type { Plan, Situation } from '../plan.js';
import type { Entry } from '../state/state.js';

/** Of values that were not asked for by name: there is only one of those that were. */
const MAX_VALUES = 3;

/** Who says a fact decides what may be claimed: the account and the shopper speak for themselves. */
export const VOICES: readonly (readonly [source: string | undefined, words: Partial<Ground>])[] = [
  [undefined, {}],
  ['account', { domain: 'account' }],
  ['shopper', { derivation: 'stated', domain: undefined }],
];

/** Whose word it is: the account's, the shopper's, or the page's (`undefined`). */
export const voiceOf = ({ source }: Pick<Entry, 'source'>): string | undefined =>
  VOICES.some(([known]) => known === source) ? source : undefined;

/** What was noted of a signal, as a fact of each who said it. */
export function heardGrounds(
  name: string,
  values: readonly GroundValue[],
  situation: Situation,
): Ground[] {
  const voiceAt = (value: string, time: number): string | undefined => {
    const entry = situation.state.log.find(
      (of) => of.kind === 'signal' && of.name === name && of.value === value && of.at === time,
    );
    return entry && voiceOf(entry);
  };
  return VOICES.flatMap(([voice, words]) => {
    const heard = values.flatMap((value) => {
      const times = value.times.filter((time) => voiceAt(value.value, time) === voice);
      return times.length ? [{ ...value, times }] : [];
    });
    return heard.length ? [{ ...groundOf(name, heard, situation), ...words }] : [];
  });
}

export function groundOf(
  signal: string,
  values: readonly GroundValue[],
  { plan, request }: Situation,
  isHeld = true,
): Ground {
  const { derivation, origin, domain, label } = plan.signals.get(signal)!.config;
  const named = values.slice(0, MAX_VALUES);
  return {
    signal,
    derivation,
    origin,
    domain,
    label,
    isHeld,
    values: named,
    more: values.length - named.length,
    timeZone: request.timeZone ?? 'UTC',
  };
}

/**
 * The unexpired values of a signal, those with the newest events first; or the one asked for,
 * which may have none. What the page is about happens now.
 */
export function valuesOf(
  name: string,
  asked: string | undefined,
  { plan, state, request: { context }, at: now }: Situation,
): readonly GroundValue[] {
  const { config, isContextual, keepMs } = plan.signals.get(name)!;
  const given = context && Object.hasOwn(context, name) ? context[name]! : [];
  const events = isContextual
    ? [given].flat().map((value) => ({ value, at: now }))
    : state.log
        .filter(
          ({ kind, name: of, at }) =>
            kind === 'signal' && of === name && at <= now && at > now - keepMs,
        )
        .sort((a, b) => a.at - b.at)
        .reverse()
        // Of a signal that holds one value only the newest event counts.
        .slice(0, config.holds === 'one' ? 1 : undefined);
  const times = new Map<string, number[]>(asked === undefined ? [] : [[asked, []]]);
  for (const { value = '', at } of events) {
    if (asked === undefined || value === asked) times.set(value, [at, ...(times.get(value) ?? [])]);
  }
  return [...times].map(([value, of]) => ({
    value,
    label: labelsOf(plan, name, value),
    times: of,
  }));
}

/** What the shop calls a value of a signal. */
export function labelsOf({ signals }: Plan, name: string, value: string): Labels | undefined {
  const { values } = signals.get(name)!.config;
  const labels = typeof values === 'object' && !Array.isArray(values) ? values : {};
  return Object.hasOwn(labels, value) ? labels[value] : undefined;
}
