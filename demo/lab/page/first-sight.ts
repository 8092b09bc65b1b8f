import { html, nothing, type TemplateResult } from 'lit';
import { figuresOf } from '../../../src/simulation/figures.js';
import type { Tally } from '../../../src/simulation/tally.js';
import type { Language } from '../language.js';
import { baseOf, perShoppers } from '../pictures/per-shoppers.js';
import { shopperCount } from '../shoppers/shopper-count.js';
import type { LabState } from '../store/lab-state.js';
import type { PageMessages } from './messages.js';
import { haveSameLimits, PRESET_NAMES, type PresetName, withPreset } from './preset-choice.js';

export interface FirstSight {
  readonly state: LabState;
  readonly messages: PageMessages;
  /** The picture that answers the question; absent where one person is looked at. */
  readonly picture: TemplateResult | undefined;
  readonly onPreset: (preset: PresetName | 'file') => void;
}

/** The question, three answers to try, and what each becomes. */
export function firstSight({ state, messages, picture, onPreset }: FirstSight): TemplateResult {
  return html`<section class="first-sight">
    <div class="question">
      <h1>${messages.question}</h1>
      <p class="lead">${messages.lead}</p>
      ${presetCards(state, messages, onPreset)}
      ${
        picture
          ? keyFigures(state, messages)
          : html`<p><a href="#person-heading">${messages.onePerson}</a></p>`
      }
    </div>
    ${picture ? html`<div class="answer">${picture}</div>` : nothing}
  </section>`;
}

function presetCards(
  { saved, draft }: LabState,
  messages: PageMessages,
  onPreset: FirstSight['onPreset'],
): TemplateResult {
  const isFile = haveSameLimits(draft.config, saved.config);
  const card = (value: PresetName | 'file', name: string, hint: string, isChosen: boolean) =>
    html`<label class="preset ${isChosen ? 'chosen' : ''}">
      <input
        type="radio"
        name="preset"
        value=${value}
        .checked=${isChosen}
        ?disabled=${draft.fault !== undefined}
        @change=${() => onPreset(value)}
      /><span><b>${name}</b><span class="small muted">${hint}</span></span>
    </label>`;
  return html`<fieldset class="presets">
    <legend>${messages.presetsLabel}</legend>
    ${card('file', messages.presetFile, messages.presetFileHint, isFile)}
    ${PRESET_NAMES.map((name) =>
      card(
        name,
        messages.limits.presets[name],
        messages.presetHints[name],
        !isFile && haveSameLimits(draft.config, withPreset(draft.config, name)),
      ),
    )}
  </fieldset>`;
}

/** Each figure before and now; read out as text, not as colour. */
function keyFigures(
  { comparison, language, source }: LabState,
  messages: PageMessages,
): TemplateResult {
  const { figures } = messages;
  const base = baseOf({ expected: shopperCount(source) });
  const rows = [
    [figures.perDay, (tally: Tally) => decimal(figuresOf(tally).shownPerDay, language)],
    [figures.reach, (tally: Tally) => percent(figuresOf(tally).reach, language)],
    [
      figures.closed(base),
      (tally: Tally) => whole(perShoppers(tally.closed, tally.shoppers, base), language),
    ],
    [
      figures.heldBack(base),
      (tally: Tally) =>
        whole(perShoppers(figuresOf(tally).heldBack, tally.shoppers, base), language),
    ],
  ] as const;
  return html`<dl class="key-figures">
    ${rows.map(([name, textOf]) => {
      const [before, now] = [comparison?.before, comparison?.now].map((tally) =>
        tally ? textOf(tally) : '–',
      );
      return html`<div>
        <dt>${name}</dt>
        <dd>
          <span class="before"
            ><span class="visually-hidden">${messages.before} </span>${before}</span
          ><span class="arrow" aria-hidden="true">→</span
          ><span class="now"><span class="visually-hidden">, ${messages.now} </span>${now}</span>
        </dd>
      </div>`;
    })}
  </dl>`;
}

const decimal = (value: number, language: Language): string =>
  value.toLocaleString(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const percent = (value: number, language: Language): string =>
  value.toLocaleString(language, { style: 'percent' });
const whole = (value: number, language: Language): string =>
  value.toLocaleString(language, { maximumFractionDigits: 0 });
