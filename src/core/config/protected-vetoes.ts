import type { Config, OfferConfig } from '../../model/config.js';
import type { ScoredSignal } from '../../model/creepiness.js';
import { isContextual, isOwnWord } from '../creepiness/fixed-points.js';
import type { ProtectedVeto } from '../protection/protected-topic.js';
import type { TopicOf } from './topic-finder.js';
import { wordsOfValue } from './words-of-value.js';

/**
 * Vetoes that follow from words: those of the signals that a creative uses, and what its offer says
 * of itself. Only what is personal is vetoed by words, since words may mislead; and what shoppers
 * said themselves of their life may be answered, though never what belongs to a special category.
 */
export function protectedVetoesOf(
  { id, label, campaign, about }: OfferConfig,
  used: readonly ScoredSignal[],
  { campaigns = {}, topics = {}, signals = {} }: Config,
  topicOf: TopicOf,
): readonly ProtectedVeto[] {
  const personal = used.filter((signal) => !isContextual(signal));
  if (!personal.length) return [];
  const { topic = '' } = (campaign !== undefined && campaigns[campaign]) || {};
  const labels = Object.hasOwn(topics, topic) ? topics[topic]!.label : {};
  const words = [
    ...[id, campaign, about?.product, topic, ...Object.values({ ...labels })],
    ...Object.values({ ...label }),
    ...wordsOfValue(about?.value, signals[about?.signal ?? '']),
  ];
  const vetoOf = (text: string | undefined): ProtectedVeto | undefined => topicOf(text ?? '')?.veto;
  const isForbidden = (isOwn: boolean) => (veto: ProtectedVeto | undefined) =>
    !isOwn || veto === 'SPECIAL_CATEGORY' ? (veto ?? []) : [];
  return [
    ...words.map(vetoOf).flatMap(isForbidden(personal.every(isOwnWord))),
    ...personal.flatMap((signal) =>
      [signal.name, ...Object.values(signals[signal.name!]?.label ?? {})]
        .map(vetoOf)
        .flatMap(isForbidden(isOwnWord(signal))),
    ),
  ];
}
