import { readContext } from '../client/read-context.js';
import type { Plan } from '../core/plan.js';
import type { SignalPlan } from '../core/signal-plan.js';
import type { Condition } from '../model/config.js';
import { createElement } from '../ui/create-element.js';
import { keyedButton, replaceContent } from '../ui/panel/create-panel.js';
import { valuesOf } from './scratch-state.js';
import { foldable, type Section, type SectionOptions } from './section.js';
import { countOf, withNote } from './settings.js';

/** What is known of the shopper, and what the page is about. */
export function createInterestsSection(options: SectionOptions): Section {
  const { host, words } = options;
  const { panels } = words;
  const signals = createElement('div', { className: 'signals' });
  const element = foldable(
    panels.interests,
    false,
    createElement('p', { className: 'muted' }, panels.interestsHint),
    signals,
  );
  const groups = new Map<string, Group>();
  return {
    element,
    update() {
      const plan = host.plan();
      replaceContent(signals, [...plan.signals.keys()].join(), () => {
        groups.clear();
        for (const signal of plan.signals.values())
          groups.set(signal.name, groupOf(signal, options));
        if (!groups.size) return [createElement('p', {}, panels.noSignals)];
        return [...groups.values()].map((group) => group.element);
      });
      for (const { update } of groups.values()) update();
    },
  };
}

type Group = Section;

function groupOf(signal: SignalPlan, options: SectionOptions): Group {
  const { host, words } = options;
  const { panels } = words;
  const { name } = signal;
  const title = labelIn(signal.config.label, panels.language) ?? name;
  const count = createElement('span', { className: 'tag' });
  const rows = createElement('div', { className: 'body' });
  const element = createElement(
    'details',
    {},
    createElement('summary', {}, signal.isContextual ? panels.context(title) : title, count),
    rows,
  );
  const rowOf = signal.isContextual ? contextRow : noteRow;
  const made = new Map<string, Group>();
  if (!isListed(signal)) rows.append(otherValue(signal, title, options));
  return {
    element,
    update() {
      const { notes, context } = host.settings();
      const held = signal.isContextual
        ? (context.get(name) ?? readContext()[name] ?? [])
        : [...(notes.get(name)?.keys() ?? [])];
      for (const value of new Set([...valuesOf(signal), ...asked(host.plan(), name), ...held])) {
        if (made.has(value)) continue;
        const row = rowOf(signal, value, options);
        made.set(value, row);
        rows.append(row.element);
      }
      for (const { update } of made.values()) update();
      count.textContent = `${held.length}`;
      count.hidden = !held.length;
    },
  };
}

/** How often a value was noted, to be raised and lowered. */
function noteRow({ name, config }: SignalPlan, value: string, options: SectionOptions): Group {
  const { host, words, change } = options;
  const { panels } = words;
  const label = labelOf(config.values, value, panels.language);
  const output = createElement('output', {});
  const add = (by: number): void => {
    const { notes } = host.settings();
    change({ notes: withNote(notes, name, value, countOf(notes, name, value) + by) });
  };
  const less = keyedButton(`- ${value}`, '−', () => add(-1), { ariaLabel: panels.less(label) });
  const more = keyedButton(`+ ${value}`, '+', () => add(1), { ariaLabel: panels.more(label) });
  return {
    element: createElement(
      'div',
      { className: 'field' },
      createElement('span', {}, label),
      createElement('div', { className: 'row step' }, less, output, more),
    ),
    update() {
      output.textContent = panels.times(countOf(host.settings().notes, name, value));
    },
  };
}

/** Whether the page is about it. */
function contextRow({ name, config }: SignalPlan, value: string, options: SectionOptions): Group {
  const { host, words, change } = options;
  const held = (): readonly string[] =>
    host.settings().context.get(name) ?? readContext()[name] ?? [];
  const box = createElement('input', {
    type: 'checkbox',
    onchange: () => {
      const others = held().filter((of) => of !== value);
      const { context } = host.settings();
      change({ context: new Map([...context, [name, box.checked ? [...others, value] : others]]) });
    },
  });
  return {
    element: createElement(
      'label',
      { className: 'check' },
      box,
      labelOf(config.values, value, words.panels.language),
    ),
    update() {
      box.checked = held().includes(value);
    },
  };
}

/** A field for a value that the config does not list. */
function otherValue(signal: SignalPlan, title: string, options: SectionOptions): HTMLElement {
  const { host, words, change } = options;
  const { panels } = words;
  const input = createElement('input', {
    type: 'text',
    maxLength: 64,
    ariaLabel: panels.otherValue(title),
  });
  const add = (): void => {
    const value = input.value.trim();
    if (!value || signal.refusalOf(value)) {
      input.focus();
      return;
    }
    input.value = '';
    const { notes, context } = host.settings();
    const { name } = signal;
    if (signal.isContextual) {
      change({ context: new Map([...context, [name, [...(context.get(name) ?? []), value]]]) });
    } else change({ notes: withNote(notes, name, value, countOf(notes, name, value) + 1) });
  };
  input.onkeydown = ({ key }) => {
    if (key === 'Enter') add();
  };
  return createElement('div', { className: 'row' }, input, keyedButton('add', panels.add, add));
}

const isListed = (signal: SignalPlan): boolean => valuesOf(signal).length > 0;

/** The values that audiences ask for. */
function asked(plan: Plan, name: string): readonly string[] {
  const found: string[] = [];
  const look = (condition: Condition): void => {
    if ('not' in condition) look(condition.not);
    else if ('all' in condition) condition.all.forEach(look);
    else if ('any' in condition) condition.any.forEach(look);
    else if (condition.signal === name && condition.equals) found.push(condition.equals);
  };
  for (const { config } of plan.offers.values()) {
    if (config.audience) look(config.audience);
    const { about } = config;
    if (about?.signal === name && about.value) found.push(about.value);
  }
  return found;
}

function labelOf(values: SignalPlan['config']['values'], value: string, language: string): string {
  const labels = values && typeof values === 'object' && !Array.isArray(values) ? values : {};
  return (Object.hasOwn(labels, value) && labelIn(labels[value], language)) || value;
}

const labelIn = (
  labels: Readonly<Record<string, string>> | undefined,
  language: string,
): string | undefined => (labels && Object.hasOwn(labels, language) ? labels[language] : undefined);
