import type { Plan } from '../core/plan.js';
import { PAGE_EVENTS } from '../core/state/page-events.js';
import { type Transitions, transit } from '../core/state/transition.js';
import { type TakenDecision, takeDecision } from '../core/take-decision.js';
import type { PageDecision, SlotHost } from '../model/client.js';
import type { Consent } from '../model/consent.js';
import type { ShopperEvent } from '../model/events.js';
import { createEmitter } from './create-emitter.js';
import { createPageDecision, type Reaction } from './create-page-decision.js';
import type { Report } from './create-reporter.js';
import { createStateKeeper, type Work } from './create-state-keeper.js';
import { newId } from './new-id.js';
import { readContext } from './read-context.js';

/** An event that happens now. */
type EventNow<Event = ShopperEvent> = Event extends ShopperEvent ? Omit<Event, 'at'> : never;

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** The one composer: page → state keeper → core → page. */
export function createClient(plan: Plan, tell: Report): SlotHost {
  /** Events that wait for the next transaction. */
  let waiting: readonly (ShopperEvent & { readonly at: number })[] = [];
  let transitions: Partial<Transitions> = PAGE_EVENTS;
  /** What fills each placement of this page view. */
  const filled = new Map<string, string>();
  let consent: Partial<Consent> = {};
  /**
   * Signals that came before any word on consent wait for it while the page loads, in whatever
   * order its scripts run; where none comes by then, they are dropped.
   */
  let early: [name: string, value: string][] | undefined = [];
  const { on, emit } = createEmitter();

  const report: Report = (code, detail) => {
    tell(code, detail);
    emit('configuration-error', { code, detail });
  };
  const tellChange = (): void => emit('change', undefined);
  const keeper = createStateKeeper(report, () => {
    waiting = [];
    tellChange();
  });

  /** One transaction: first what waits, then the work. */
  const transact = async <T>(work: Work<T>): Promise<T> => {
    if (waiting.some(({ type }) => !(type in transitions))) {
      const { RARE_EVENTS } = await import('../core/state/rare-events.js');
      transitions = { ...PAGE_EVENTS, ...RARE_EVENTS };
    }
    let applied: typeof waiting = [];
    const result = await keeper.transact((state) => {
      applied = waiting;
      return work(
        applied.reduce(
          (next, event) => transit(transitions[event.type]!, plan, next, event, event.at),
          state,
        ),
      );
    });
    // Only what is committed is done; a failed transaction leaves it for the next.
    waiting = waiting.filter((event) => !applied.includes(event));
    return result;
  };
  const settle = (): Promise<void> => transact((state) => [state, undefined]);

  /** Recorded with the next transaction: a request that follows at once takes it along. */
  const record = async (event: EventNow): Promise<void> => {
    waiting = [...waiting, { ...event, at: Date.now() } as ShopperEvent & { at: number }];
    await undefined;
    if (waiting.length) await settle();
  };
  /** What fails stays waiting for the next transaction; the page never notices. */
  const recordQuietly = (event: EventNow): Promise<void> => record(event).catch(() => {});

  const react = async (type: Reaction, decision: PageDecision): Promise<void> => {
    const { offer, creative, placement, impression, kept } = decision;
    if (type === 'dismissal') filled.delete(placement);
    emit(type, decision);
    // A kept offer is the impression that it was.
    if (type === 'impression' && kept) return;
    await recordQuietly({ type, offer: offer!, creative: creative!, placement, impression: impression! });
  };

  /** The shopper's choice: what is shown obeys at once. Rejects where it could not be kept. */
  const choose = async (event: EventNow): Promise<void> => {
    await record(event);
    tellChange();
  };

  const erase = async (): Promise<void> => {
    waiting = [];
    filled.clear();
    const erased = keeper.erase();
    tellChange();
    await erased;
  };

  // What is wrong with the config was named; that the page's names are unknown may follow from it.
  const isFaulty = plan.isInvalid || plan.problems.length > 0;
  const { pathname } = location;
  const isObserved = !plan.isUnobserved(pathname);
  if (isObserved) void recordQuietly({ type: 'page-view', path: pathname });

  const signal = (name: string, value: string): void => {
    if (!plan.signals.has(name)) {
      if (!isFaulty) report('SIGNAL_REFUSED', name);
    } else if (early) early.push([name, value]);
    // What may not be used is not noted either.
    else if (isObserved && consent.personalisation === 'granted') {
      void recordQuietly({ type: 'signal', name, value: `${value}`, source: 'page' });
    }
  };
  const noteEarly = (): void => {
    const held = early;
    early = undefined;
    for (const [name, value] of held ?? []) signal(name, value);
  };
  if (document.readyState === 'complete') setTimeout(noteEarly);
  else addEventListener('load', () => setTimeout(noteEarly));

  const client: SlotHost = {
    async request({ placement, trigger, why = 'none' }) {
      // The same id in a repeated transaction: an impression is reserved once.
      const id = newId();
      const taken = await transact<TakenDecision>((state) => {
        const decided = takeDecision(plan, state, {
          at: Date.now(),
          placement,
          trigger,
          why,
          id,
          path: location.pathname,
          timeZone,
          language: document.documentElement.lang,
          context: readContext(),
          // Interrupting formats need a lock that only one tab holds.
          interruptingAllowed: false,
          occupied: [...filled].flatMap(([of, offer]) => (of === placement ? [] : offer)),
          consent: { ...consent, storage: keeper.isStored() ? 'granted' : 'denied' },
        });
        if (decided.outcome === 'show') filled.set(placement, decided.rung!.offer.id);
        return [decided.state, decided];
      });
      const decision = createPageDecision(taken, react, client);
      emit('decision', decision);
      return decision;
    },
    setConsent(given) {
      // Only listed sources speak.
      if (plan.isInvalid) return;
      if (!plan.hasConsentSource) return report('NO_CONSENT_SOURCE', '');
      consent = given;
      if (given.storage === 'granted') {
        keeper.useStorage();
        // What happened before is taken over, on pages without a slot too.
        settle().catch(() => {});
      } else if (keeper.isStored()) void erase();
      noteEarly();
      tellChange();
    },
    signal,
    conversion(conversion = {}) {
      void recordQuietly({ type: 'conversion', ...conversion });
      emit('conversion', { orderId: conversion.orderId });
    },
    on,
    preferences: {
      pause: () => choose({ type: 'pause' }),
      resume: () => choose({ type: 'resume' }),
      switchOff: () => choose({ type: 'switch-off' }),
      switchOn: () => choose({ type: 'switch-on' }),
      mute: (what) => choose({ type: 'mute', ...what }),
      unmute: (what) => choose({ type: 'unmute', ...what }),
    },
    erase,
    report,
    hasPlacement: (id) => isFaulty || plan.slots.placements.has(id),
    hasOffer: (id) => isFaulty || plan.offers.has(id),
    isRemembered: keeper.isStored,
  };
  return client;
}
