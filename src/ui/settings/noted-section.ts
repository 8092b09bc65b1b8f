import type { NotedValue } from '../../model/overview.js';
import { createElement } from '../create-element.js';
import { createCorrection } from './correction.js';
import { keyed } from './keyed.js';
import { createRow, createSection, withPending } from './parts.js';
import type { View } from './view.js';
import { labelIn, nameOf, originOf, sentenceOf, uniqueBy, upper } from './words-for.js';

const PREFIX = 'noted/';
const FORGOTTEN = 'forgotten/';
const idOf = ({ signal, value = '' }: { signal: string; value?: string }): string =>
  `${signal}/${value}`;

/** What was noted of the shopper: from where, since and until when. */
export function createNotedSection(view: View): HTMLElement {
  const { overview, messages } = view;
  const { noted: words } = messages;
  const { bought } = overview;
  const signals = new Set(overview.noted.map(({ signal }) => signal));
  return createSection(view, {
    key: 'noted',
    title: words.title,
    count: words.count(
      overview.noted.length + bought.length,
      signals.size + Math.min(bought.length, 1),
    ),
    isEmpty: !overview.noted.length && !bought.length && !overview.choices.forgotten.length,
    render() {
      const noted = withPending(view, overview.noted, PREFIX, idOf, ({ times }) => -times.at(-1)!);
      const kinds = uniqueBy(noted, ({ signal }) => signal);
      return [
        !noted.length && !bought.length && createElement('p', {}, words.none),
        ...kinds.map(({ signal, label }) =>
          keyed(
            `kind/${signal}`,
            'div',
            {},
            createElement('h4', {}, nameOf(messages, signal, label)),
            createElement(
              'ul',
              {},
              ...noted
                .filter((each) => each.signal === signal)
                .map((each) => createNoted(view, each)),
            ),
          ),
        ),
        ...createBought(view),
        ...createForgotten(view),
      ];
    },
  });
}

function createNoted(view: View, noted: NotedValue): HTMLElement {
  const { overview, messages, host } = view;
  const { noted: words, language, quote, date } = messages;
  const { signal, value, valueLabel, expiresAt, derivation, source } = noted;
  const key = PREFIX + idOf(noted);
  const what = labelIn(valueLabel, language) ?? quote(value);
  const isClaim = derivation === 'stated' || derivation === 'inferred' || source === 'account';
  return createRow(view, {
    key,
    text: sentenceOf(view, noted),
    notes: [
      words.about(words.origins[originOf(noted)], date(expiresAt, overview.at, overview.timeZone)),
    ],
    levers: [
      {
        label: words.forget(what),
        text: words.forgotten,
        item: noted,
        run: () => host.forget(signal, value),
      },
    ],
    // What somebody looked at is as it is; what was said or assumed of them is right or wrong.
    extra: isClaim ? createCorrection(view, key, noted) : [],
  });
}

/** What was bought: no lever, for it keeps the same from being offered again. */
function createBought(view: View): readonly HTMLElement[] {
  const { overview, messages } = view;
  const { noted: words, facts, quote, days } = messages;
  const { bought, at, timeZone } = overview;
  if (!bought.length) return [];
  return [
    createElement('h4', {}, words.boughtTitle),
    keyed(
      'bought',
      'ul',
      {},
      ...bought.map(({ product, times }) => {
        const [statement] = facts.bought(quote(product), days(times, at, timeZone));
        return createRow(view, {
          key: `bought/${product}`,
          text: `${statement}.`,
          notes: [words.boughtNote],
        });
      }),
    ),
  ];
}

/** What is not noted any more, because the shopper said so. */
function createForgotten(view: View): readonly (HTMLElement | false)[] {
  const { overview, messages, host } = view;
  const { noted: words } = messages;
  const forgotten = withPending(
    view,
    overview.choices.forgotten.filter((each) => !view.done.has(PREFIX + idOf(each))),
    FORGOTTEN,
    idOf,
    () => 0,
  );
  if (!forgotten.length) return [];
  return [
    createElement('h4', {}, words.forgottenTitle),
    keyed(
      'forgotten',
      'ul',
      {},
      ...forgotten.map(({ signal, value }) => {
        const what = { signal, ...(value !== undefined && { value }) };
        const labels = host.valuesOf(signal)?.find(([known]) => known === value)?.[1];
        const name = nameOf(messages, signal, host.labelsOfSignal(signal));
        return createRow(view, {
          key: FORGOTTEN + idOf(what),
          text:
            value === undefined ? words.forgottenAll(name) : upper(nameOf(messages, value, labels)),
          notes: [value === undefined ? undefined : name],
          levers: [
            {
              label: words.allow,
              text: words.allowed,
              item: what,
              run: () => host.preferences.unforget(what),
              takeBack: () => host.preferences.forget(what),
            },
          ],
        });
      }),
    ),
  ];
}
