import type { Rung, Situation } from '../plan.js';
import type { Entry } from '../state/state.js';
import { ANYTHING, listedValues } from './changes-of.js';
import { type Fact, withRequest, withState } from './fact.js';
import { groundsThat } from './grounds-of.js';
import { leavesOf } from './leaves-of.js';
import { isRead } from './offer-reads.js';
import type { World } from './world.js';

/** What the page is about, as its signals say it. */
export const contextFacts = ({ plan, request: { context } }: World): Fact[] =>
  [...plan.signals.values()].flatMap(({ name, isContextual }) => {
    if (!isContextual || !context || !Object.hasOwn(context, name)) return [];
    return [...new Set([context[name]!].flat())].map(
      (value): Fact => ({
        said: { signal: name, value },
        without: (world) =>
          withRequest(world, { context: contextWithout(world.request.context!, name, value) }),
        concerns: (_, reads) => isRead(reads, name, value),
      }),
    );
  });

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
      const value = values[0]?.value ?? listedValues(signal, situation)?.[0] ?? ANYTHING;
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
