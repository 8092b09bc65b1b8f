import { belowMaxAt } from '../core/history/below-max-at.js';
import type { Rung, Situation } from '../core/plan.js';
import type { FrequencyCapConfig } from '../model/config.js';
import { limitsOf } from './limits-of.js';

/** The cap that holds a creative back the longest, as the config has it. */
export function reachedCap(rung: Rung, situation: Situation): FrequencyCapConfig | undefined {
  const { plan } = situation;
  const { offer, format, caps } = rung;
  // In the order in which the caps were compiled: a cap on topics is one for each topic above.
  const declared = limitsOf(offer, plan)
    .flatMap(({ frequencyCaps }) => frequencyCaps ?? [])
    .filter(({ formats }) => !formats || formats.includes(format))
    .flatMap((cap) => {
      const topics = plan.slots.topics.get(offer.topic ?? '') ?? [];
      return Array<typeof cap>(cap.scope === 'topic' ? topics.length : 1).fill(cap);
    });
  let longest: FrequencyCapConfig | undefined;
  let latest = situation.at;
  caps.forEach((cap, index) => {
    const passes = belowMaxAt(cap, situation);
    if (passes <= latest) return;
    latest = passes;
    longest = declared[index];
  });
  return longest;
}
