import type { Decision, Ground, Labels } from '../../model/decision.js';
import type { Explanation, ExplanationReason, FactKind, Messages } from '../../model/messages.js';

/**
 * Why a shopper sees what a decision shows: its own facts, put into words. Nothing is claimed that
 * the engine cannot know, and nothing that counted is left out.
 * @param now epoch ms, for *today* and *yesterday*. Default: when it was decided.
 */
export function explain(
  { outcome, at, grounds }: Pick<Decision, 'outcome' | 'at' | 'grounds'>,
  messages: Messages,
  now: number = at,
): Explanation {
  const isShown = outcome === 'show';
  const facts = (isShown && grounds) || [];
  const reasons = facts.map((ground) => tell(ground, messages, now));
  const isAboutShopper = facts.some(({ derivation }) => derivation !== 'contextual');
  const source = isAboutShopper ? messages.source : undefined;
  let sentence = outcome === 'hold' ? messages.nothingShown : messages.comparison;
  if (isShown) {
    sentence = grounds ? (reasons[0]?.because ?? messages.forEveryone) : messages.stays;
    if (grounds && !source) sentence += ` ${messages.nothingUsed}`;
  }
  const text = [
    sentence,
    reasons.length > 1 && messages.also,
    ...reasons.slice(1).map((reason) => reason.text),
    source,
    isShown && messages.scope,
  ];
  return {
    sentence,
    reasons,
    source,
    text: text.filter(Boolean).join(' '),
    language: messages.language,
  };
}

/** One fact as a sentence of its own, and as an answer to *why*. */
function tell(ground: Ground, messages: Messages, now: number): ExplanationReason {
  const { signal, label, values, isHeld, timeZone } = ground;
  const { language, facts, when, list, quote, because, missing, missingThat } = messages;
  const labels = values.map((value) => labelIn(value.label, language));
  // A shop's own word for a value completes a sentence; a bare value is quoted, and named.
  const isNamed = labels.length > 0 && labels.every(Boolean);
  const names = values.map(({ value }, index) => labels[index] ?? quote(value));
  if (ground.more) names.push(messages.more(ground.more));
  const things = list(names, isHeld ? 'conjunction' : 'disjunction');
  const name = labelIn(label, language) ?? Object.values(label ?? {})[0] ?? signal;
  const what = isNamed ? things : things ? `${things} (${name})` : quote(name);
  const times = values.flatMap((value) => value.times);
  const dates = isHeld ? when(times, now, timeZone) : '';
  const [statement, clause] = facts[kindOf(ground, isNamed)](what, dates);
  const isTooLittle = times.length > 0;
  if (isHeld) {
    const text = `${tidy(statement)}.`;
    return { signal, text, because: clause ? because(tidy(clause)) : text };
  }
  const text = clause ? missingThat(tidy(clause), isTooLittle) : missing(what, isTooLittle);
  return { signal, text, because: text };
}

/** A wording without its date leaves a gap. */
const tidy = (text: string): string => text.replace(/ +(?=[ :]|$)/g, '');

/** `de-AT` also reads what is written in `de`. */
const labelIn = (labels: Labels | undefined, language: string): string | undefined =>
  labels?.[language] ?? labels?.[language.split('-')[0]!];

/** How much may be claimed of a fact: what others told the shop, the shopper need not have done. */
function kindOf({ derivation, origin, domain }: Ground, isNamed: boolean): FactKind {
  if (derivation === 'contextual') return 'page';
  if (origin !== 'first-party') return origin ?? 'unknown';
  if (derivation === 'inferred') return derivation;
  if (domain === 'account') return domain;
  if (derivation === 'stated') return derivation;
  if (isNamed && derivation === 'purchase') return 'bought';
  // An observed signal says what was done only where its domain and its words do.
  if (!isNamed || derivation !== 'observed') return 'noted';
  return domain === 'browsing' ? 'viewed' : domain === 'basket' ? domain : 'noted';
}
