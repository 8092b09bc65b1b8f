import type { Plan } from '../core/plan.js';
import { PAGE_EVENTS } from '../core/state/page-events.js';
import { type Transitions, transit } from '../core/state/transition.js';
import { type TakenDecision, takeDecision } from '../core/take-decision.js';
import type { PageDecision, SlotHost } from '../model/client.js';
import type { Format } from '../model/config.js';
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

type Choice = Extract<
  ShopperEvent,
  { type: 'pause' | 'resume' | 'switch-off' | 'switch-on' | 'mute' | 'unmute' }
>;

/** The one composer: page → state keeper → core → page. */
export function createClient(plan: Plan, tell: Report): SlotHost {
  /** Events that wait for the next transaction. */
  let waiting: readonly (ShopperEvent & { readonly at: number })[] = [];
  let transitions: Partial<Transitions> = PAGE_EVENTS;
  /** What fills each placement of this page view. */
  const filled = new Map<string, string>();
  let consent: Partial<Consent> = {};
  const { on, emit } = createEmitter();
  // Asked once, and not while the script is evaluated: the first time takes milliseconds.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  const report: Report = (code, detail = '') => {
    tell(code, detail);
    emit('configuration-error', { code, detail });
  };
  const tellChange = (): void => emit('change', undefined);
  const keeper = createStateKeeper(report, () => {
    waiting = [];
    tellChange();
  });

  const isKnown = ({ type }: ShopperEvent): boolean => type in transitions;
  /** One transaction: first what waits, then the work. */
  const transact = async <T>(work: Work<T>): Promise<T> => {
    if (!waiting.every(isKnown)) {
      const chunk = await import('../core/state/rare-events.js').catch(() => {});
      transitions = { ...PAGE_EVENTS, ...chunk?.RARE_EVENTS };
    }
    let applied: typeof waiting = [];
    const forget = (): void => {
      waiting = waiting.filter((event) => !applied.includes(event));
    };
    const result = await keeper.transact((state) => {
      // What came meanwhile may need what is not loaded yet: its own transaction follows.
      applied = waiting.filter(isKnown);
      // In memory nothing can fail, and the next may begin before this one is answered.
      if (!keeper.isStored()) forget();
      return work(
        applied.reduce(
          (next, event) => transit(transitions[event.type]!, plan, next, event, event.at),
          state,
        ),
      );
    });
    // Only what is committed is done; a failed transaction leaves it for the next.
    forget();
    return result;
  };
  const settle = (): Promise<void> => transact((state) => [state]);

  /** Recorded with the next transaction: a request that follows at once takes it along. */
  const record = async (event: EventNow): Promise<void> => {
    const now = { ...event, at: Date.now() } as ShopperEvent & { at: number };
    waiting = [...waiting, now];
    await undefined;
    if (waiting.length) await settle();
    if (waiting.includes(now)) throw now;
  };
  /** What fails stays waiting for the next transaction; the page never notices. */
  const recordQuietly = (event: EventNow): Promise<void> => record(event).catch(() => {});

  const react = async (type: Reaction, decision: PageDecision, format?: Format): Promise<void> => {
    const { outcome, offer, creative, placement, impression, kept } = decision;
    if (outcome !== 'show') return;
    if (type === 'dismissal') filled.delete(placement);
    emit(type, decision);
    // A kept offer is the impression that it was.
    if (type === 'impression' && kept) return;
    const shown = {
      offer: offer!,
      creative: creative!,
      impression: impression!,
      placement,
      format,
    };
    await recordQuietly({ type, ...shown });
  };

  /** The shopper's choice: what is shown obeys at once. Rejects where it could not be kept. */
  const choice =
    (type: Choice['type']) =>
    async (what?: object): Promise<void> => {
      await record({ type, ...what });
      tellChange();
    };

  const erase = async (): Promise<void> => {
    waiting = [];
    filled.clear();
    const erased = keeper.erase();
    tellChange();
    await erased;
  };

  const isObserved = (): boolean => !plan.isUnobserved(location.pathname);
  if (isObserved()) recordQuietly({ type: 'page-view' });

  /**
   * Signals that came before any word on consent wait for it while the page loads, in whatever
   * order its scripts run; where none comes by then, they are dropped.
   */
  let tellConsent: () => void;
  const consentTold = new Promise<void>((resolve) => {
    tellConsent = resolve;
    if (document.readyState === 'complete') setTimeout(resolve);
    else addEventListener('load', () => setTimeout(resolve));
  });

  const client: SlotHost = {
    async request({ placement, trigger, why = 'none' }) {
      // The same id in a repeated transaction: an impression is reserved once.
      const id = newId();
      const agreed = consent;
      const taken = await transact<TakenDecision>((state) => {
        filled.delete(placement);
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
          occupied: [...filled.values()],
          consent: { ...consent, storage: keeper.isStored() ? 'granted' : 'denied' },
        });
        if (decided.outcome === 'show') filled.set(placement, decided.rung!.offer.id);
        return [decided.state, decided];
      });
      // What the shopper agreed to changed before this was committed.
      if (agreed !== consent) return client.request({ placement, trigger, why });
      const decision = createPageDecision(taken, react, client);
      emit('decision', decision);
      return decision;
    },
    setConsent(given) {
      // Only listed sources speak; that there is none was named already.
      if (!plan.hasConsentSource) return;
      consent = given;
      if (given.storage === 'granted') {
        keeper.useStorage();
        // What happened before is taken over, on pages without a slot too.
        settle().catch(() => {});
      } else if (keeper.isStored()) erase().catch(() => {});
      tellConsent();
      tellChange();
    },
    async signal(name, value) {
      if (!plan.signals.has(name)) {
        // What is wrong with the config was named; this may follow from it.
        return plan.problems.length ? undefined : report('SIGNAL_REFUSED', name);
      }
      await consentTold;
      // What may not be used is not noted either.
      if (isObserved() && consent.personalisation === 'granted') {
        recordQuietly({ type: 'signal', name, value: `${value}`, source: 'page' });
      }
    },
    conversion(conversion = {}) {
      if (isObserved()) recordQuietly({ type: 'conversion', ...conversion });
      emit('conversion', conversion);
    },
    on,
    preferences: {
      pause: choice('pause'),
      resume: choice('resume'),
      switchOff: choice('switch-off'),
      switchOn: choice('switch-on'),
      mute: choice('mute'),
      unmute: choice('unmute'),
    },
    erase,
    report,
    isRemembered: keeper.isStored,
  };
  return client;
}
