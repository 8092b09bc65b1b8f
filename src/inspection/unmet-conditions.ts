import { interestIn } from '../core/audience/interest.js';
import type { Situation } from '../core/plan.js';
import type { UnmetCondition } from '../locales/refusal-words.js';
import type { Condition } from '../model/config.js';
import type { Labels } from '../model/decision.js';
import type { FactKind } from '../model/messages.js';

type Leaf = Extract<Condition, { signal: string }>;

/** What an audience lacks. */
export interface Unmet {
  readonly conditions: readonly UnmetCondition[];
  /** Any one of them would do. */
  readonly isAny: boolean;
  /** Without consent nobody looked. */
  readonly isUnknown?: boolean;
}

/** Why a condition is not met; `undefined` where it is. Of several that all must be, the first. */
export function unmetConditions(
  condition: Condition,
  situation: Situation,
  language: string,
  quote: (text: string) => string,
  isDenied = false,
): Unmet | undefined {
  const ask = (part: Condition, denies = isDenied): Unmet | undefined =>
    unmetConditions(part, situation, language, quote, denies);
  if ('not' in condition) return ask(condition.not, !isDenied);
  if (!('signal' in condition)) {
    const needsAll = 'all' in condition !== isDenied;
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => ask(part));
    const unmet = parts.flatMap((part) => part ?? []);
    if (needsAll) return unmet[0];
    if (unmet.length < parts.length) return undefined;
    const all = unmet.flatMap(({ conditions }) => conditions);
    return { conditions: joinAlike(all, language), isAny: true };
  }
  const interest = interestOf(condition, situation);
  const least = condition.interest?.atLeast;
  const { maySignals, plan } = situation;
  const signal = plan.signals.get(condition.signal)!;
  const mayAsk = signal.isContextual || maySignals;
  const holds = mayAsk && interest !== undefined && interest >= (least ?? 0);
  // Without consent no condition on what is stored is met, not even one that denies it.
  if (mayAsk && holds !== isDenied) return undefined;
  const { values, label, derivation = 'observed', domain = '' } = signal.config;
  const { equals } = condition;
  const labels =
    equals !== undefined && values && typeof values === 'object' && !Array.isArray(values)
      ? values[equals]
      : undefined;
  const named = labelIn(labels, language);
  const what = named ?? quote(equals ?? labelIn(label, language) ?? condition.signal);
  return {
    isAny: false,
    isUnknown: !mayAsk,
    conditions: [
      {
        kind: kindOf(derivation, domain, !!named),
        what,
        isDenied,
        interest: holds ? undefined : interest,
        least,
      },
    ],
  };
}

/** What is missing in the same way is said in one breath: *shoes or socks*. */
function joinAlike(all: readonly UnmetCondition[], language: string): readonly UnmetCondition[] {
  const isPlain = ({ isDenied, interest }: UnmetCondition) => !isDenied && interest === undefined;
  const kinds = [...new Set(all.filter(isPlain).map(({ kind }) => kind))];
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const joined = kinds.map((kind): UnmetCondition => {
    const alike = all.filter((condition) => condition.kind === kind && isPlain(condition));
    return { kind, isDenied: false, what: list.format(new Set(alike.map(({ what }) => what))) };
  });
  return [...joined, ...all.filter((condition) => !isPlain(condition))];
}

/** Interest in what is asked for; `undefined` where nothing of it is noted. */
function interestOf({ signal: name, equals }: Leaf, situation: Situation): number | undefined {
  const { plan, history, request, at } = situation;
  const signal = plan.signals.get(name)!;
  if (signal.isContextual) {
    const { context = {} } = request;
    const given = Object.hasOwn(context, name) ? [context[name]!].flat() : [];
    return (equals === undefined ? given.length : given.includes(equals)) ? 1 : undefined;
  }
  const held = history.signals.get(name);
  const rows = equals === undefined ? [...(held?.values() ?? [])] : [held?.get(equals) ?? []];
  const kept = rows.filter((times) => times.some((time) => time > at - signal.keepMs));
  return kept.length ? Math.max(...kept.map((times) => interestIn(times, signal, at))) : undefined;
}

const labelIn = (labels: Labels | undefined, language: string): string | undefined =>
  labels && Object.hasOwn(labels, language) ? labels[language] : undefined;

/** What may be said of it, as in *Why this?* */
function kindOf(derivation: string, domain: string, isNamed: boolean): FactKind {
  if (derivation === 'contextual') return 'page';
  if (derivation === 'stated') return 'stated';
  if (!isNamed) return 'noted';
  if (derivation === 'purchase') return 'bought';
  return domain === 'browsing' ? 'viewed' : domain === 'basket' ? 'basket' : 'noted';
}
