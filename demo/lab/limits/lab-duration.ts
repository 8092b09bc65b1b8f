import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { LimitMessages } from '../../../src/model/limit-messages.js';
import type { Control } from './control-at.js';
import type { LimitsMessages } from './messages.js';
import { usualDurations } from './usual-durations.js';

const OTHER = 'other';
const CALENDARS = ['day', 'week', 'month'] as const;
const UNITS = ['s', 'min', 'h', 'd', 'w'] as const;

/**
 * A length of time within a sentence: the usual ones to choose from, any other in numbers. Tells
 * `value-chosen`, its detail the value as the config has it.
 */
export class LabDuration extends LitElement {
  static override properties = {
    control: { attribute: false },
    value: { attribute: false },
    label: { attribute: false },
    words: { attribute: false },
    messages: { attribute: false },
    disabled: { type: Boolean },
    isOther: { state: true },
  };
  declare control: Extract<Control, { kind: 'duration' }>;
  declare value: unknown;
  declare label: string;
  declare words: LimitMessages;
  declare messages: LimitsMessages;
  declare disabled: boolean;
  declare isOther: boolean;

  constructor() {
    super();
    this.isOther = false;
    this.disabled = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const own = JSON.stringify(this.value);
    return html`<select
        class="field"
        aria-label=${this.label}
        ?disabled=${this.disabled}
        @change=${this.#choose}
      >
        ${this.#options().map(
          ([value, text]) =>
            html`<option value=${value} ?selected=${!this.isOther && value === own} .selected=${!this.isOther && value === own}>${text}</option>`,
        )}
        <option value=${OTHER} .selected=${this.isOther}>${this.messages.other}</option></select
      >${this.isOther ? this.#renderOther() : nothing}`;
  }

  #options(): (readonly [value: string, text: string])[] {
    const { control, value, words, messages } = this;
    const textOf = (of: string): string => {
      if (of === '0s') return messages.none;
      return control.canBeNone ? words.duration(of) : words.window(of);
    };
    const options = usualDurations(control, value).map(
      (of) => [JSON.stringify(of), textOf(of)] as const,
    );
    if (!control.hasCalendar) return options;
    const calendars = CALENDARS.map(
      (calendar) => [JSON.stringify({ calendar }), messages.calendar[calendar]] as const,
    );
    const isOwn =
      typeof value === 'object' && !calendars.some(([of]) => of === JSON.stringify(value));
    const own = [JSON.stringify(value), words.window(value as { calendar: 'day' })] as const;
    return [...options, ...(isOwn ? [own] : []), ...calendars];
  }

  #renderOther(): TemplateResult {
    const { messages } = this;
    const use = (): void => {
      const [amount, unit] = this.querySelectorAll<HTMLInputElement>('.duration-other > *');
      if (!amount!.reportValidity()) return;
      this.#tell(`${amount!.valueAsNumber}${unit!.value}`);
    };
    return html`<span class="duration-other"
      ><input
        class="field"
        type="number"
        min=${this.control.canBeNone ? 0 : 1}
        max="999999"
        required
        aria-label=${`${messages.amount}: ${this.label}`}
        @change=${use}
      /><select class="field" aria-label=${`${messages.unit}: ${this.label}`} @change=${use}>
        ${UNITS.map((unit) => html`<option value=${unit} ?selected=${unit === 'd'}>${messages.units[unit]}</option>`)}
      </select></span
    >`;
  }

  readonly #choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.isOther = value === OTHER;
    if (!this.isOther) this.#tell(JSON.parse(value));
    // What was asked for is where one wants to write.
    else void this.updateComplete.then(() => this.querySelector('input')?.focus());
  };

  #tell(value: unknown): void {
    this.isOther = false;
    this.dispatchEvent(new CustomEvent('value-chosen', { detail: value }));
  }
}

customElements.define('lab-duration', LabDuration);
