import { html, type TemplateResult } from 'lit';
import type { Goal } from '../../../src/simulation/goal.js';
import type { AdvisorMessages } from './messages.js';

interface GoalForm {
  readonly goal: Goal;
  readonly messages: AdvisorMessages;
  readonly onGoal: (goal: Goal) => void;
}

/** The goal as a sentence with fields. Shares are written in percent. */
export function goalSentence({ goal, messages, onGoal }: GoalForm): TemplateResult {
  const numberField = (name: keyof Goal, factor: number, min: number, max: number) =>
    html`<input
      class="field limit-number"
      type="number"
      min=${min}
      max=${max}
      step=${factor === 1 ? 1 : 'any'}
      required
      .value=${`${Math.round(Number(goal[name]) * factor * 100) / 100}`}
      aria-label=${messages.fields[name]}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        if (input.reportValidity()) onGoal({ ...goal, [name]: input.valueAsNumber / factor });
      }}
    />`;
  const fields: Readonly<Record<string, TemplateResult>> = {
    shoppers: numberField('shoppers', 100, 1, 100),
    mostADay: numberField('mostADay', 1, 0, 100),
    offers: numberField('offers', 100, 1, 100),
    scoreBelow: numberField('scoreBelow', 1, 1, 100),
    favour: html`<select
      class="field"
      aria-label=${messages.fields.favour}
      @change=${(event: Event) =>
        onGoal({ ...goal, favour: (event.target as HTMLSelectElement).value as Goal['favour'] })}
    >
      ${(['reach', 'shown'] as const).map(
        (favour) =>
          html`<option value=${favour} .selected=${goal.favour === favour}>
            ${messages.favours[favour]}
          </option>`,
      )}
    </select>`,
  };
  return html`<p class="goal">
    ${messages.goal.split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? fields[piece] : piece))}
  </p>`;
}
