import { html, type TemplateResult } from 'lit';
import { type Crowd, LEAST_SHOPPERS, MOST_SEED, MOST_SHOPPERS } from './crowd.js';
import type { ShoppersMessages } from './messages.js';

export interface SyntheticForm extends Crowd {
  readonly messages: ShoppersMessages['synthetic'];
  readonly onChange: (next: Crowd) => void;
}

const SOURCE = 'https://doi.org/10.34740/KAGGLE/DSV/4991874';

/** How many people are made up, and which. What is no such number is put right, not refused. */
export function syntheticForm({ seed, count, messages, onChange }: SyntheticForm): TemplateResult {
  const read = (event: Event, least: number, most: number, before: number): number => {
    const input = event.target as HTMLInputElement;
    const given = Number.parseInt(input.value, 10);
    const next = Number.isNaN(given) ? before : Math.min(most, Math.max(least, given));
    input.value = `${next}`;
    return next;
  };
  return html`<p class="small">
      <span class="badge">${messages.badge}</span> ${messages.hint}
      <a href=${SOURCE} target="_blank" rel="noopener">${messages.source}</a>
    </p>
    <div class="shopper-fields">
      <div class="shopper-field">
        <label for="shoppers-count">${messages.count}</label>
        <input
          class="field"
          type="number"
          id="shoppers-count"
          min=${LEAST_SHOPPERS}
          max=${MOST_SHOPPERS}
          step="10"
          aria-describedby="shoppers-range"
          .value=${`${count}`}
          @change=${(event: Event) =>
            onChange({ seed, count: read(event, LEAST_SHOPPERS, MOST_SHOPPERS, count) })}
        />
        <span class="small muted" id="shoppers-range">${messages.range(LEAST_SHOPPERS, MOST_SHOPPERS)}</span>
      </div>
      <div class="shopper-field">
        <label for="shoppers-seed">${messages.seed}</label>
        <input
          class="field"
          type="number"
          id="shoppers-seed"
          min="0"
          max=${MOST_SEED}
          step="1"
          aria-describedby="seed-hint"
          .value=${`${seed}`}
          @change=${(event: Event) => onChange({ seed: read(event, 0, MOST_SEED, seed), count })}
        />
        <span class="small muted" id="seed-hint">${messages.seedHint}</span>
      </div>
      <button
        class="button"
        type="button"
        @click=${() => onChange({ seed: (seed + 1) % MOST_SEED, count })}
      >
        ${messages.others}
      </button>
    </div>`;
}
