import { eventOfEntry } from '../adapters/signals/data-layer-event.js';
import { factsOfPage } from '../adapters/signals/page-facts.js';
import { readPage } from '../adapters/signals/read-page.js';
import type { Plan } from '../core/plan.js';
import { refusalOfFact } from '../core/state/account.js';
import type { State } from '../core/state/state.js';
import type { Config } from '../model/config.js';
import type { ArrivedValue, Diagnostics, RefusedSignal, SeenOnPage } from '../model/diagnostics.js';
import type { SignalRefusal } from '../model/signal-refusal.js';
import { describeDiagnostics } from './describe-diagnostics.js';
import { sourcesOf } from './sources-of.js';

/** So many refused values are shown of one signal and reason. */
const MAX_VALUES = 3;
/** What is wrong with the value itself: it is the shop's own word, and may be shown if it was checked. */
const IN_VALUE: readonly SignalRefusal[] = ['NOT_LISTED', 'WRONG_TIME'];
const FIELDS = ['category', 'product', 'name', 'brand'] as const;

/**
 * What became of the signals of this page. Whether a value that came is refused is judged on the
 * state as it is now: what was noted a moment ago is no duplicate of itself.
 */
export function diagnose(plan: Plan, state: State, seen: SeenOnPage): Diagnostics {
  const refused = new Map<string, RefusedSignal>();
  const came = new Set<string>();
  for (const arrived of seen.values) {
    const { name: signal, at } = arrived;
    const value = arrived.value as string;
    const isUnobserved = plan.isUnobserved(location.pathname);
    const judged =
      arrived.refusal ??
      (isUnobserved
        ? 'UNOBSERVED_PAGE'
        : arrived.source === 'account'
          ? refusalOfFact(plan, state, { name: signal, value, ...withDay(arrived) }, at)
          : plan.refusalOfSignal(plan, state, { ...arrived, type: 'signal', value }, at));
    // It is in the log itself.
    const reason = judged === 'DUPLICATE' ? undefined : judged;
    if (!reason) {
      came.add(signal);
      continue;
    }
    const key = `${signal} ${reason}`;
    const { count = 0, lastAt = 0, values = [] } = refused.get(key) ?? {};
    const isShown = IN_VALUE.includes(reason) && !isUncheckable(plan, signal, value);
    const shown = isShown ? [`${value}`] : reason === 'WRONG_TYPE' ? [typeof value] : [];
    refused.set(key, {
      signal,
      reason,
      count: count + 1,
      lastAt: Math.max(lastAt, at),
      values: [...new Set([...values, ...shown])].slice(0, MAX_VALUES),
    });
  }
  const held = new Set(state.log.flatMap(({ kind, name }) => (kind === 'signal' && name) || []));
  const { dataLayer } = (plan.isInvalid ? {} : plan.declared) as Partial<Config>;
  const rules = [...plan.signals.values()].flatMap(({ config }) => sourcesOf(config));
  const read = new Set(rules.flatMap((rule) => ('event' in rule ? rule.event : [])));
  if (dataLayer?.purchases !== false && (dataLayer || read.size)) read.add('purchase');
  const used = new Set(rules.flatMap((rule) => ('page' in rule ? rule.page : [])));
  const facts = factsOfPage(readPage());
  const found = {
    refused: [...refused.values()],
    unused: {
      events: [...new Set([...seen.unusedEvents, ...eventsNow(dataLayer?.name)])].filter(
        (name) => !read.has(name),
      ),
      page: FIELDS.filter((field) => facts[field].length > 0 && !used.has(field)),
    },
    neverSeen: [...plan.signals.values()]
      .filter(({ name, isContextual }) => !isContextual && !came.has(name) && !held.has(name))
      .map(({ name }) => name),
  };
  return { ...found, text: describeDiagnostics(found) };
}

/** Longer than is checked, or of a special category: it is counted, not repeated. */
const isUncheckable = (plan: Plan, signal: string, value: unknown): boolean =>
  ['PROTECTED', 'TOO_LONG', 'WRONG_TYPE'].includes(
    plan.signals.get(signal)?.refusalOf(value) ?? '',
  );

const withDay = ({ on }: ArrivedValue) => (on === undefined ? {} : { at: on });

/** Names of what is in the dataLayer now, also where nothing listens to it. */
function eventsNow(name = 'dataLayer'): readonly string[] {
  const layer = (window as unknown as Record<string, unknown>)[name];
  if (!Array.isArray(layer)) return [];
  return layer.flatMap((entry) => {
    try {
      const event = eventOfEntry(entry)?.name.slice(0, 64);
      const isOurs = event === 'view_promotion' || event === 'select_promotion';
      return event && !isOurs && !event.startsWith('gtm.') ? [event] : [];
    } catch {
      return [];
    }
  });
}
