import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Config } from '../../../src/model/config.js';
import type { LimitMessages } from '../../../src/model/limit-messages.js';
import {
  type DeclaredLimit,
  declaredLimits,
  type LimitKey,
  withoutLimit,
  writeAt,
} from '../../../src/simulation/declared-limits.js';
import { partsOfLimit, sentenceOfLimit } from '../../../src/simulation/sentence-of-limit.js';
import type { LimitPrice } from '../pictures/comparison.js';
import type { Control } from './control-at.js';
import { limitField } from './limit-field.js';
import { limitPrice } from './limit-price.js';
import type { LimitGroup, LimitsMessages, NewLimit } from './messages.js';
import { newLimits, withNewLimit } from './new-limit.js';
import { presetMark } from './preset-mark.js';

export interface LimitsPanel {
  readonly config: Config;
  readonly controlAt: (pointer: string) => Control | undefined;
  /** Empty where nobody is replayed. */
  readonly prices: readonly LimitPrice[] | undefined;
  /** Prices are for so many shoppers. */
  readonly base: number;
  /** More prices are to come. */
  readonly isCounting: boolean;
  /** The text has a mistake: the fields show what was valid last. */
  readonly isBroken: boolean;
  readonly words: LimitMessages;
  readonly messages: LimitsMessages;
  /** @param place edits of one place in quick succession are one step back. */
  readonly onEdit: (config: Config, place: string) => void;
}

const GROUPS: Readonly<Record<LimitGroup, readonly LimitKey[]>> = {
  often: ['frequencyCaps'],
  after: ['fatigue/afterDismissal', 'fatigue/ignored', 'afterConversion'],
  when: ['warmUp', 'quietHours', 'quietPages'],
  personal: ['creepiness/limit', 'creepiness/block', 'creepiness/dailyBudget'],
};

/** Every limit of the config as a sentence with fields, and what it costs and saves. */
export function limitsPanel(panel: LimitsPanel): TemplateResult {
  const { config, isBroken, messages } = panel;
  const limits = declaredLimits(config);
  const own = limits.filter(({ place }) => place.startsWith('/limits/'));
  const others = limits.filter(({ place }) => !place.startsWith('/limits/'));
  return html`
    ${isBroken ? html`<p class="warning" role="alert">${messages.broken}</p>` : nothing}
    <p class="small muted">${messages.hint}</p>
    ${Object.entries(GROUPS).map(([group, keys]) => {
      const of = own.filter(({ key }) => keys.includes(key));
      if (of.length === 0) return nothing;
      return html`<h3 class="limit-group">${messages.groups[group as LimitGroup]}</h3>
        ${limitList(of, panel)}`;
    })}
    ${
      others.length > 0
        ? html`<details class="more-limits">
          <summary>${messages.ofCampaigns(others.length)}</summary>
          ${limitList(others, panel)}
        </details>`
        : nothing
    }
    ${addLimit(panel)}
    ${panel.prices ? html`<p class="small muted">${messages.priceNote(panel.base)}</p>` : nothing}
  `;
}

const limitList = (limits: readonly DeclaredLimit[], panel: LimitsPanel): TemplateResult =>
  html`<ul class="limits">
    ${repeat(
      limits,
      ({ place }) => place,
      (limit) => limitRow(limit, panel),
    )}
  </ul>`;

function limitRow(limit: DeclaredLimit, panel: LimitsPanel): TemplateResult {
  const { config, controlAt, prices, isCounting, isBroken, words, messages, onEdit } = panel;
  const sentence = sentenceOfLimit(limit, config, words);
  const [, level, of] = limit.place.split('/');
  const change = (place: string, value: unknown): void =>
    onEdit(writeAt(config, place, value), place);
  const price = prices?.find(({ place }) => place === limit.place);
  return html`<li class="limit">
    <p class="limit-sentence">
      ${level === 'campaigns' ? html`<b>${of}</b>: ` : nothing}
      ${level === 'offers' ? html`<b>${config.offers?.[Number(of)]?.id}</b>: ` : nothing}
      ${partsOfLimit(limit, words).map((part) => {
        if (part.kind === 'text') return html`<span>${part.text}</span>`;
        const pointer = part.place.slice(limit.place.length);
        const mark = presetMark(config, limit, pointer);
        return html`<span class="limit-value"
          >${limitField({
            control: controlAt(part.place),
            value: part.value,
            text: part.text,
            sentence,
            words,
            messages,
            isDisabled: isBroken,
            onEdit: (value) => change(part.place, value),
          })}${mark === undefined ? nothing : markOf(mark, (value) => change(part.place, value), panel)}</span
        >`;
      })}
      <button
        class="button plain limit-remove"
        type="button"
        aria-label=${messages.removeNamed(sentence)}
        title=${messages.remove}
        ?disabled=${isBroken}
        @click=${() => onEdit(withoutLimit(config, limit.place), '')}
      >
        <span aria-hidden="true">×</span>
      </button>
    </p>
    ${sliderOf(limit, sentence, change, panel)}
    ${prices ? limitPrice(price, { all: prices, base: panel.base, isCounting, messages }) : nothing}
  </li>`;
}

/** A threshold is also a slider: how far it can go is seen before it is tried. */
function sliderOf(
  { place, value }: DeclaredLimit,
  sentence: string,
  change: (place: string, value: unknown) => void,
  { controlAt, isBroken, messages }: LimitsPanel,
): TemplateResult | typeof nothing {
  const control = controlAt(place);
  if (control?.kind !== 'scale') return nothing;
  return html`<input
    class="limit-slider"
    type="range"
    min=${control.min}
    max=${control.max}
    step="1"
    .value=${`${value}`}
    aria-label=${messages.slider(sentence)}
    ?disabled=${isBroken}
    @input=${(event: Event) => change(place, (event.target as HTMLInputElement).valueAsNumber)}
  />`;
}

function markOf(
  mark: unknown,
  take: (value: unknown) => void,
  { config, words, messages, isBroken }: LimitsPanel,
): TemplateResult {
  const preset = messages.presets[config.preset ?? 'balanced'];
  const text =
    typeof mark === 'string' && /^\d+[a-z]+$/.test(mark) ? words.duration(mark) : `${mark}`;
  return html`<button
    class="preset-mark"
    type="button"
    title=${messages.useMark(preset, text)}
    aria-label=${messages.useMark(preset, text)}
    ?disabled=${isBroken}
    @click=${() => take(mark)}
  >
    ${messages.mark(preset, text)}
  </button>`;
}

function addLimit({ config, isBroken, messages, onEdit }: LimitsPanel): TemplateResult {
  const add = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    onEdit(withNewLimit(config, select.value as NewLimit), '');
    select.value = '';
  };
  return html`<label class="add-limit">
    <span>${messages.add}</span>
    <select class="field" ?disabled=${isBroken} @change=${add}>
      <option value="">${messages.addChoice}</option>
      ${newLimits(config).map((kind) => html`<option value=${kind}>${messages.addNew[kind]}</option>`)}
    </select>
  </label>`;
}
