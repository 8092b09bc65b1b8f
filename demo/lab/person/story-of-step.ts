import type { LimitPlace } from '../../../src/simulation/places-of-limits.js';
import { isHeld } from './is-held.js';
import type { PersonMessages, TimesInZone } from './messages.js';
import type { PersonSide } from './person-side.js';
import type { DecisionStep, PageViewStep, PersonStep } from './person-step.js';

/** What happened, in words. */
export interface Story {
  readonly title: string;
  /** The limit that held it back, as a sentence. */
  readonly why?: string | undefined;
  /** Name and value; what does not apply is left out. */
  readonly facts: readonly (readonly [string, string])[];
}

export interface StoryWords {
  readonly messages: PersonMessages;
  readonly timeZone: string;
  readonly times: TimesInZone;
  readonly side: PersonSide;
  /** The limit at a place of the config of that side, as a sentence. */
  readonly sentenceOf: (place: LimitPlace, side: PersonSide) => string;
  /** An offer as people know it. */
  readonly labelOf: (offer: string) => string;
}

export function storyOfStep(step: PersonStep, words: StoryWords): Story {
  const { facts: names } = words.messages;
  switch (step.kind) {
    case 'page-view':
      return told(titleOfStep(step, words), [
        [names.page, step.path],
        [names.product, productOf(step)],
      ]);
    case 'decision':
      return {
        ...told(titleOfStep(step, words), factsOfDecision(step, words)),
        why: step.limit === undefined ? undefined : words.sentenceOf(step.limit, words.side),
      };
    case 'viewable':
    case 'click':
    case 'dismissal':
      return told(titleOfStep(step, words), [
        [names.placement, step.placement],
        [names.creative, step.creative],
      ]);
    default:
      return told(titleOfStep(step, words), [[names.value, step.value]]);
  }
}

/** What happened in a line. */
export function titleOfStep(
  step: PersonStep,
  { messages, labelOf }: Pick<StoryWords, 'messages' | 'labelOf'>,
): string {
  switch (step.kind) {
    case 'page-view':
      return messages.pageViews[step.type];
    case 'decision': {
      const { outcome, kept, offer, heldOffer } = step;
      const word =
        outcome === 'show' && kept
          ? 'kept'
          : outcome === 'hold' && !isHeld(step)
            ? 'unmatched'
            : outcome;
      const of = offer ?? (word === 'hold' ? heldOffer : undefined);
      return withName(messages.outcomes[word], of && labelOf(of));
    }
    case 'viewable':
    case 'click':
    case 'dismissal':
      return withName(messages.reactions[step.kind], labelOf(step.offer));
    default:
      return withName(messages.notes[step.kind], step.name);
  }
}

/** The home page and lists are of no product, whatever number the event has. */
export const productOf = ({ type, product }: PageViewStep): string | undefined =>
  type === 'visit' || type === 'list' ? undefined : product;

const withName = (word: string, name: string | undefined): string =>
  name ? `${word}: ${name}` : word;

function factsOfDecision(
  step: DecisionStep,
  { messages, timeZone }: StoryWords,
): (readonly [string, string | undefined])[] {
  const { facts: names, triggers, formats, reasons, scored, until } = messages;
  const { at, reason, format, score } = step;
  // Behind a limit the first reason is that of another offer.
  const why = step.limit === undefined && reason && `${reasons[reason]} (${reason})`;
  return [
    [names.reason, why || undefined],
    [names.until, step.until === undefined ? undefined : until(step.until, at, timeZone)],
    [names.page, step.path],
    [names.placement, step.placement],
    [names.trigger, triggers[step.trigger]],
    [names.creative, step.creative],
    [names.campaign, step.campaign],
    [names.format, format && formats[format]],
    [names.points, score === undefined ? undefined : scored(score)],
  ];
}

const told = (title: string, facts: readonly (readonly [string, string | undefined])[]): Story => ({
  title,
  facts: facts.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
});
