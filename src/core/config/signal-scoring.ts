import type { Config, OfferConfig } from '../../model/config.js';
import { staleness } from '../creepiness/points-of.js';
import { EXPIRED_HALF_LIVES } from '../creepiness/vetoes-of.js';
import type { OfferPlan, Scoring, Situation } from '../plan.js';
import type { SignalPlan } from '../signal-plan.js';
import { forgottenKey } from '../state/settings.js';
import { withAncestors } from './assign-slots.js';

/** A place in the list of value slots: whatever the value. */
const ANY = -1;

/** The newest unexpired event of one signal, epoch ms; `-Infinity` where there is none. */
type Newest = (situation: Situation, at?: number) => number;

/** The signals of a config, and where their values are. */
export interface SignalContext {
  readonly config: Config;
  readonly signals: ReadonlyMap<string, SignalPlan>;
  /** The place of a signal's value in `History.values`. */
  readonly valueSlot: (signal: string, value: string) => number;
}

/** What of a score depends on what was noted of the shopper. */
export type SignalScoring = Pick<
  Scoring,
  'flowOf' | 'expiredUntil' | 'hasAsked' | 'behaviourAt' | 'isForgotten'
>;

/**
 * @param used the signals that a creative uses.
 * @param points of each of them, fresh.
 */
export function signalScoring(
  offer: OfferPlan,
  used: readonly SignalPlan[],
  points: readonly number[],
  isPersonal: boolean,
  context: SignalContext,
): SignalScoring {
  const newest = used.map((signal) =>
    newestOf(signal, offer.audience.flows.get(signal.name) ?? [ANY]),
  );
  return {
    flowOf(situation, later) {
      let flow = 0;
      for (let index = 0; index < used.length; index++) {
        const at = newest[index]!(situation, later);
        const age = at > -Infinity ? (situation.at - at) / used[index]!.halfLifeMs : 0;
        flow += points[index]! * staleness(age);
      }
      return flow;
    },
    expiredUntil: (situation) =>
      Math.max(
        ...used.map(({ halfLifeMs, keepMs }, index) => {
          const at = newest[index]!(situation);
          return at < situation.at - EXPIRED_HALF_LIVES * halfLifeMs ? at + keepMs : 0;
        }),
      ),
    hasAsked: askedFor(offer, context),
    isForgotten: forgetting([offer.config.about?.signal, ...used.map(({ name }) => name)]),
    behaviourAt: isPersonal
      ? behaviourOf(offer.config.about, used, newest, context)
      : () => -Infinity,
  };
}

/** Of a signal, or of one of its values. */
const forgetting =
  (names: readonly (string | undefined)[]): Scoring['isForgotten'] =>
  ({ state }, since) =>
    Object.entries(state.settings).some(
      ([key, [isForgotten, at]]) =>
        isForgotten &&
        at >= since &&
        names.some((name) => name && `${key}/`.startsWith(forgottenKey(name, ''))),
    );

function newestOf({ name, keepMs }: SignalPlan, slots: readonly number[]): Newest {
  const isAny = slots.includes(ANY);
  return ({ history, at }, later = at) => {
    let newest = -Infinity;
    const see = (times: readonly number[] = []): void => {
      if (times.length) newest = Math.max(newest, times[times.length - 1]!);
    };
    if (isAny) history.signals.get(name)?.forEach(see);
    else for (const slot of slots) see(history.values[slot]);
    return newest > later - keepMs ? newest : -Infinity;
  };
}

/** They said so: what they stated holds its value, its topic or a topic above it. */
function askedFor(
  { config, topic }: OfferPlan,
  { config: { topics = {} }, signals, valueSlot }: SignalContext,
): Scoring['hasAsked'] {
  const words = [config.about?.value ?? [], ...withAncestors(topic, topics)].flat();
  const held = [...signals.values()]
    .filter((signal) => signal.config.derivation === 'stated')
    .flatMap((signal) => words.map((word) => newestOf(signal, [valueSlot(signal.name, word)])));
  return held.length
    ? (situation) => situation.maySignals && held.some((newest) => newest(situation) > -Infinity)
    : () => false;
}

function behaviourOf(
  about: OfferConfig['about'],
  used: readonly SignalPlan[],
  newest: readonly Newest[],
  { signals, valueSlot }: SignalContext,
): Scoring['behaviourAt'] {
  if (about?.signal) {
    const { signal, value } = about;
    const slot = value === undefined ? ANY : valueSlot(signal, value);
    return newestOf(signals.get(signal)!, [slot]);
  }
  const observed = newest.filter((_, index) => used[index]!.config.derivation === 'observed');
  return (situation, later) => {
    let latest = -Infinity;
    for (const of of observed) latest = Math.max(latest, of(situation, later));
    return latest;
  };
}
