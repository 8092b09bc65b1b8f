import { wordsOfValue } from '../../core/config/words-of-value.js';
import type { ProtectedTopic, ProtectedVeto } from '../../core/protection/protected-topic.js';
import type { OfferConfig, SignalConfig } from '../../model/config.js';
import type { Words } from '../words.js';
import { quoted } from './ladder.js';
import type { Lint, LintFacts } from './lint.js';
import { namesOf, valuesOf } from './words-of-signal.js';

/** Words of the protection taxonomy where nobody has taken care of them. */
export const sensitiveTopics: Lint = (facts, warn) => {
  const { config, offers, topicOf } = facts;
  const firstOf = (texts: readonly (string | undefined)[]): ProtectedTopic | undefined =>
    texts.flatMap((text) => (text && topicOf(text)) || [])[0];

  for (const [name, signal] of Object.entries(config.signals ?? {})) {
    const touched = firstOf(namesOf(name, signal));
    if (touched && !isDeclared(signal, touched.veto)) {
      warn(undeclaredSignal(touched), 'signals', name);
    }
    if (touched || isDeclared(signal, 'SPECIAL_CATEGORY')) continue;
    for (const [value, names] of valuesOf(signal)) {
      const topic = firstOf(names);
      const place = Array.isArray(signal.values) ? signal.values.indexOf(value) : value;
      if (topic && !isDeclared(signal, topic.veto)) {
        warn(protectedValue(value, topic), 'signals', name, 'values', place);
      }
    }
  }
  for (const [id, { sensitivity = 'neutral', label = {} }] of Object.entries(config.topics ?? {})) {
    const topic = firstOf([id, ...Object.values(label)]);
    if (topic && sensitivity === 'neutral') warn(neutralTopic(topic), 'topics', id);
  }
  for (const { offer, at, asked } of offers) {
    const topic = firstOf(wordsOf(offer, facts));
    if (!topic) continue;
    const stored = asked.filter((name) => config.signals?.[name]?.derivation !== 'contextual');
    if (stored.length > 0) warn(vetoedOffer(topic, stored), ...at);
    else if (sensitivityOf(offer, facts) === 'neutral') warn(neutralTopic(topic), ...at);
  }
};

/** What an offer says of itself: its own names and those of its campaign and topic. */
function wordsOf({ id, label = {}, campaign, about }: OfferConfig, { config }: LintFacts) {
  const topic = config.campaigns?.[campaign ?? '']?.topic;
  const labels = Object.values(config.topics?.[topic ?? '']?.label ?? {});
  const values = wordsOfValue(about?.value, config.signals?.[about?.signal ?? '']);
  return [id, ...Object.values(label), campaign, ...values, about?.product, topic, ...labels];
}

function sensitivityOf({ campaign, topicSensitivity }: OfferConfig, { config }: LintFacts): string {
  const topic = config.campaigns?.[campaign ?? '']?.topic;
  return topicSensitivity ?? config.topics?.[topic ?? '']?.sensitivity ?? 'neutral';
}

/** True where the config itself says what it is, so that it is never used by mistake. */
function isDeclared({ sensitivity, kind }: SignalConfig, veto: ProtectedVeto): boolean {
  return (
    sensitivity === 'special' ||
    (veto === 'LIFE_EVENT' && kind === 'life-event') ||
    (veto === 'FINANCE' && kind === 'finance')
  );
}

const CARE: Readonly<Record<ProtectedVeto, string>> = {
  SPECIAL_CATEGORY: '"sensitivity": "special"',
  LIFE_EVENT: '"kind": "life-event"',
  FINANCE: '"kind": "finance"',
};
const HARMLESS = 'if it means something harmless here, name it in "protection": { "except": […] }';

const touches = ({ id, word }: ProtectedTopic): string =>
  `it touches ${id === 'shop' ? "the shop's protected words" : id.replace('-', ' ')} ("${word}")`;

const undeclaredSignal = (topic: ProtectedTopic): Words => ({
  message: `${touches(topic)}, and nothing says so`,
  remedy: `Leave the signal out, or declare ${CARE[topic.veto]}; ${HARMLESS}.`,
});

const protectedValue = (value: string, topic: ProtectedTopic): Words => ({
  message: `the value "${value}" makes nothing personal: ${touches(topic)}`,
  remedy: `Take it out of "values"; ${HARMLESS}.`,
});

const neutralTopic = (topic: ProtectedTopic): Words => ({
  message: `${touches(topic)}, and its sensitivity is neutral`,
  remedy: `Give it a sensitivity ("intimate"; of an offer "topicSensitivity"); ${HARMLESS}.`,
});

const vetoedOffer = (topic: ProtectedTopic, asked: readonly string[]): Words => ({
  message: `it can never appear: ${touches(topic)}, and its audience asks for ${quoted(asked)}`,
  remedy: `Show it to everyone, without "audience" and "uses"; ${HARMLESS}.`,
});
