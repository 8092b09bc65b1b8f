import type { Decision } from '../../model/decision.js';
import type { Circumstance, Explanation, Frequency } from '../../model/explanation.js';
import type { Messages } from '../../model/messages.js';
import { tellGround, tellReason } from './tell-reason.js';

/** What the shopper did, chose or saw: where it had a part, something about them was used. */
const ABOUT_SHOPPER: readonly Circumstance['kind'][] = [
  'off',
  'level',
  'muted',
  'resting',
  'shown',
  'hidden',
  'clicked',
  'converted',
  'purchase',
];

/**
 * Why a shopper sees what a decision shows: its own facts, put into words. Nothing is claimed that
 * the engine cannot know, and nothing that counted is left out.
 * @param now epoch ms, for *today* and *yesterday*. Default: when it was decided.
 */
export function explain(
  { outcome, at, reasoning }: Pick<Decision, 'outcome' | 'at' | 'reasoning'>,
  messages: Messages,
  now: number = at,
): Explanation {
  const isShown = outcome === 'show';
  const { used, frequency: often, hasAudience, isKnown, timeZone } = reasoning;
  const reasons = reasoning.reasons.map((reason) => tellReason(reason, messages, now));
  const isOfShopper = [...reasoning.reasons, ...used].some(
    ({ derivation }) => derivation !== 'contextual',
  );
  const source = isOfShopper ? messages.source : undefined;
  const isOwn = ({ kind }: Circumstance): boolean => ABOUT_SHOPPER.includes(kind);

  let sentence =
    outcome === 'hold'
      ? messages.nothingShown
      : messages.comparison(messages.when([at], now, timeZone));
  if (isShown) {
    sentence = reasons[0]?.because ?? (hasAudience ? messages.severalFit : messages.forEveryone);
    if (!isKnown) sentence = messages.stays;
    else if (!source && !reasoning.circumstances.some(isOwn))
      sentence += ` ${messages.nothingUsed}`;
  }
  const told = new Set([
    ...used.map((ground) => messages.used(tellGround(ground, messages, now).statement)),
    ...reasoning.circumstances.map((of) => tellCircumstance(of, messages)),
  ]);
  told.delete(sentence);
  const circumstances = [...told];
  const frequency = isShown ? tellFrequency(often, messages, now, timeZone) : [];
  const counterfactual =
    isShown && reasoning.counterfactual.length > 1 ? messages.effectOfAll : undefined;
  const said = isShown ? reasons.slice(1) : reasons;
  const areAllDecisive = reasons.length > 1 && reasons.every(({ lever }) => lever?.effect);
  return {
    sentence,
    reasons,
    circumstances,
    counterfactual,
    frequency,
    source,
    scope: messages.scope,
    text: [
      sentence,
      isShown && !areAllDecisive && reasons[0]?.lever?.effect,
      said.length > 0 && messages.also,
      ...said.flatMap(({ text, lever }) => [text, !areAllDecisive && lever?.effect]),
      areAllDecisive && messages.effectOfEach,
      counterfactual,
      ...circumstances,
      ...frequency,
      source,
      isShown && messages.scope,
    ]
      .filter(Boolean)
      .join(' '),
    language: messages.language,
  };
}

function tellFrequency(
  { countToday, maxToday, notBefore }: Frequency,
  messages: Messages,
  now: number,
  timeZone: string,
): readonly string[] {
  const texts = countToday > 0 ? [messages.countToday(countToday, maxToday)] : [];
  if (notBefore === null) texts.push(messages.neverAgain);
  else if (notBefore! > now) texts.push(messages.notBefore(notBefore!, now, timeZone));
  return texts;
}

function tellCircumstance(circumstance: Circumstance, messages: Messages): string {
  // Its words are those of its kind: TypeScript does not follow that.
  const words = messages.circumstances[circumstance.kind] as
    | string
    | ((of: Circumstance) => string);
  return typeof words === 'string' ? words : words(circumstance);
}
