import type { NotedValue } from '../../model/overview.js';
import { createElement } from '../create-element.js';
import { createButton } from './create-button.js';
import { keyed } from './keyed.js';
import type { View } from './view.js';
import { labelIn, nameOf } from './words-for.js';

/** Names of values have 64 characters at the most. */
const MAX_LENGTH = 64;

/** *That is wrong:* the shopper says what is right instead. */
export function createCorrection(view: View, key: string, noted: NotedValue): HTMLElement[] {
  const { messages, host } = view;
  const { noted: words } = messages;
  const { signal, value } = noted;
  const field = `${key}/right`;
  const button = createButton(`${key}/correct`, words.correct, () => view.ask(key, true, field));
  if (!view.asking.has(key)) return [button];

  const save = (event: Event): void => {
    event.preventDefault();
    const right = view.drafts.get(field)?.trim();
    if (!right || right === value) return;
    // What is not valid would not be noted, and the wrong value would be gone all the same.
    if (!host.canHold(signal, right)) {
      view.say(key, words.notCorrected);
      return;
    }
    view.draft(field, undefined);
    view.act({
      key,
      text: words.corrected,
      item: noted,
      run: () => host.correct(signal, value, right),
    });
  };
  return [
    keyed(
      `${key}/form`,
      'form',
      { onsubmit: save },
      createElement(
        'label',
        {},
        words.correctLabel(labelIn(noted.label, messages.language) ?? messages.quote(signal)),
        createField(view, field, noted),
      ),
      keyed(`${key}/save`, 'button', {}, words.save),
      createButton(`${key}/cancel`, words.cancel, () => view.ask(key, false, `${key}/correct`)),
    ),
  ];
}

/** A list where the signal lists its values: nothing else would be noted. */
function createField(view: View, field: string, { signal, value }: NotedValue): HTMLElement {
  const { messages, host, drafts } = view;
  const draft = ({ target }: Event): void =>
    view.draft(field, (target as HTMLInputElement | HTMLSelectElement).value);
  const values = host.valuesOf(signal);
  if (!values) {
    return keyed(field, 'input', {
      maxLength: MAX_LENGTH,
      required: true,
      autocomplete: 'off',
      value: drafts.get(field) ?? '',
      oninput: draft,
    });
  }
  const select = keyed(
    field,
    'select',
    { required: true, onchange: draft },
    createElement('option', { value: '' }, messages.noted.correctPlaceholder),
    ...values
      .filter(([other]) => other !== value)
      .map(([other, labels]) =>
        createElement('option', { value: other }, nameOf(messages, other, labels)),
      ),
  );
  select.value = drafts.get(field) ?? '';
  return select;
}
