import type { Decision } from '../../model/decision.js';
import type { Circumstance, Explanation } from '../../model/explanation.js';
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
  const {
    used,
    counterfactual: signals,
    frequency: often,
    hasAudience,
    isKnown,
    timeZone,
  } = reasoning;
  const reasons = reasoning.reasons.map((reason) => tellReason(reason, messages, now));
  const isOfShopper = [...reasoning.reasons, ...used].some(
    ({ derivation }) => derivation !== 'contextual',
  );
  const source = isOfShopper ? messages.source : undefined;
  const isOwn = (circumstance: Circumstance): boolean => ABOUT_SHOPPER.includes(circumstance.kind);

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
  const circumstances = [
    ...used.map((ground) => messages.used(tellGround(ground, messages, now).statement)),
    ...reasoning.circumstances.map((of) => tellCircumstance(of, messages)),
  ].filter((text) => text !== sentence);
  const frequency = [
    often.countToday > 0 && messages.countToday(often.countToday, often.maxToday),
    often.notBefore === null && messages.neverAgain,
    typeof often.notBefore === 'number' &&
      often.notBefore > now &&
      messages.notBefore(often.notBefore, now, timeZone),
  ].filter((text) => text !== false);
  const counterfactual = isShown && signals.length > 1 ? messages.effectOfAll : undefined;
  const said = isShown ? reasons.slice(1) : reasons;
  const areAllDecisive = reasons.length > 1 && reasons.every(({ lever }) => lever?.effect);
  return {
    sentence,
    reasons,
    circumstances: [...new Set(circumstances)],
    counterfactual,
    frequency: isShown ? frequency : [],
    source,
    scope: messages.scope,
    text: [
      sentence,
      isShown && !areAllDecisive && reasons[0]?.lever?.effect,
      said.length > 0 && messages.also,
      ...said.flatMap(({ text, lever }) => [text, !areAllDecisive && lever?.effect]),
      areAllDecisive && messages.effectOfEach,
      counterfactual,
      ...new Set(circumstances),
      ...(isShown ? frequency : []),
      source,
      isShown && messages.scope,
    ]
      .filter(Boolean)
      .join(' '),
    language: messages.language,
  };
}

function tellCircumstance(circumstance: Circumstance, messages: Messages): string {
  // Its words are those of its kind: TypeScript does not follow that.
  const tell = messages.circumstances[circumstance.kind] as (of: Circumstance) => string;
  return tell(circumstance);
}
