import type { Labels } from '../../model/decision.js';
import type { NotedValue } from '../../model/overview.js';
import type { NotedOrigin, SettingsMessages } from '../../model/settings-messages.js';
import type { View } from './view.js';

/** `de-AT` also reads what is written in `de`. */
export const labelIn = (labels: Labels | undefined, language: string): string | undefined =>
  labels?.[language] ?? labels?.[language.split('-')[0]!];

/** The shop's word for something; what has none is quoted as it is. */
export const nameOf = (
  { language, quote }: SettingsMessages,
  id: string,
  labels: Labels | undefined,
): string => labelIn(labels, language) ?? quote(Object.values(labels ?? {})[0] ?? id);

/** The shop's word for an offer, else for what it is about. */
export const nameOfOffer = ({ messages, host }: View, offer: string): string =>
  upper(nameOf(messages, offer, host.labelsOf(offer)));

/** What was noted, as a sentence of its own. */
export function sentenceOf({ messages, host, overview }: View, noted: NotedValue): string {
  const { language, facts, quote, days } = messages;
  const label = labelIn(noted.valueLabel, language);
  // A shop's own word for a value completes a sentence; a bare value is quoted, and named.
  const what = label ?? `${quote(noted.value)} (${nameOf(messages, noted.signal, noted.label)})`;
  const when = days(noted.times, overview.at, overview.timeZone);
  const [statement] = facts[host.kindOf(noted)](what, when);
  // A wording without its date leaves a gap.
  return `${statement.replace(/ +(?=[ :]|$)/g, '')}.`;
}

export const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

export function originOf({ origin, derivation, source }: NotedValue): NotedOrigin {
  if (source === 'account') return 'account';
  if (source === 'shopper') return 'shopper';
  if (origin !== 'first-party') return origin ?? 'unknown';
  return derivation === 'stated' ? 'shopper' : 'site';
}

/** Whether two instants are on one of the shopper's days. */
export function isSameDay(one: number, other: number, timeZone: string): boolean {
  const { format } = new Intl.DateTimeFormat('sv', { timeZone });
  return format(one) === format(other);
}

/** The first of each kind, in their order. */
export function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = items.map(keyOf);
  return items.filter((_, index) => keys.indexOf(keys[index]!) === index);
}
