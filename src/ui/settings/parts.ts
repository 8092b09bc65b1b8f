import { createElement } from '../create-element.js';
import { createButton } from './create-button.js';
import { keyed } from './keyed.js';
import type { Change, View } from './view.js';

type Child = Node | string | false | undefined;

export interface SectionOptions {
  readonly key: string;
  readonly title: string;
  /** What is said of it before it is opened: figures, and no names. */
  readonly count: string;
  /** Nothing is in it: nothing is promised. */
  readonly isEmpty?: boolean;
  readonly render: () => readonly Child[];
}

/** A part that names something only once the shopper opened it: others look at their screen, too. */
export const createSection = (
  view: View,
  { key, title, count, isEmpty, render }: SectionOptions,
): HTMLElement =>
  createFolded(view, key, '', render, [
    createElement('h3', {}, title),
    createElement(
      'span',
      {},
      isEmpty || view.opened.has(key) ? count : view.messages.reveal(count),
    ),
  ]);

/** A fold inside of what is open already. */
export const createFold = (
  view: View,
  key: string,
  title: string,
  render: () => readonly Child[],
): HTMLElement => createFolded(view, key, 'fold', render, [title]);

function createFolded(
  view: View,
  key: string,
  className: string,
  render: () => readonly Child[],
  title: readonly Child[],
): HTMLElement {
  const isOpen = view.opened.has(key);
  const summary = keyed(
    `${key}/summary`,
    'summary',
    {
      onclick(event) {
        // What is inside is painted with it.
        event.preventDefault();
        view.toggle(key);
      },
    },
    ...title,
  );
  return keyed(key, 'details', { className, open: isOpen }, summary, ...(isOpen ? render() : []));
}

export interface Lever extends Omit<Change, 'key'> {
  readonly label: string;
}

export interface RowOptions {
  readonly key: string;
  readonly text: string;
  readonly notes?: readonly (string | undefined)[];
  readonly levers?: readonly Lever[];
  /** Further controls, and what they open. */
  readonly extra?: readonly Child[];
}

/** One thing that is known or was done, with what the shopper can do about it beside it. */
export function createRow(
  view: View,
  { key, text, notes = [], levers = [], extra = [] }: RowOptions,
) {
  const done = view.done.get(key);
  const what = createElement(
    'div',
    { className: 'what' },
    createElement('p', {}, text),
    ...notes.map((note) => note && createElement('small', {}, note)),
  );
  if (done?.takeBack) return keyed(key, 'li', { className: 'done' }, what, createDone(view, key));
  const buttons = levers.map(({ label, ...change }, index) =>
    createButton(`${key}/${index}`, label, () => view.act({ key, ...change })),
  );
  return keyed(
    key,
    'li',
    {},
    what,
    createElement('div', { className: 'levers' }, ...buttons, ...extra),
    createDone(view, key),
  );
}

/** What was just changed, and the way back. */
export function createDone(view: View, key: string): HTMLElement | undefined {
  const done = view.done.get(key);
  if (!done) return undefined;
  const { text, takeBack } = done;
  return createElement(
    'div',
    { className: 'levers' },
    createElement('p', { className: 'said' }, text),
    takeBack && createButton(`${key}/undo`, view.messages.undo, () => view.undo(key)),
  );
}

export interface SwitchOptions extends Omit<Change, 'isLasting'> {
  readonly label: string;
  readonly effect?: string | undefined;
  readonly isOn: boolean;
}

/** Something that is on or off. */
export function createSwitch(view: View, options: SwitchOptions): HTMLElement {
  const { label, effect, isOn, ...change } = options;
  const { key } = change;
  const input = keyed(`${key}/switch`, 'input', {
    type: 'checkbox',
    role: 'switch',
    checked: isOn,
    onchange: () => view.act({ ...change, isLasting: true }),
  });
  return keyed(
    key,
    'li',
    {},
    createElement(
      'label',
      {},
      createElement('span', {}, label, effect ? createElement('small', {}, effect) : false),
      input,
    ),
    createDone(view, key),
  );
}

/** Things in the order of the overview, with those put back in their place that just left it. */
export function withPending<Item>(
  view: View,
  items: readonly Item[],
  prefix: string,
  keyOf: (item: Item) => string,
  sortValue: (item: Item) => number,
): readonly Item[] {
  const known = new Set(items.map((item) => prefix + keyOf(item)));
  const pending = [...view.done]
    .filter(([key, { item }]) => item && key.startsWith(prefix) && !known.has(key))
    .map(([, { item }]) => item as Item);
  return pending.length
    ? [...items, ...pending].sort((one, other) => sortValue(one) - sortValue(other))
    : items;
}
