import type { Ground } from '../../model/decision.js';
import type { Situation } from '../plan.js';
import type { Fact } from './fact.js';
import { groundOf, labelsOf, VOICES, voiceOf } from './heard-grounds.js';
import type { Reads } from './offer-reads.js';

/** A ground, and all values of it that counted: it names three of those not asked for by name. */
export type CountedGround = readonly [ground: Ground, counted: readonly string[]];

/**
 * The facts of signals as grounds: what was held, then what was not noted.
 * @param own what the offer itself reads goes first, in that order.
 */
export function groundsOfFacts(
  facts: readonly Fact[],
  now: Situation,
  own: Reads,
): readonly CountedGround[] {
  const said = facts.flatMap((fact) => fact.said ?? []);
  const names = new Set([...own.keys(), ...said.map(({ signal }) => signal)]);
  const held = [...names].flatMap((name) =>
    VOICES.flatMap(([voice, words]): CountedGround[] => {
      const heardOf = said.filter(({ signal, voice: of }) => signal === name && of === voice);
      const asked = [...(own.get(name) ?? [])];
      const counted = heardOf
        .map(({ value }) => value)
        .sort((a, b) => asked.indexOf(a) - asked.indexOf(b));
      return counted.length
        ? [
            [
              {
                ...heard(name, voice, counted, now, !asked.some((value) => value !== undefined)),
                ...words,
              },
              counted,
            ],
          ]
        : [];
    }),
  );
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

/** Values of a signal as one voice said them: as asked for, or the newest first. */
function heard(
  name: string,
  voice: string | undefined,
  counted: readonly string[],
  now: Situation,
  isAnyAsked: boolean,
): Ground {
  const { plan, state, at } = now;
  const { isContextual, keepMs } = plan.signals.get(name)!;
  const values = counted.map((value) => {
    const times = state.log
      .filter((of) => of.kind === 'signal' && of.name === name && of.value === value)
      .filter((of) => voiceOf(of) === voice)
      .map((of) => of.at)
      .sort((a, b) => a - b);
    // A purchase counts longer than it is kept.
    const kept = times.filter((time) => time > at - keepMs);
    return {
      value,
      label: labelsOf(plan, name, value),
      times: isContextual ? [at] : kept.length ? kept : times,
    };
  });
  if (isAnyAsked) values.sort((a, b) => b.times.at(-1)! - a.times.at(-1)!);
  return groundOf(name, values, now);
}
