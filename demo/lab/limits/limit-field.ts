import { html, nothing, type TemplateResult } from 'lit';
import type { LimitMessages } from '../../../src/model/limit-messages.js';
import type { Control } from './control-at.js';
import './lab-duration.js';
import type { LimitsMessages } from './messages.js';

export interface FieldOptions {
  readonly control: Control | undefined;
  readonly value: unknown;
  /** The value as the sentence has it, for what cannot be changed here. */
  readonly text: string;
  /** The whole sentence. */
  readonly sentence: string;
  readonly words: LimitMessages;
  readonly messages: LimitsMessages;
  readonly isDisabled: boolean;
  readonly onEdit: (value: unknown) => void;
}

/** A value within a sentence, to be changed. */
export function limitField(options: FieldOptions): TemplateResult {
  const { control, value, text, sentence, words, messages, isDisabled, onEdit } = options;
  const label = messages.field(sentence);
  const take = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const isValid = input.checkValidity();
    noteOf(input)?.replaceChildren(...(isValid ? [] : [problemOf(control, input, messages)]));
    // What is not possible is never in the config.
    if (!isValid) return;
    onEdit(input.type === 'number' ? input.valueAsNumber : input.value);
  };
  const restore = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.checkValidity()) return;
    input.value = `${value}`;
  };
  switch (control?.kind) {
    case 'number':
    case 'scale':
      return html`<input
        class="field limit-number"
        type="number"
        .value=${`${value}`}
        min=${control.min}
        max=${control.max}
        step=${control.kind === 'scale' ? 'any' : control.step}
        required
        aria-label=${label}
        ?disabled=${isDisabled}
        @input=${take}
        @change=${restore}
      /><span class="limit-note" role="alert"></span>`;
    case 'duration':
      return html`<lab-duration
        .control=${control}
        .value=${value}
        .label=${label}
        .words=${words}
        .messages=${messages}
        ?disabled=${isDisabled}
        @value-chosen=${(event: CustomEvent<unknown>) => onEdit(event.detail)}
      ></lab-duration>`;
    case 'time':
    case 'text':
      return html`<input
        class="field"
        type=${control.kind}
        .value=${`${value}`}
        pattern=${control.kind === 'text' && control.pattern ? control.pattern : nothing}
        required
        aria-label=${label}
        ?disabled=${isDisabled}
        @change=${(event: Event) => {
          take(event);
          restore(event);
        }}
      /><span class="limit-note" role="alert"></span>`;
    default:
      return html`<strong>${text}</strong>`;
  }
}

/** Written by hand: the page knows of no value but the last possible one. */
const noteOf = (input: HTMLElement): HTMLElement | undefined =>
  input.nextElementSibling instanceof HTMLElement ? input.nextElementSibling : undefined;

const problemOf = (
  control: Control | undefined,
  { validationMessage }: HTMLInputElement,
  messages: LimitsMessages,
): string =>
  control?.kind === 'number' || control?.kind === 'scale'
    ? messages.invalid(control.min, control.max)
    : validationMessage;
