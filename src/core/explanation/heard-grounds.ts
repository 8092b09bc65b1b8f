import type { Ground, GroundValue, Labels } from '../../model/decision.js';
import type { Plan, Situation } from '../plan.js';
import type { Entry, State } from '../state/state.js';

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

/** The values that count, as a fact of each who said them. */
export function heardGrounds(
  name: string,
  values: readonly GroundValue[],
  situation: Situation,
): Ground[] {
  return VOICES.flatMap(([voice, words]) => {
    const heard = values
      .flatMap(({ value }) => valuesOf(name, value, situation, (of) => voiceOf(of) === voice))
      .filter(isHeard);
    return heard.length ? [{ ...groundOf(name, heard, situation), ...words }] : [];
  });
}

/** Of what is asked for, nothing need be noted. */
export const isHeard = ({ times }: GroundValue): boolean => times.length > 0;

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

/** What was noted of a signal, oldest first. */
export const eventsOf = (name: string, { log }: State): Entry[] =>
  log.filter((of) => of.kind === 'signal' && of.name === name).sort((a, b) => a.at - b.at);

/**
 * The unexpired values of a signal, those with the newest events first; or the one asked for,
 * which may have none. What the page is about happens now.
 * @param isMeant which of the events that count.
 */
export function valuesOf(
  name: string,
  asked: string | undefined,
  { plan, state, request: { context }, at: now }: Situation,
  isMeant: (event: Pick<Entry, 'source'>) => boolean = () => true,
): readonly GroundValue[] {
  const { config, isContextual, keepMs } = plan.signals.get(name)!;
  const given = context && Object.hasOwn(context, name) ? context[name]! : [];
  const events: readonly Pick<Entry, 'value' | 'at' | 'source'>[] = isContextual
    ? [given].flat().map((value) => ({ value, at: now }))
    : eventsOf(name, state)
        .filter(({ at }) => at <= now && at > now - keepMs)
        .reverse()
        // Of a signal that holds one value only the newest event counts.
        .slice(0, config.holds === 'one' ? 1 : undefined);
  const times = new Map<string, number[]>(asked === undefined ? [] : [[asked, []]]);
  for (const { value = '', at } of events.filter(isMeant)) {
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
