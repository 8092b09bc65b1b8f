import type { Plan } from '../core/plan.js';
import { PAGE_EVENTS } from '../core/state/page-events.js';
import { type Transitions, transit } from '../core/state/transition.js';
import type { ShopperEvent } from '../model/events.js';
import type { Report } from './create-reporter.js';
import type { StateKeeper, Work } from './create-state-keeper.js';

/** An event that happens now. */
export type EventNow<Event = ShopperEvent> = Event extends ShopperEvent ? Omit<Event, 'at'> : never;

export interface Recorder {
  /** One transaction: first the events that wait, then the work. */
  readonly transact: <T>(work: Work<T>) => Promise<T>;
  /**
   * Recorded with the next transaction: a request that follows at once takes it along. Resolves
   * when it is committed; rejects where it could not be, and waits for the next transaction.
   */
  readonly record: (event: EventNow) => Promise<void>;
  /** Forgets what waits. */
  readonly forget: () => void;
  /** What these events do is known from now on. */
  readonly learn: (events: Partial<Transitions>) => void;
}

/** Events on their way into the state. */
export function createRecorder(keeper: StateKeeper, plan: () => Plan, report: Report): Recorder {
  let waiting: readonly (ShopperEvent & { readonly at: number })[] = [];
  let transitions: Partial<Transitions> = PAGE_EVENTS;
  /** What a page says later is later, though the clock be set back meanwhile. */
  let latest = 0;
  const learn = (events?: Partial<Transitions>): void => {
    transitions = { ...transitions, ...events };
  };
  const isKnown = ({ type }: ShopperEvent): boolean => type in transitions;

  const transact = async <T>(work: Work<T>): Promise<T> => {
    if (!waiting.every(isKnown)) {
      const chunk = await import('../core/state/rare-events.js').catch(() => {});
      learn(chunk?.RARE_EVENTS);
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
        applied.reduce((next, event) => {
          try {
            return transit(transitions[event.type]!, plan(), next, event, event.at);
          } catch (error) {
            // It would fail again with every transaction: it goes, and the others go on.
            report('EVENT_FAILED', `${error}`);
            return next;
          }
        }, state),
      );
    });
    // Only what is committed is done; a failed transaction leaves it for the next.
    forget();
    return result;
  };

  return {
    transact,
    async record(event) {
      latest = Math.max(latest, Date.now());
      const now = { ...event, at: latest } as ShopperEvent & { at: number };
      waiting = [...waiting, now];
      await undefined;
      if (waiting.length) await transact((state) => [state]);
      if (waiting.includes(now)) throw now;
      // Not what every page does, nor what is only given back: tabs would answer each other for ever.
      if (!(event.type in PAGE_EVENTS) && event.type !== 'release') keeper.tellTabs();
    },
    forget() {
      waiting = [];
    },
    learn,
  };
}
