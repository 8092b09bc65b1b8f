import type { Condition, Config, OfferConfig } from '../../model/config.js';
import type { ScoredSignal } from '../../model/creepiness.js';
import { compileAudience } from '../audience/compile-audience.js';
import { isOwnWord } from '../creepiness/fixed-points.js';
import type { AudienceMatcher, Plan } from '../plan.js';
import type { ProtectedVeto } from '../protection/protected-topic.js';
import type { SignalPlan } from '../signal-plan.js';
import { noteSignal, refusalOfSignal } from '../state/note-signal.js';
import { compileSignals } from './compile-signals.js';
import { protectedVetoesOf } from './protected-vetoes.js';
import { signalScoring } from './signal-scoring.js';
import { topicFinder } from './topic-finder.js';
import { wordsOfValue } from './words-of-value.js';

/** What a plan has only where its config declares signals. */
export interface Personal {
  readonly signals: ReadonlyMap<string, SignalPlan>;
  readonly noteSignal: Plan['noteSignal'];
  readonly refusalOfSignal: Plan['refusalOfSignal'];
  /** @param valueSlot the place of a signal's value in `History.values`. */
  readonly audienceOf: (
    condition: Condition,
    valueSlot: (signal: string, value: string) => number,
  ) => AudienceMatcher;
  /** Vetoes that follow from words, of an offer and the signals that a creative uses. */
  readonly vetoesOf: (
    offer: OfferConfig,
    used: readonly ScoredSignal[],
  ) => readonly ProtectedVeto[];
  readonly scoringOf: typeof signalScoring;
}

/** Also a file of its own: a page whose config declares no signal never loads it. */
export function compilePersonal(config: Config): Personal {
  const topicOf = topicFinder(config.protection);
  const signals = compileSignals(config.signals, (value, signal) =>
    // What they say of their life themselves may be answered.
    wordsOfValue(value, signal).some((word) => {
      const topic = topicOf(word);
      return !!topic && (topic.veto === 'SPECIAL_CATEGORY' || !isOwnWord(signal));
    }),
  );
  return {
    signals,
    noteSignal,
    refusalOfSignal,
    audienceOf: (condition, valueSlot) => compileAudience(condition, signals, valueSlot),
    vetoesOf: (offer, used) => protectedVetoesOf(offer, used, config, topicOf),
    scoringOf: signalScoring,
  };
}
