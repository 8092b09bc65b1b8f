import type { ShopperEvent } from '../../model/events.js';
import { historyOf } from '../history/history-of.js';
import type { Plan } from '../plan.js';
import { DAY_MS } from '../time/duration.js';
import { append } from './append.js';
import type { Entry, State } from './state.js';

/** A campaign clicked within this time has its part in a purchase (specification 5.2). */
const CREDIT_MS = 7 * DAY_MS;

type Conversion = Extract<ShopperEvent, { type: 'conversion' }>;
type Credit = Pick<Entry, 'offer' | 'campaign' | 'topic'>;

/** Records a conversion for whatever it credits, and what was bought. An order counts once. */
export function convert(plan: Plan, state: State, event: Conversion, at: number): State {
  // Pages that are not typed give numbers, too.
  const products = [event.products ?? []].flat().map((product) => `${product}`.slice(0, 64));
  const orderId = event.orderId === undefined ? undefined : `${event.orderId}`.slice(0, 64);
  const isKnown = state.log.some(
    (entry) => entry.kind === 'conversion' && entry.orderId === orderId,
  );
  if (orderId !== undefined && isKnown) return state;
  const credits = creditsOf(plan, state, event, at);
  const entries: Entry[] = [
    ...(credits.length ? credits : [{}]).map(
      (credit): Entry => ({ kind: 'conversion', at, orderId, ...credit }),
    ),
    ...products.map((value): Entry => ({ kind: 'purchase', at, value })),
  ];
  return append(plan, state, entries, at);
}

function creditsOf(plan: Plan, state: State, event: Conversion, at: number): readonly Credit[] {
  const ofOffer = (id: string): Credit => {
    const { campaign, topic } = plan.offers.get(id) ?? {};
    return { offer: id, campaign, topic };
  };
  const { offer: named, campaign: of } = event;
  const ofNamed = named === undefined ? [] : [ofOffer(named)];
  if (of !== undefined) ofNamed.push({ campaign: of, topic: plan.campaignTopics.get(of) });
  if (ofNamed.length) return ofNamed;
  const credits = new Map<string, Credit>();
  for (const entry of historyOf(plan, state).reactions[0] ?? []) {
    const isRecent = entry.kind === 'click' && entry.at > at - CREDIT_MS && entry.at <= at;
    if (!isRecent) continue;
    const { offer, campaign, topic } = entry;
    const credit = campaign === undefined ? { offer } : { campaign, topic };
    credits.set(JSON.stringify(credit), credit);
  }
  for (const { id, product } of plan.offers.values()) {
    if (product !== undefined && event.products?.includes(product)) credits.set(id, ofOffer(id));
  }
  return [...credits.values()];
}
