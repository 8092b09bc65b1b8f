import type { Rung, World } from './world.js';

type OfRung<T> = (world: World, rung: Rung, at: number, latest?: number) => T;

interface Asked<T> {
  readonly creative: Rung['creative'];
  readonly at: number;
  readonly latest: number;
  readonly answer: T;
}

/** Rules ask for the same one after the other: what a world was asked last is not worked out again. */
export function onceForRung<T>(work: OfRung<T>): OfRung<T> {
  const lastIn = new WeakMap<World, Asked<T>>();
  return (world, rung, at, latest = at) => {
    const { creative } = rung;
    const last = lastIn.get(world);
    if (last?.creative === creative && last.at === at && last.latest === latest) return last.answer;
    const answer = work(world, rung, at, latest);
    lastIn.set(world, { creative, at, latest, answer });
    return answer;
  };
}
