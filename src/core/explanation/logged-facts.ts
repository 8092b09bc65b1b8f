import type { OfferPlan } from '../plan.js';
import type { Entry } from '../state/state.js';
import { type Fact, isPersonalIn, withoutEntries } from './fact.js';
import { voiceOf } from './heard-grounds.js';
import { isRead } from './offer-reads.js';
import type { World } from './world.js';

/**
 * What is in the log: values of signals as each voice said them, what was shown, and what the
 * shopper did with it. Entries that say the same are one fact.
 * @param own the offer that is explained.
 */
export function loggedFacts({ plan, state }: World, own: string): Fact[] {
  const facts = new Map<string, readonly [told: ToldEntry, entries: Set<Entry>]>();
  for (const entry of state.log) {
    const told = tellEntry(entry, own);
    if (told.said && !plan.signals.has(told.said.signal)) continue;
    const key = JSON.stringify([told.said, told.circumstance]);
    const [, entries] = facts.get(key) ?? [];
    if (entries) entries.add(entry);
    else facts.set(key, [told, new Set([entry])]);
  }
  return [...facts.values()].map(([told, entries]) => ({
    ...told,
    without: withoutEntries((entry) => entries.has(entry)),
  }));
}

type ToldEntry = Omit<Fact, 'without'>;

function tellEntry(entry: Entry, own: string): ToldEntry {
  const { kind, name = '', offer = '', campaign = offer, value = '' } = entry;
  const isOther = offer !== own;
  switch (kind) {
    case 'signal':
      return {
        said: { signal: name, value, voice: voiceOf(entry) },
        concerns: (_, reads) => isRead(reads, name, value),
      };
    case 'dismissal':
      return { circumstance: { kind: 'hidden', offer, isOther }, concerns: isOfReactions };
    case 'click':
      return { circumstance: { kind: 'clicked', offer, isOther }, concerns: isOfReactions };
    case 'conversion':
      return { circumstance: { kind: 'converted', of: campaign }, concerns: isOfReactions };
    case 'purchase':
      return {
        circumstance: { kind: 'purchase', product: value },
        concerns: ({ product }) => product === value,
      };
    // Impressions, folded ones too.
    default:
      return {
        circumstance: { kind: 'shown', offer, isOther },
        concerns: (of) => of.id === offer || isOfReactions(of) || hasCaps(of),
      };
  }
}

/** What was done with an offer tires, rests or renews; and it counts in the points. */
const isOfReactions = (offer: OfferPlan): boolean =>
  isPersonalIn(offer) ||
  offer.rungs.some(({ fatigues, conversionPauses }) => fatigues.length + conversionPauses.length);

const hasCaps = ({ rungs }: OfferPlan): boolean => rungs.some(({ caps }) => caps.length > 0);
