import { observeDataLayer } from '../adapters/observe-data-layer.js';
import {
  candidatesOfEvent,
  type DataLayerEvent,
  eventOfEntry,
  purchaseOfEvent,
} from '../adapters/signals/data-layer-event.js';
import { observePageFacts } from '../adapters/signals/observe-page-facts.js';
import type { PageFacts } from '../adapters/signals/page-facts.js';
import { promotionOf } from '../adapters/signals/promotion-of.js';
import { readAccount } from '../adapters/signals/read-account.js';
import type { Plan } from '../core/plan.js';
import type { SignalPlan } from '../core/signal-plan.js';
import type { Client } from '../model/client.js';
import type { Config } from '../model/config.js';
import type { ArrivedValue, SeenOnPage } from '../model/diagnostics.js';
import { afterParsing } from './after-parsing.js';
import { chooseValues } from './choose-values.js';
import { factsOfAccount } from './facts-of-account.js';
import type { PageFollower } from './page-follower.js';
import { sourcesOf } from './sources-of.js';

/** One look at a thing, told twice within this time, is one: a route and its event come together. */
const SAME_LOOK_MS = 2000;
/** Names that diagnostics hold at the most. */
const MAX_EVENTS = 50;

export interface SignalTaker {
  /** The plan in use: a newer config may declare other signals. */
  plan(): Plan;
  /** Notes a value, where the shopper agreed to it. Who calls this says where the value is from. */
  take(value: Omit<ArrivedValue, 'at' | 'refusal'> & { readonly source: string }): void;
  /** What the page is about, besides what its meta elements say. Never stored. */
  useContext(context: Readonly<Record<string, readonly string[]>>): void;
  readonly seen: SeenOnPage;
}

/**
 * Takes the values of all signals that say where they come from, and stamps them with it. What one
 * page view says twice, it says once.
 */
export function takeSignals(
  host: Pick<Client, 'on' | 'conversion'> & Pick<PageFollower, 'agreed' | 'note'>,
  { plan: planNow, take, useContext, seen }: SignalTaker,
): void {
  let view = 0;
  const looks = new Map<string, readonly [view: number, at: number]>();
  const { dataLayer = {}, account = {} } = configOf(planNow());

  const note = (signal: SignalPlan, value: string, source: string, orderId?: string): void => {
    const { name } = signal;
    const key = JSON.stringify([name, value, orderId]);
    const [seenIn, at = -Infinity] = looks.get(key) ?? [];
    const now = performance.now();
    if (seenIn === view || now - at < SAME_LOOK_MS) return;
    looks.set(key, [view, now]);
    take({ name, value, source, orderId });
  };

  /** Each signal with each of its sources of one kind. */
  const eachSource = (
    tell: (signal: SignalPlan, rule: ReturnType<typeof sourcesOf>[number]) => void,
  ) => {
    for (const signal of planNow().signals.values()) {
      for (const rule of sourcesOf(signal.config)) tell(signal, rule);
    }
  };

  const takeEvent = (event: DataLayerEvent): void => {
    const isPurchase = event.name === 'purchase';
    const purchase = isPurchase ? purchaseOfEvent(event) : undefined;
    let isUsed = false;
    if (purchase && dataLayer.purchases !== false) {
      isUsed = true;
      const { orderId, products } = purchase;
      host.conversion({ ...(orderId !== undefined && { orderId }), products });
    }
    eachSource((signal, rule) => {
      if (!('event' in rule) || rule.event !== event.name) return;
      isUsed = true;
      for (const levels of candidatesOfEvent(event, rule.read)) {
        for (const value of chooseValues(signal, levels, rule.map)) {
          note(signal, value, 'dataLayer', purchase?.orderId);
        }
      }
    });
    const { unusedEvents } = seen;
    // A tag manager's own steps are no events of the shop.
    if (!isUsed && unusedEvents.size < MAX_EVENTS && !event.name.startsWith('gtm.')) {
      unusedEvents.add(event.name.slice(0, 64));
    }
  };

  const takePage = (facts: PageFacts | undefined): void => {
    // Without a prototype: a signal may be called `constructor`.
    const context: Record<string, readonly string[]> = Object.create(null);
    eachSource((signal, rule) => {
      if (!facts || !('page' in rule)) return;
      const isKnown = rule.page !== 'category' || facts.isCatalogue || signal.config.values;
      const values = chooseValues(signal, isKnown ? facts[rule.page] : [], rule.map);
      if (!signal.isContextual) for (const value of values) note(signal, value, 'page-context');
      else if (values.length) context[signal.name] = [...(context[signal.name] ?? []), ...values];
    });
    useContext(context);
  };

  let toldAccount = '';
  const takeAccount = (): void => {
    // Nothing is recorded there: the next page that is observed tells.
    if (planNow().isUnobserved(location.pathname)) return;
    const data = readAccount();
    const agreed = host.agreed();
    const told = JSON.stringify([data, agreed]);
    // After everything was deleted, what the page said before is not said again.
    if (!data || told === toldAccount) return;
    toldAccount = told;
    const rules: Parameters<typeof factsOfAccount>[1][number][] = [];
    eachSource((signal, rule) => {
      if ('account' in rule) rules.push([signal, rule]);
    });
    const mayNote = agreed.personalisation === 'granted';
    const facts = mayNote && data.key !== undefined ? factsOfAccount(data, rules) : [];
    if (data.key === undefined && !data.isLoggedOut) {
      for (const [{ name }] of rules) {
        seen.values.push({ name, value: '', at: Date.now(), refusal: 'NO_ACCOUNT' });
      }
      return;
    }
    for (const { name, value, at: on, orderId } of facts) {
      seen.values.push({ name, value, on, orderId, source: 'account', at: Date.now() });
    }
    const { key } = data;
    const keepsOnLogout = account.onLogout === 'keep';
    host.note({ type: 'account', ...(key !== undefined && { key }), facts, keepsOnLogout });
  };

  const has = (kind: 'event' | 'page' | 'account'): boolean => {
    let found = false;
    eachSource((_, rule) => {
      found ||= kind in rule;
    });
    return found;
  };
  const config = configOf(planNow());

  if (config.account || has('account')) {
    takeAccount();
    // Before any slot asks again: whose account it is comes first.
    host.on('change', takeAccount);
    host.on('page-view', takeAccount);
  }
  if (has('page')) {
    afterParsing(() => {
      const observer = observePageFacts(takePage);
      host.on('page-view', observer.viewPage);
    });
  }
  host.on('page-view', () => {
    view++;
  });
  if (config.dataLayer || has('event')) {
    const layer = observeDataLayer(dataLayer.name ?? 'dataLayer', (entry) => {
      const event = eventOfEntry(entry);
      if (event) takeEvent(event);
    });
    host.on('page-view', layer.catchUp);
    addEventListener('load', layer.catchUp);
    if (dataLayer.promotions) {
      const mayTell = () => host.agreed().measurement === 'granted';
      host.on('impression', (shown) => {
        if (mayTell() && !shown.kept) layer.push(...promotionOf('view_promotion', shown));
      });
      host.on('click', (shown) => {
        if (mayTell()) layer.push(...promotionOf('select_promotion', shown));
      });
    }
  }
}

/** An invalid config asks for nothing. */
const configOf = ({ isInvalid, declared }: Plan): Partial<Config> =>
  isInvalid ? {} : (declared as Config);
