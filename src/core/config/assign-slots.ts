import type { Config, OfferConfig } from '../../model/config.js';
import type { Slots } from '../slots.js';

/** Slot 0 collects everything; each id that counts events has one of its own. */
export function assignSlots(
  { campaigns = {}, topics = {} }: Config,
  offers: readonly OfferConfig[],
): Omit<Slots, 'values'> {
  let last = 0;
  const numbered = (ids: Iterable<string>) => new Map([...new Set(ids)].map((id) => [id, ++last]));
  const lines = new Map(
    [...Object.keys(topics), ...Object.values(campaigns).flatMap(({ topic }) => topic ?? [])].map(
      (topic) => [topic, withAncestors(topic, topics)],
    ),
  );
  const topicSlots = numbered([...lines.values()].flat());
  return {
    offers: numbered(offers.map(({ id }) => id)),
    campaigns: numbered(Object.keys(campaigns)),
    placements: numbered(offers.flatMap(({ placements }) => placements)),
    topics: new Map(
      [...topicSlots.keys()].map((topic) => [
        topic,
        withAncestors(topic, topics).map((of) => topicSlots.get(of)!),
      ]),
    ),
  };
}

/** A topic, its parent, its parent's parent …; the check refused cycles. */
export function withAncestors(
  topic: string | undefined,
  topics: NonNullable<Config['topics']>,
): readonly string[] {
  if (topic === undefined) return [];
  return [
    topic,
    ...withAncestors(Object.hasOwn(topics, topic) ? topics[topic]!.parent : undefined, topics),
  ];
}
