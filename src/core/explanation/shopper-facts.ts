import type { Circumstance } from '../../model/explanation.js';
import type { OfferPlan } from '../plan.js';
import { TIGHTENED_KEY } from '../state/settings.js';
import type { Entry } from '../state/state.js';
import { type Fact, isPersonalIn, withoutEntries, withState } from './fact.js';
import type { Reads } from './offer-reads.js';
import type { World } from './world.js';

const hasFatigue = ({ rungs }: OfferPlan): boolean =>
  rungs.some(({ fatigues, conversionPauses }) => fatigues.length + conversionPauses.length > 0);
/** What was done with an offer tires, rests or renews; and it counts in the points. */
const isOfReactions: Fact['concerns'] = (offer) => hasFatigue(offer) || isPersonalIn(offer);

/** What the shopper chose, what was shown before and what they did with it. */
export function shopperFacts({ state }: World, own: string | undefined): Fact[] {
  const facts = new Map<string, Fact>();
  const add = (
    isMeant: (entry: Entry) => boolean,
    circumstance: Circumstance,
    concerns: Fact['concerns'] = isOfReactions,
  ): void => {
    const key = JSON.stringify(circumstance);
    if (!facts.has(key)) {
      facts.set(key, { circumstance, without: withoutEntries(isMeant), concerns });
    }
  };
  for (const { kind, offer = '', campaign = offer, value = '' } of state.log) {
    const isOther = offer !== own;
    const isSame = (entry: Entry): boolean => entry.kind === kind && entry.offer === offer;
    if (isImpression(kind)) {
      add(
        (entry) => isImpression(entry.kind) && (entry.offer ?? '') === offer,
        { kind: 'shown', offer, isOther },
        (of) => of.id === offer || isOfReactions(of, NO_READS) || hasCaps(of),
      );
    } else if (kind === 'dismissal') add(isSame, { kind: 'hidden', offer, isOther });
    else if (kind === 'click') add(isSame, { kind: 'clicked', offer, isOther });
    else if (kind === 'conversion') {
      const isOf = (entry: Entry): boolean => (entry.campaign ?? entry.offer ?? '') === campaign;
      add((entry) => entry.kind === kind && isOf(entry), { kind: 'converted', of: campaign });
    } else if (kind === 'purchase') {
      add(
        (entry) => entry.kind === kind && entry.value === value,
        { kind: 'purchase', product: value },
        ({ product }) => product === value,
      );
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

const isImpression = (kind: Entry['kind']): boolean => kind === 'impression' || kind === 'folded';

const hasCaps = ({ rungs }: OfferPlan): boolean => rungs.some(({ caps }) => caps.length > 0);

const NO_READS: Reads = new Map();

/** A choice that can keep something from being shown; `paused` keeps everything. */
function circumstanceOf(key: string): Circumstance | undefined {
  if (key === 'off') return { kind: 'off' };
  if (key === TIGHTENED_KEY) return { kind: 'level' };
  const [family, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
  if (family === 'offer') return { kind: 'muted', offer: id };
  return family === 'topic' ? { kind: 'resting', topic: id } : undefined;
}
