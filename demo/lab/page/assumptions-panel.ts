import { html, type TemplateResult } from 'lit';
import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  problemsOfAssumptions,
  SHARES,
} from '../../../src/simulation/assumptions.js';
import type { PageMessages } from './messages.js';

interface AssumptionsForm {
  readonly assumptions: Assumptions;
  readonly messages: PageMessages;
  readonly onChange: (assumptions: Assumptions) => void;
}

/** What is assumed of the shoppers, marked as such. Shares are written in percent. */
export function assumptionsPanel({
  assumptions,
  messages,
  onChange,
}: AssumptionsForm): TemplateResult {
  const take = (name: keyof Assumptions, factor: number) => (event: Event) => {
    const input = event.target as HTMLInputElement;
    input.setCustomValidity('');
    if (!input.checkValidity()) return;
    const next = { ...assumptions, [name]: input.valueAsNumber / factor };
    if (problemsOfAssumptions(next).length === 0) onChange(next);
    else input.setCustomValidity(messages.assumptionProblem);
  };
  const restore = (name: keyof Assumptions, factor: number) => (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.reportValidity()) return;
    input.value = textOf(assumptions[name] * factor);
    input.setCustomValidity('');
  };
  const row = (
    name: keyof Assumptions,
    factor: number,
    max: number,
  ) => html`<label class="assumption">
    <input
      class="field limit-number"
      type="number"
      min=${factor === 1 ? 1 : 0}
      max=${max}
      step=${factor === 1 ? 1 : 'any'}
      required
      .value=${textOf(assumptions[name] * factor)}
      @input=${take(name, factor)}
      @change=${restore(name, factor)}
    />
    <span>${messages.assume[name]}</span>
  </label>`;
  return html`
    <p class="small muted">${messages.assumptionsHint}</p>
    <div class="assumptions">
      ${SHARES.map((name) => row(name, 100, 100))} ${row('offersPerPage', 1, 20)}
    </div>
    <button class="button plain" type="button" @click=${() => onChange(DEFAULT_ASSUMPTIONS)}>
      ${messages.resetAssumptions}
    </button>
  `;
}

/** Without the noise of binary fractions: 7 %, not 7.000000000000001 %. */
const textOf = (value: number): string => `${Math.round(value * 1000) / 1000}`;
