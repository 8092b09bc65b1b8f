import type { Decision, Ground, GroundValue, Labels } from '../../model/decision.js';
import type { Explanation, FactKind, Messages } from '../../model/messages.js';

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
  const facts = outcome === 'show' && grounds ? grounds : [];
  const told = facts.map((ground) => tell(ground, messages, now));
  const isAboutShopper = facts.some(({ derivation }) => derivation !== 'contextual');
  const [first, ...others] = told;
  const parts: string[] = [];
  if (outcome !== 'show') {
    parts.push(outcome === 'hold' ? messages.nothingShown : messages.comparison);
  } else if (!grounds) parts.push(messages.stays);
  else {
    parts.push(first ? first.asReason : messages.forEveryone);
    if (!isAboutShopper) parts.push(messages.nothingUsed);
  }
  const sentence = parts.join(' ');
  const source = facts.some(isNoted) ? messages.source : undefined;
  const reasons = told.map(({ text, signal }) => ({ text, signal }));
  const text = [
    sentence,
    ...(others.length ? [messages.also, ...others.map((other) => other.text)] : []),
    source,
    outcome === 'show' && messages.scope,
  ];
  return {
    sentence,
    reasons,
    ...(source && { source }),
    text: text.filter(Boolean).join(' '),
    language: messages.language,
  };
}

const isNoted = ({ derivation, isHeld }: Ground): boolean => derivation !== 'contextual' && isHeld;

/** One fact as a sentence of its own, and as the reason that stands first. */
function tell(
  ground: Ground,
  messages: Messages,
  now: number,
): { text: string; asReason: string; signal: string } {
  const { signal, values, isHeld, timeZone } = ground;
  const { language, when, list, because, missing, missingThat } = messages;
  const labels = values.map(({ label }) => labelIn(label, language));
  // A shop's own word for a value completes a sentence; a bare value is quoted, and named.
  const isNamed = labels.length > 0 && labels.every(Boolean);
  const names = values.map(({ value }, index) => labels[index] ?? messages.quote(value));
  if (ground.more) names.push(messages.more(ground.more));
  const things = list(names, isHeld ? 'conjunction' : 'disjunction');
  const name = labelIn(ground.label, language) ?? Object.values(ground.label ?? {})[0] ?? signal;
  const what = isNamed ? things : things ? `${things} (${name})` : messages.quote(name);
  const dates = isHeld
    ? when(
        values.flatMap(({ times }) => times),
        now,
        timeZone,
      )
    : '';
  const [statement, clause] = messages.facts[kindOf(ground, isNamed)](what, dates);
  const isTooLittle = values.some(hasHappened);
  const text = isHeld
    ? `${statement}.`
    : clause
      ? missingThat(clause, isTooLittle)
      : missing(what, isTooLittle);
  return { signal, text: tidy(text), asReason: tidy(isHeld && clause ? because(clause) : text) };
}

const hasHappened = ({ times }: GroundValue): boolean => times.length > 0;

/** A wording without its date leaves a gap. */
const tidy = (text: string): string => text.replace(/ +(?=[ .:])/g, '');

/** `de-AT` also reads what is written in `de`. */
const labelIn = (labels: Labels | undefined, language: string): string | undefined =>
  labels?.[language] ?? labels?.[language.split('-')[0]!];

/** How much may be claimed of a fact: what others told the shop, the shopper need not have done. */
function kindOf({ derivation, origin, domain }: Ground, isNamed: boolean): FactKind {
  if (derivation === 'contextual') return 'page';
  if (origin !== 'first-party') return origin ?? 'unknown';
  if (derivation === 'inferred') return 'inferred';
  if (domain === 'account') return 'account';
  if (derivation === 'stated') return 'stated';
  if (isNamed && derivation === 'purchase') return 'bought';
  // An observed signal says what was done only where its domain and its words do.
  if (!isNamed || derivation !== 'observed') return 'noted';
  return domain === 'browsing' ? 'viewed' : domain === 'basket' ? 'basket' : 'noted';
}
