import { matchesPage } from '../core/page-pattern.js';
import type { Plan } from '../core/plan.js';
import { applyEvent } from '../core/state/apply-event.js';
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

/** The one composer: page → state keeper → core → page. */
export function createClient(plan: Plan, tell: Report): SlotHost {
  /** Events that wait for the next transaction. */
  let waiting: readonly ShopperEvent[] = [];
  /** What fills each placement of this page view. */
  const filled = new Map<string, string>();
  let consent: Partial<Consent> = {};
  /**
   * Signals that came before any word on consent wait for it while the page loads, in whatever
   * order its scripts run; where none comes by then, they are dropped.
   */
  let early: [name: string, value: string][] | undefined = [];
  const stopWaiting = (): typeof early => {
    const held = early;
    early = undefined;
    return held;
  };
  if (document.readyState === 'complete') setTimeout(stopWaiting);
  else addEventListener('load', () => setTimeout(stopWaiting));

  const report: Report = (code, detail) => {
    tell(code, detail);
    emitter.emit('configuration-error', { code, detail });
  };
  const emitter = createEmitter((error) => report('HANDLER_FAILED', `${error}`));
  const keeper = createStateKeeper(report, () => {
    waiting = [];
    emitter.emit('change', undefined);
  });

  /** One transaction: first what waits, then the work. */
  const transact = async <T>(work: Work<T>): Promise<T> => {
    let applied: readonly ShopperEvent[] = [];
    const result = await keeper.transact((state) => {
      applied = waiting;
      return work(applied.reduce((next, event) => applyEvent(plan, next, event), state));
    });
    // Only what is committed is done; a failed transaction leaves it for the next.
    waiting = waiting.filter((event) => !applied.includes(event));
    return result;
  };

  /** Recorded with the next transaction: a request that follows at once takes it along. */
  const record = async (event: EventNow): Promise<void> => {
    waiting = [...waiting, { ...event, at: Date.now() } as ShopperEvent];
    await undefined;
    // What fails here stays waiting for the next transaction; the page never notices.
    if (waiting.length) await transact((state) => [state, undefined]).catch(() => {});
  };

  const react = async (type: Reaction, decision: PageDecision): Promise<void> => {
    const { offer, creative, placement, impression, kept } = decision;
    if (type === 'dismissal') filled.delete(placement);
    emitter.emit(type, decision);
    // A kept offer is the impression that it was.
    if (type === 'impression' && kept) return;
    await record({ type, offer: offer!, creative: creative!, placement, impression: impression! });
  };

  /** The shopper's choice: what is shown obeys at once. */
  const choose = async (event: EventNow): Promise<void> => {
    await record(event);
    emitter.emit('change', undefined);
  };

  const erase = async (): Promise<void> => {
    waiting = [];
    filled.clear();
    const erased = keeper.erase();
    emitter.emit('change', undefined);
    await erased;
  };

  // What is wrong with the config was named; that the page's names are unknown may follow from it.
  const isFaulty = plan.isInvalid || plan.problems.length > 0;
  const isObserved = !matchesPage(plan.unobservedPages, location.pathname);
  void record({ type: 'page-view', path: location.pathname });

  const signal = (name: string, value: string): void => {
    if (!plan.signals.has(name)) {
      if (!isFaulty) report('SIGNAL_REFUSED', name);
    } else if (early) early.push([name, value]);
    // What may not be used is not noted either.
    else if (isObserved && consent.personalisation === 'granted') {
      void record({ type: 'signal', name, value: `${value}`, source: 'page' });
    }
  };

  const client: SlotHost = {
    async request({ placement, trigger = 'page-view', why = 'none' }) {
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
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
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
      emitter.emit('decision', decision);
      return decision;
    },
    setConsent(given) {
      // Only listed sources speak.
      if (plan.isInvalid) return;
      if (!plan.hasConsentSource) return report('NO_CONSENT_SOURCE', '');
      consent = given;
      const held = stopWaiting();
      if (given.storage === 'granted') {
        keeper.useStorage();
        // What happened before is taken over, on pages without a slot too.
        void transact((state) => [state, undefined]).catch(() => {});
      } else if (keeper.isStored()) void erase();
      for (const [name, value] of held ?? []) signal(name, value);
      emitter.emit('change', undefined);
    },
    signal,
    conversion(conversion = {}) {
      void record({ type: 'conversion', ...conversion });
      emitter.emit('conversion', { orderId: conversion.orderId });
    },
    on: emitter.on,
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
    isRemembered: () => keeper.isStored(),
  };
  return client;
}
