import { html, nothing, type TemplateResult } from 'lit';
import type { LimitMessages } from '../../../src/model/limit-messages.js';
import { declaredLimits } from '../../../src/simulation/declared-limits.js';
import type { JsonSchema } from '../editor/json-schema.js';
import '../editor/lab-loading.js';
import type { Control } from '../limits/control-at.js';
import { limitsPanel } from '../limits/limits-panel.js';
import type { LimitPrice } from '../pictures/comparison.js';
import { baseOf } from '../pictures/per-shoppers.js';
import { shopperCount } from '../shoppers/shopper-count.js';
import type { LabState, Panel } from '../store/lab-state.js';
import type { LabHandlers } from './lab-handlers.js';
import type { PageMessages } from './messages.js';

export interface ControlsOptions {
  readonly state: LabState;
  /** Of the config, for the editor. */
  readonly schema: JsonSchema;
  readonly controlAt: (pointer: string) => Control | undefined;
  readonly messages: PageMessages;
  readonly words: LimitMessages;
  readonly on: LabHandlers;
}

const PANELS: readonly Panel[] = ['limits', 'json', 'changes'];

/** Three views of the same config. */
export function controls({
  state,
  schema,
  controlAt,
  messages,
  words,
  on,
}: ControlsOptions): TemplateResult {
  const { panel, draft } = state;
  const errors = state.findings?.filter(({ severity }) => severity === 'error').length ?? 0;
  const tab = (of: Panel) => html`<button
    type="button"
    role="tab"
    id="tab-${of}"
    aria-selected=${panel === of}
    aria-controls="panel"
    tabindex=${panel === of ? 0 : -1}
    @click=${() => on.onPanel(of)}
  >
    ${messages.panels[of]}${
      of === 'json' && errors > 0
        ? html` <span class="count">${messages.errors(errors)}</span>`
        : nothing
    }
  </button>`;
  return html`
    <div class="tabs" role="tablist" aria-label=${messages.panelsLabel} @keydown=${on.onTabKey}>
      ${PANELS.map(tab)}
    </div>
    <div class="card panel" id="panel" role="tabpanel" aria-labelledby="tab-${panel}" tabindex="0">
      ${
        panel === 'limits'
          ? limitsPanel({
              config: draft.config,
              controlAt,
              base: baseOf({ expected: shopperCount(state.source) }),
              prices: state.source.kind === 'export' ? undefined : pricesOf(state),
              isCounting: state.replay.prices < 1 && !state.replay.isStopped,
              isBroken: draft.fault !== undefined,
              words,
              messages: messages.limits,
              onEdit: on.onEdit,
            })
          : panel === 'json'
            ? html`<lab-loading .language=${state.language}></lab-loading
                ><lab-editor
                .text=${draft.text}
                .findings=${state.findings}
                .schema=${schema}
                .language=${state.language}
                @text-edited=${on.onTextEdited}
                @undo=${on.onUndo}
                @redo=${on.onRedo}
              ></lab-editor>`
            : html`<lab-loading .language=${state.language}></lab-loading
                ><lab-changes
                .saved=${state.saved.text}
                .text=${draft.text}
                .language=${state.language}
              ></lab-changes>`
      }
    </div>
  `;
}

/** Those of another list of limits would stand beneath the wrong ones. */
function pricesOf({ comparison, draft }: LabState): readonly LimitPrice[] {
  const prices = comparison?.prices ?? [];
  const places = declaredLimits(draft.config).map(({ place }) => place);
  return `${prices.map(({ place }) => place)}` === `${places}` ? prices : [];
}
