import type { Ground, GroundValue } from '../../model/decision.js';
import type { Situation } from '../plan.js';
import type { Fact } from './fact.js';
import { eventsOf, groundOf, labelsOf, VOICES, voiceOf } from './heard-grounds.js';
import type { Reads } from './offer-reads.js';

/** A ground, and all values of it that counted: it names three of those not asked for by name. */
export type CountedGround = readonly [ground: Ground, counted: readonly string[]];

/**
 * The facts of signals as grounds: what was held, then what was not noted.
 * @param own what the offer itself reads goes first, in that order; of what it asks for with any
 * value, the newest.
 */
export function groundsOfFacts(
  facts: readonly Fact[],
  now: Situation,
  own: Reads,
): readonly CountedGround[] {
  const said = facts.flatMap((fact) => fact.said ?? []);
  const names = new Set([...own.keys(), ...said.map(({ signal }) => signal)]);
  const held = [...names].flatMap((name) => {
    const asked = [...(own.get(name) ?? [])];
    const isAnyAsked = asked.every((value) => value === undefined);
    return VOICES.flatMap(([voice, words]): CountedGround[] => {
      const counted = said
        .filter((of) => of.signal === name && of.voice === voice)
        .map(({ value }) => value)
        .sort((a, b) => asked.indexOf(a) - asked.indexOf(b));
      if (!counted.length) return [];
      const values = counted.map((value) => heardValue(name, value, voice, now));
      if (isAnyAsked) values.sort((a, b) => b.times.at(-1)! - a.times.at(-1)!);
      return [[{ ...groundOf(name, values, now), ...words }, counted]];
    });
  });
  const missing = new Map<string, Ground>();
  for (const { ground } of facts) {
    if (!ground) continue;
    const values = [...(missing.get(ground.signal)?.values ?? []), ...ground.values];
    missing.set(ground.signal, { ...ground, values });
  }
  return [
    ...held,
    ...[...missing.values()].map(
      (ground): CountedGround => [ground, ground.values.map(({ value }) => value)],
    ),
  ];
}

/** A value of a signal, and when one voice said it. */
function heardValue(
  name: string,
  value: string,
  voice: string | undefined,
  { plan, state, at }: Situation,
): GroundValue {
  const { isContextual, keepMs } = plan.signals.get(name)!;
  const times = eventsOf(name, state)
    .filter((of) => of.value === value && voiceOf(of) === voice)
    .map((of) => of.at);
  // A purchase counts longer than it is kept.
  const kept = times.filter((time) => time > at - keepMs);
  return {
    value,
    label: labelsOf(plan, name, value),
    times: isContextual ? [at] : kept.length ? kept : times,
  };
}
