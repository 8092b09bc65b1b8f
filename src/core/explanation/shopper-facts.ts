import type { Circumstance } from '../../model/explanation.js';
import type { OfferPlan } from '../plan.js';
import { TIGHTENED_KEY } from '../state/settings.js';
import type { Entry } from '../state/state.js';
import { always, type Fact, withoutEntries, withState } from './fact.js';
import type { World } from './world.js';

/** What the shopper chose, what was shown before and what they did with it. */
export function shopperFacts({ state }: World, own: string | undefined): Fact[] {
  const facts = new Map<string, Fact>();
  const add = (
    key: string,
    isMeant: (entry: Entry) => boolean,
    circumstance: Circumstance,
  ): void => {
    if (facts.has(key)) return;
    facts.set(key, {
      circumstance,
      without: withoutEntries(isMeant),
      concerns: always,
    });
  };
  for (const { kind, offer = '', campaign, value = '' } of state.log) {
    const isOther = offer !== own;
    const isOf =
      (...kinds: readonly string[]) =>
      (entry: Entry): boolean =>
        kinds.includes(entry.kind) && (entry.offer ?? '') === offer;
    if (kind === 'impression' || kind === 'folded') {
      add(`shown/${offer}`, isOf('impression', 'folded'), { kind: 'shown', offer, isOther });
    } else if (kind === 'dismissal') {
      add(`hidden/${offer}`, isOf(kind), { kind: 'hidden', offer, isOther });
    } else if (kind === 'click') {
      add(`clicked/${offer}`, isOf(kind), { kind: 'clicked', offer, isOther });
    } else if (kind === 'conversion') {
      const of = campaign ?? offer;
      add(
        `converted/${of}`,
        (entry) => entry.kind === kind && (entry.campaign ?? entry.offer ?? '') === of,
        {
          kind: 'converted',
          of,
        },
      );
    } else if (kind === 'purchase') {
      add(`purchase/${value}`, (entry) => entry.kind === kind && entry.value === value, {
        kind: 'purchase',
        product: value,
      });
    }
  }
  for (const [key, [isOn]] of Object.entries(state.settings)) {
    const circumstance = circumstanceOf(key);
    if (isOn === false || !circumstance) continue;
    facts.set(key, {
      circumstance,
      without: (world) => {
        const { [key]: _, ...settings } = world.state.settings;
        return withState(world, { settings });
      },
      concerns: ({ muteKeys }: OfferPlan) =>
        !key.includes('/') || key === TIGHTENED_KEY || muteKeys.includes(key),
    });
  }
  return [...facts.values()];
}

/** A choice that can keep something from being shown; `paused` keeps everything. */
function circumstanceOf(key: string): Circumstance | undefined {
  if (key === 'off') return { kind: 'off' };
  if (key === TIGHTENED_KEY) return { kind: 'level' };
  const [family, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
  if (family === 'offer') return { kind: 'muted', offer: id };
  return family === 'topic' ? { kind: 'resting', topic: id } : undefined;
}
