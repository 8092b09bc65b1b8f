import { html, nothing, type TemplateResult } from 'lit';
import type { DecisionTrace } from '../../../src/model/decision.js';
import type { ChosenStep } from './person-side.js';
import type { PersonStep } from './person-step.js';
import { type StoryWords, storyOfStep } from './story-of-step.js';
import { traceView } from './trace-view.js';

/** Of the chosen decision: asked for, and what came. */
export type AskedTrace =
  | { readonly kind: 'loading' }
  | { readonly kind: 'done'; readonly trace: DecisionTrace | undefined };

interface StoryView {
  readonly chosen: ChosenStep | undefined;
  readonly steps: readonly PersonStep[];
  readonly words: StoryWords;
  readonly trace: AskedTrace | undefined;
  readonly canTrace: boolean;
  readonly onStep: (by: number) => void;
  readonly onTrace: () => void;
}

/** What happened at the chosen mark and why, the way to the next one, and each rule on request. */
export function storyView(view: StoryView): TemplateResult {
  const { chosen, steps, words, trace, onStep } = view;
  const { messages, timeZone, labelOf } = words;
  const step = chosen && steps[chosen.step];
  return html`<section class="person-story" aria-label=${messages.story}>
    <div aria-live="polite">
      ${step ? told(step, words) : html`<p class="muted">${messages.choose}</p>`}
    </div>
    <div class="person-steps">
      <button
        class="button small"
        type="button"
        title=${messages.previousStep}
        @click=${() => onStep(-1)}
      >
        <span aria-hidden="true">←</span> ${messages.back}
      </button>
      <button
        class="button small"
        type="button"
        title=${messages.nextStep}
        @click=${() => onStep(1)}
      >
        ${messages.next} <span aria-hidden="true">→</span>
      </button>
      ${
        chosen
          ? html`<span class="muted small"
              >${messages.position(chosen.step + 1, steps.length)}</span
            >`
          : nothing
      }
    </div>
    ${step?.kind === 'decision' && view.canTrace ? asked(view) : nothing}
    ${
      trace?.kind === 'done' && trace.trace && step
        ? traceView(trace.trace, { messages, labelOf, at: step.at, timeZone })
        : nothing
    }
  </section>`;
}

function told(step: PersonStep, words: StoryWords): TemplateResult {
  const { messages, side, times } = words;
  const { title, why, facts } = storyOfStep(step, words);
  return html`<p class="person-when">
      <span class="person-side ${side}">${messages.sides[side]}</span>
      ${times.moment(step.at)}
    </p>
    <p class="person-title">${title}</p>
    ${why ? html`<p class="person-why">${why}</p>` : nothing}
    <dl class="person-facts">
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
}

function asked({ trace, words: { messages }, onTrace }: StoryView): TemplateResult {
  if (!trace) {
    return html`<p>
      <button class="button small" type="button" @click=${onTrace}>${messages.trace}</button>
    </p>`;
  }
  const text =
    trace.kind === 'loading' ? messages.traceLoading : trace.trace ? '' : messages.noTrace;
  return html`<p class="small muted" role="status">${text}</p>`;
}
