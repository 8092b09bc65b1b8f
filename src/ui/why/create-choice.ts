import type { WhyWords } from '../../model/why-words.js';
import { createElement } from '../create-element.js';
import { createPart } from './create-part.js';
import { addDetailsStyle } from './details-style.js';
import type { WhyChoice } from './why-lever.js';

/** More than these are a list to open. */
const MAX_BUTTONS = 8;

/**
 * What is true instead: a few values are buttons, many are a list, and where the config names none
 * the shopper writes it.
 * @param correct without a value, the wrong one is only forgotten.
 */
export function createChoice(
  { values, accepts }: WhyChoice,
  words: WhyWords,
  root: ShadowRoot,
  correct: (to?: string) => void,
  cancel: () => void,
): HTMLFormElement {
  addDetailsStyle(root);
  const legend = createElement('p', { id: 'legend' }, words.correctTo);
  const problem = createElement('p', { role: 'status' });
  const controls = values.length && values.length <= MAX_BUTTONS ? pickers() : field();
  const form = createPart(
    'form',
    'choice',
    {
      onsubmit(event) {
        event.preventDefault();
      },
    },
    legend,
    createElement('div', {}, ...controls),
    problem,
    createElement(
      'div',
      {},
      createPart('button', 'pick', { type: 'button', onclick: () => correct() }, words.onlyForget),
      createPart('button', 'pick', { type: 'button', onclick: cancel }, words.cancel),
    ),
  );
  form.setAttribute('aria-labelledby', legend.id);
  return form;

  function pickers(): HTMLElement[] {
    return values.map(({ value, label }) =>
      createPart('button', 'pick', { type: 'button', onclick: () => correct(value) }, label),
    );
  }

  function field(): HTMLElement[] {
    const input = values.length
      ? createElement(
          'select',
          {},
          ...values.map(({ value, label }) => createElement('option', { value }, label)),
        )
      : createElement('input', { autocomplete: 'off' });
    input.setAttribute('aria-labelledby', legend.id);
    const save = (): void => {
      const to = input.value.trim();
      if (accepts(to)) correct(to);
      else {
        problem.textContent = words.refused;
        input.ariaInvalid = 'true';
        input.focus();
      }
    };
    return [input, createPart('button', 'pick', { onclick: save }, words.save)];
  }
}
