import { differenceOfWalk } from './difference-of-walk.js';
import type { Walk } from './person-step.js';
import type { StoryWords } from './story-of-step.js';

/** What differs between before and now for this person, in a sentence or two. */
export function describeDifference(
  walk: Walk,
  { messages, sentenceOf }: Pick<StoryWords, 'messages' | 'sentenceOf'>,
): string {
  const { difference: words } = messages;
  const { shown, isSame, limit } = differenceOfWalk(walk);
  if (isSame) return words.same(shown.now);
  const counted =
    shown.before === shown.now ? words.sameNumber(shown.now) : words.other(shown.before, shown.now);
  if (!limit) return counted;
  const { place, side, before, now } = limit;
  return `${counted} ${words.heldBy(sentenceOf(place, side), before, now)}`;
}
