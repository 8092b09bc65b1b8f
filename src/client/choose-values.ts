import type { SignalPlan } from '../core/signal-plan.js';

type Mapping = Readonly<Record<string, string>> | undefined;

/** Shops write the same word in many ways. */
const fold = (text: string): string =>
  text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/**
 * The values of a signal in what a shop's own code or catalogue says. A word of the shop is a value,
 * one of its names by language, or mapped to one; small letters and capitals count alike. Where the
 * signal lists its values, each level that it knows counts; where not, the most particular one.
 * @param levels of one thing, the most particular first.
 */
export function chooseValues(
  { config: { values }, refusalOf }: SignalPlan,
  levels: readonly string[],
  map: Mapping,
): readonly string[] {
  const translate = (text: string): string => lookUp(map, text) ?? listed(values, text) ?? text;
  const candidates = levels.map(translate);
  const accepted = candidates.filter((value) => !refusalOf(value));
  const isList = typeof values === 'object';
  // What nothing knows is offered all the same: it is refused, and diagnostics say so.
  return [
    ...new Set(isList && accepted.length ? accepted : [accepted, candidates].flat().slice(0, 1)),
  ];
}

const lookUp = (map: Mapping, text: string): string | undefined =>
  Object.entries(map ?? {}).find(([word]) => fold(word) === fold(text))?.[1];

function listed(values: SignalPlan['config']['values'], text: string): string | undefined {
  if (typeof values !== 'object') return undefined;
  const names: readonly (readonly [string, readonly string[]])[] = Array.isArray(values)
    ? values.map((value) => [value, [value]])
    : Object.entries(values).map(([value, labels]) => [value, [value, ...Object.values(labels)]]);
  return names.find(([, of]) => of.some((name) => fold(name) === fold(text)))?.[0];
}
