import { observeDwell } from '../adapters/triggers/observe-dwell.js';
import { observeExitIntent } from '../adapters/triggers/observe-exit-intent.js';
import { observeIdle } from '../adapters/triggers/observe-idle.js';
import { observeScroll } from '../adapters/triggers/observe-scroll.js';
import type { OfferPlan, Plan } from '../core/plan.js';
import type { State } from '../core/state/state.js';
import { parseDuration } from '../core/time/parse-duration.js';
import { offersAtPeak } from '../core/triggers/offers-at-peak.js';
import type { Client } from '../model/client.js';
import type { Trigger } from '../model/config.js';

/** How long after a page was viewed it has said what it is about, and the shopper looks at it. */
const PEAK_DELAY_MS = 1000;

/** A longer timer would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface TriggerOptions {
  readonly plan: Plan;
  readonly placement: string;
  /** The state with this page view in it. */
  readonly read: () => Promise<State>;
  /** What the page named in this page view already, and is told of further events by. */
  readonly events: readonly string[];
  readonly on: Client['on'];
  /** @param offers ids of those whose trigger it was. */
  readonly onFired: (trigger: Trigger, offers: readonly string[]) => void;
}

/**
 * Watches for the triggers of a placement's offers, for one page view.
 * @returns a function that stops watching.
 */
export function watchTriggers(options: TriggerOptions): () => void {
  const { plan, placement, read, events, on, onFired } = options;
  const offers = plan.candidates.get(placement);
  const stops: (() => void)[] = [];
  const of = (trigger: Trigger): readonly OfferPlan[] => offers?.get(trigger) ?? [];
  /** Observes each value once; who is content with less fires, too. */
  const watch = (
    trigger: Trigger,
    numberOf: (offer: OfferPlan) => number,
    observe: (value: number, onReached: () => void) => () => void,
  ): void => {
    for (const value of new Set(of(trigger).map(numberOf))) {
      const fire = (): void => {
        const fired = of(trigger).filter((offer) => numberOf(offer) <= value);
        onFired(trigger, fired.map(idOf));
      };
      stops.push(observe(value, fire));
    }
  };

  watch('dwell', durationOf, observeDwell);
  watch('idle', durationOf, observeIdle);
  watch('scroll', (offer) => Number(whenOf(offer)), observeScroll);
  watch(
    'exit-intent',
    () => 0,
    (_, fire) => observeExitIntent(fire),
  );
  if (of('event').length) {
    const fire = (name: string): void => {
      const fired = of('event').filter((offer) => whenOf(offer) === name);
      if (fired.length) onFired('event', fired.map(idOf));
    };
    events.forEach(fire);
    stops.push(on('event', fire));
  }
  if (of('interest-peak').length) {
    const look = async (): Promise<void> => {
      const fired = offersAtPeak(plan, await read(), placement, Date.now());
      if (fired.length) onFired('interest-peak', fired);
    };
    stops.push(afterLoading(PEAK_DELAY_MS, () => void look().catch(() => {})));
  }
  return () => {
    for (const stop of stops) stop();
  };
}

const idOf = ({ id }: OfferPlan): string => id;

/** What follows the trigger's name in the config, where it takes anything. */
const whenOf = ({ config: { when } }: OfferPlan): string | number | undefined =>
  when && 'value' in when ? when.value : undefined;
const durationOf = (offer: OfferPlan): number =>
  Math.min(parseDuration(`${whenOf(offer)}`), MAX_TIMER_MS);

function afterLoading(ms: number, then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (): void => {
    timer = setTimeout(then, ms);
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
  return () => {
    clearTimeout(timer);
    removeEventListener('load', start);
  };
}
