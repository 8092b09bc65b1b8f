import type { Ground } from '../../model/decision.js';
import type { ExplanationReason, Reason, ReasonChange } from '../../model/explanation.js';
import type { FactKind, FactWording, LeverKind, Messages, Span } from '../../model/messages.js';
import { DAY_MS } from '../time/duration.js';
import { factKindOf } from './fact-kind-of.js';
import { labelIn } from './label-in.js';

/** One fact as a sentence of its own, as an answer to *why*, and with what can be done about it. */
export function tellReason(reason: Reason, messages: Messages, now: number): ExplanationReason {
  const { signal, counted, isHeld, isDecisive, changes } = reason;
  const { kind, what, wording } = tellGround(reason, messages, now);
  const [statement, clause] = wording;
  const { because, missing, missingThat, effect } = messages;
  const common = { signal, values: counted, isHeld };
  if (!isHeld) {
    const isTooLittle = reason.values.some(({ times }) => times.length > 0);
    const text = clause ? missingThat(clause, isTooLittle) : missing(what, isTooLittle);
    return { ...common, text, because: text };
  }
  const text = `${statement}.`;
  return {
    ...common,
    text,
    because: clause ? because(clause) : text,
    lever: changes.length
      ? {
          changes: changes.map((change) => withChoices(change, reason, messages)),
          label: messages.levers[leverKindOf(kind, changes)](what),
          effect: isDecisive ? effect : undefined,
        }
      : undefined,
  };
}

/** A fact in the words of a language. */
export interface ToldGround {
  readonly kind: FactKind;
  readonly what: string;
  readonly wording: FactWording;
  readonly statement: string;
}

export function tellGround(
  ground: Ground & Partial<Pick<Reason, 'isCurrent' | 'lastsMs'>>,
  messages: Messages,
  now: number,
): ToldGround {
  const { signal, label, values, isHeld, timeZone, lastsMs } = ground;
  const { language, facts, list, quote } = messages;
  const labels = values.map((value) => labelIn(value.label, language));
  // A shop's own word for a value completes a sentence; a bare value is quoted, and named.
  const isNamed = labels.length > 0 && labels.every(Boolean);
  const names = values.map(({ value }, index) => labels[index] ?? quote(value));
  if (ground.more) names.push(messages.more(ground.more));
  const things = list(names, isHeld ? 'conjunction' : 'disjunction');
  const name = labelIn(label, language) ?? Object.values(label ?? {})[0] ?? signal;
  const what = isNamed ? things : things ? `${things} (${name})` : quote(name);
  const times = isHeld ? values.flatMap((value) => value.times) : [];
  const kind = factKindOf(ground, isNamed);
  const say = (of: typeof messages.when): string => of(times, now, timeZone);
  let wording: FactWording;
  if (kind === 'basket' && isHeld && ground.isCurrent) {
    wording = messages.inBasket(what, messages.when([Math.min(...times)], now, timeZone));
  } else {
    wording = facts[kind](what, say(kind === 'bought' ? messages.whenBought : messages.when));
  }
  const lasting =
    lastsMs === undefined || !isHeld ? '' : `; ${messages.packLasts(spanOf(lastsMs))}`;
  const [told, clause] = wording;
  const complete = (text: string): string => tidy(text) + lasting;
  const statement = complete(told);
  return { kind, what, statement, wording: clause ? [statement, complete(clause)] : [statement] };
}

/** A wording without its date leaves a gap. */
const tidy = (text: string): string => text.replace(/ +(?=[ :]|$)/g, '');

/** What a lever is called follows from what it changes, and from what it is about. */
function leverKindOf(kind: FactKind, [change]: readonly ReasonChange[]): LeverKind {
  if (change!.type === 'mute') return 'page';
  if (change!.type === 'correct') return 'stated';
  if (change!.value === undefined) return kind === 'account' ? kind : 'bought';
  return kind === 'basket' ? kind : 'forget';
}

function withChoices(
  change: ReasonChange,
  { choices }: Reason,
  { language }: Messages,
): ReasonChange {
  if (change.type !== 'correct' || !choices) return change;
  return {
    ...change,
    choices: choices.map(({ value, label }) => ({
      value,
      label: labelIn(label, language) ?? value,
    })),
  };
}

/** In the greatest unit that it is whole in; 30 days are a month, as shops count. */
function spanOf(ms: number): Span {
  const days = Math.max(1, Math.round(ms / DAY_MS));
  if (days % 30 === 0) return { count: days / 30, unit: 'month' };
  return days % 7 === 0 ? { count: days / 7, unit: 'week' } : { count: days, unit: 'day' };
}
