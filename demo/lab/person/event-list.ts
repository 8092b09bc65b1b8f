import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { kindOf, type MarkKind, type TickKind } from './marks-of-walk.js';
import type { PersonMessages, TimesInZone } from './messages.js';
import type { ChosenStep, PersonSide } from './person-side.js';
import type { PersonStep, Walk } from './person-step.js';
import { productOf, titleOfStep } from './story-of-step.js';
import type { Visit } from './visits-of-steps.js';

export interface EventList {
  readonly walk: Walk;
  readonly side: PersonSide;
  readonly visits: readonly Visit[];
  readonly chosen: ChosenStep | undefined;
  /** Numbers of visits; the others are heads only, so that a long history costs nothing. */
  readonly open: ReadonlySet<number>;
  readonly messages: PersonMessages;
  readonly times: TimesInZone;
  readonly labelOf: (offer: string) => string;
  readonly onToggle: (visit: number, isOpen: boolean) => void;
  readonly onChoose: (step: ChosenStep) => void;
}

/** As in the timeline, for those who read. */
export const GLYPHS: Readonly<Record<MarkKind | TickKind, string>> = {
  shown: '●',
  held: '○',
  withheld: '+',
  click: '▲',
  dismissal: '✕',
  choice: '■',
  conversion: '★',
  'page-view': '|',
  signal: '·',
};

/** Everything that happened, visit by visit. */
export function eventList(list: EventList): TemplateResult {
  const { visits, open, messages, times, onToggle } = list;
  return html`<ol class="person-visits">
    ${visits.map(
      (visit, index) =>
        html`<li>
          <details
            class="person-visit"
            .open=${open.has(index)}
            @toggle=${(event: Event) =>
              onToggle(index, (event.currentTarget as HTMLDetailsElement).open)}
          >
            <summary>${messages.visit(times.moment(visit.from), visit)}</summary>
            ${open.has(index) ? eventsOf(visit, list) : nothing}
          </details>
        </li>`,
    )}
  </ol>`;
}

function eventsOf({ first, end }: Visit, list: EventList): TemplateResult {
  const { walk, side, chosen } = list;
  return html`<ol class="person-events">
    ${walk[side]
      .slice(first, end)
      .map((step, index) =>
        eventRow(step, first + index, chosen?.side === side && chosen.step === first + index, list),
      )}
  </ol>`;
}

function eventRow(
  step: PersonStep,
  index: number,
  isChosen: boolean,
  { side, messages, times, labelOf, onChoose }: EventList,
): TemplateResult {
  const isTick = step.kind === 'page-view' || step.kind === 'signal';
  const kind = isTick ? step.kind : kindOf(step);
  const where = step.kind === 'page-view' ? (productOf(step) ?? step.path) : placeOf(step);
  return html`<li>
    <button
      type="button"
      class=${classMap({
        'person-event': true,
        page: step.kind === 'page-view',
        quiet: kind === undefined,
      })}
      aria-current=${isChosen ? 'true' : nothing}
      @click=${() => onChoose({ side, step: index })}
    >
      <time class="muted">${times.clock(step.at)}</time>
      <span class="mark ${kind ?? ''}" aria-hidden="true">${kind ? GLYPHS[kind] : ''}</span>
      <span>${titleOfStep(step, { messages, labelOf })}${
        where ? html` <span class="muted">${where}</span>` : nothing
      }</span>
    </button>
  </li>`;
}

const placeOf = (step: PersonStep): string | undefined =>
  'placement' in step ? step.placement : 'value' in step ? step.value : undefined;
