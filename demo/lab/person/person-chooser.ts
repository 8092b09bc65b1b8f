import { html, type TemplateResult } from 'lit';
import type { PersonMessages } from './messages.js';

export interface PersonChooser {
  readonly index: number;
  readonly count: number;
  readonly name: string;
  readonly messages: PersonMessages;
  readonly onChoose: (index: number) => void;
}

/** People count from one. */
export function personChooser({
  index,
  count,
  name,
  messages,
  onChoose,
}: PersonChooser): TemplateResult {
  const within = (wanted: number): number => Math.min(count, Math.max(1, Math.round(wanted)));
  const choose = (wanted: number): void => {
    const next = within(wanted) - 1;
    if (Number.isFinite(next) && next !== index) onChoose(next);
  };
  return html`<div class="person-chooser" role="group" aria-label=${messages.chooser}>
    <button
      class="button"
      type="button"
      aria-label=${messages.previousPerson}
      title=${messages.previousPerson}
      ?disabled=${index <= 0}
      @click=${() => choose(index)}
    >
      <span aria-hidden="true">←</span>
    </button>
    <input
      class="field"
      type="number"
      min="1"
      max=${count}
      step="1"
      aria-label=${messages.shopper}
      .value=${`${index + 1}`}
      @change=${(event: Event) => {
        const field = event.currentTarget as HTMLInputElement;
        choose(field.valueAsNumber);
        field.value = `${within(field.valueAsNumber || index + 1)}`;
      }}
    />
    <button
      class="button"
      type="button"
      aria-label=${messages.nextPerson}
      title=${messages.nextPerson}
      ?disabled=${index >= count - 1}
      @click=${() => choose(index + 2)}
    >
      <span aria-hidden="true">→</span>
    </button>
    <span>${messages.ofAll(count)}</span>
    <span class="muted small">${name === '' ? '' : messages.name(name)}</span>
  </div>`;
}
