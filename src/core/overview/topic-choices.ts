import type { Config } from '../../model/config.js';
import type { Labels } from '../../model/decision.js';
import type { TopicChoice } from '../../model/overview.js';
import type { Plan } from '../plan.js';
import { topicKey } from '../state/mute-keys.js';
import type { State } from '../state/state.js';

/** The topics of offers, and those above them: what the shopper may rest. */
export function topicChoices(plan: Plan, { settings }: State): readonly TopicChoice[] {
  const declared = plan.isInvalid ? {} : ((plan.declared as Partial<Config>).topics ?? {});
  const order = Object.keys(declared);
  const lines = new Map<string, readonly string[]>();
  for (const { muteKeys } of plan.offers.values()) {
    // From the offer's own topic upwards.
    const line = muteKeys
      .filter((key) => key.startsWith(topicKey('')))
      .map((key) => key.slice(topicKey('').length));
    for (const [index, topic] of line.entries()) lines.set(topic, line.slice(index));
  }
  const placeOf = (topic: string): number =>
    order.includes(topic) ? order.indexOf(topic) : order.length;
  return [...lines]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([topic, line]) => {
      const restsBy = line.find((of) => settings[topicKey(of)]?.[0]);
      const { label } = (Object.hasOwn(declared, topic) ? declared[topic] : undefined) ?? {};
      return {
        topic,
        parent: line[1],
        label: label as Labels | undefined,
        isResting: restsBy !== undefined,
        restsBy,
      };
    });
}
