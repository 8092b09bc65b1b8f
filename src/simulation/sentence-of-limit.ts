import type { Config, WindowConfig } from '../model/config.js';
import type { LimitMessages } from '../model/limit-messages.js';
import { type DeclaredLimit, readAt } from './declared-limits.js';
import type { LimitPlace } from './places-of-limits.js';

/** A piece of a sentence: words, or a value that stands at a place of the config. */
export type SentencePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'value';
      readonly place: LimitPlace;
      readonly value: unknown;
      /** The value as it reads within the sentence. */
      readonly text: string;
    };

/** A limit as a sentence of a language, its values apart. */
export function partsOfLimit(
  { place, key, value }: DeclaredLimit,
  messages: LimitMessages,
): readonly SentencePart[] {
  // Each limit's own function, which its key names.
  const say = messages[key] as (value: unknown) => string;
  return say(value)
    .split(/(\{[^}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece): SentencePart => {
      if (!piece.startsWith('{')) return { kind: 'text', text: piece };
      const pointer = piece.slice(1, -1);
      const held = readAt(value, pointer);
      const text = textOf(held, pointer, messages);
      return { kind: 'value', place: pointer ? `${place}/${pointer}` : place, value: held, text };
    });
}

/** The same as plain text; of a campaign or an offer, it says of which. */
export function sentenceOfLimit(
  limit: DeclaredLimit,
  config: Config,
  messages: LimitMessages,
): string {
  const sentence = partsOfLimit(limit, messages)
    .map(({ text }) => text)
    .join('');
  const [, level, of = ''] = limit.place.split('/');
  if (level === 'campaigns') return messages.ofCampaign(of, sentence);
  if (level === 'offers') return messages.ofOffer(config.offers![Number(of)]!.id, sentence);
  return sentence;
}

function textOf(value: unknown, pointer: string, { window, duration }: LimitMessages): string {
  if (pointer === 'within') return window(value as WindowConfig);
  if (typeof value === 'string' && /^(\d+[a-z]+|lifetime)$/.test(value)) return duration(value);
  return `${value}`;
}
