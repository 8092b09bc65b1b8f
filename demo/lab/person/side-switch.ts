import { html, type TemplateResult } from 'lit';
import type { PersonMessages } from './messages.js';
import { PERSON_SIDES, type PersonSide } from './person-side.js';

/** Of which config the list tells. */
export const sideSwitch = (
  chosen: PersonSide,
  { side: label, sides }: PersonMessages,
  onChoose: (side: PersonSide) => void,
): TemplateResult =>
  html`<div class="person-sides" role="group" aria-label=${label}>
    ${PERSON_SIDES.map(
      (side) =>
        html`<button
          class="button"
          type="button"
          aria-pressed=${chosen === side}
          @click=${() => onChoose(side)}
        >
          ${sides[side]}
        </button>`,
    )}
  </div>`;
