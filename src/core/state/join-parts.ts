import type { Held, Settings, Visit } from './state.js';
import { SESSION_GAP_MS } from './visits.js';

type Choice = Settings[string];

/** The later of two choices; of two at one instant the one that holds back more. */
export function choiceOf(a: Choice | undefined, b: Choice | undefined): Choice | undefined {
  if (!a || !b) return a ?? b;
  if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
  return strengthOf(a[0]) >= strengthOf(b[0]) ? a : b;
}

/** Of two levels of the slider the lower one holds back more. */
const strengthOf = (value: boolean | number): number =>
  typeof value === 'number' ? 1 / (1 + value) : Number(value) * 2;

/** Visits less than half an hour apart are one, whoever saw which part of it. */
export function joinVisits(a: readonly Visit[], b: readonly Visit[]): readonly Visit[] {
  const joined: Visit[] = [];
  for (const [from, to, pageViews] of [...a, ...b].sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last && from - last[1] < SESSION_GAP_MS) {
      joined[joined.length - 1] = [last[0], Math.max(last[1], to), Math.max(last[2], pageViews)];
    } else joined.push([from, to, pageViews]);
  }
  return joined;
}

/** The last two page views: those that both know of are the same ones. */
export function joinViews(a: readonly number[], b: readonly number[]): readonly number[] {
  const more = [...b];
  for (const view of a) {
    const known = more.indexOf(view);
    if (known >= 0) more.splice(known, 1);
  }
  return [...a, ...more].sort((one, other) => one - other).slice(-2);
}

/** Each thing that was held back once, at its latest. */
export function joinHeld(a: readonly Held[], b: readonly Held[]): readonly Held[] {
  const latest = new Map<string, Held>();
  for (const held of [...a, ...b]) {
    const key = JSON.stringify(held.slice(1));
    if (held[0] > (latest.get(key)?.[0] ?? -Infinity)) latest.set(key, held);
  }
  return [...latest]
    .sort(([one, [at]], [other, [otherAt]]) => at - otherAt || (one < other ? -1 : 1))
    .map(([, held]) => held);
}
