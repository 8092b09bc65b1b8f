import type { Condition } from '../../model/config.js';
import type { Rung, Situation } from '../plan.js';
import type { Entry } from '../state/state.js';
import { type Fact, withoutEntries, withRequest, withState } from './fact.js';
import { groundsThat } from './grounds-of.js';
import { voiceOf } from './heard-grounds.js';
import { isRead, type Reads } from './offer-reads.js';
import type { World } from './world.js';

/** Each value of a signal that judging one of the offers looks at, as each voice said it. */
export function signalFacts({ plan, state, request }: World, reads: readonly Reads[]): Fact[] {
  const facts = new Map<string, Fact>();
  const add = (said: NonNullable<Fact['said']>, without: Fact['without']): void => {
    const { signal, value, voice } = said;
    if (!reads.some((of) => isRead(of, signal, value))) return;
    facts.set(JSON.stringify([signal, value, voice]), {
      said,
      without,
      concerns: (_, of) => isRead(of, signal, value),
    });
  };
  for (const entry of state.log) {
    const { kind, name = '', value = '' } = entry;
    if (kind !== 'signal' || !plan.signals.has(name)) continue;
    const voice = voiceOf(entry);
    const isSame = (other: Entry): boolean =>
      other.kind === 'signal' &&
      other.name === name &&
      other.value === value &&
      voiceOf(other) === voice;
    add({ signal: name, value, voice }, withoutEntries(isSame));
  }
  for (const { name, isContextual } of plan.signals.values()) {
    if (!isContextual || !request.context || !Object.hasOwn(request.context, name)) continue;
    for (const value of new Set([request.context[name]!].flat())) {
      add({ signal: name, value }, (world) =>
        withRequest(world, { context: contextWithout(world.request.context!, name, value) }),
      );
    }
  }
  return [...facts.values()];
}

type Context = NonNullable<World['request']['context']>;

const contextWithout = (context: Context, name: string, value: string): Context => ({
  ...context,
  [name]: [context[name]!].flat().filter((other) => other !== value),
});

/** That something was not noted, or not often enough, where a `not` of the audience asked for that. */
export function absenceFacts(rung: Rung, situation: Situation): Fact[] {
  const { audience } = rung.offer.config;
  const denied = audience ? (groundsThat(audience, true, situation) ?? []) : [];
  return denied
    .filter(({ isHeld }) => !isHeld)
    .map((ground): Fact => {
      const { signal, values } = ground;
      const asked = leavesOf(audience!).filter((leaf) => leaf.signal === signal);
      const value = values[0]?.value ?? anyValue(situation, signal);
      const times = Math.ceil(Math.max(1, ...asked.map(({ interest }) => interest?.atLeast ?? 1)));
      const entry: Entry = { kind: 'signal', at: situation.at, name: signal, value };
      return {
        ground,
        without: (world) =>
          withState(world, { log: [...world.state.log, ...Array<Entry>(times).fill(entry)] }),
        concerns: (_, reads) => isRead(reads, signal, value),
      };
    });
}

type Leaf = Extract<Condition, { signal: string }>;

const leavesOf = (condition: Condition): Leaf[] => {
  if ('not' in condition) return leavesOf(condition.not);
  if ('signal' in condition) return [condition];
  return ('all' in condition ? condition.all : condition.any).flatMap(leavesOf);
};

/** Of a signal that was asked for with any value. */
function anyValue({ plan }: Situation, signal: string): string {
  const { values } = plan.signals.get(signal)!.config;
  const listed =
    typeof values === 'object' ? (Array.isArray(values) ? values : Object.keys(values)) : [];
  return listed[0] ?? '-';
}
