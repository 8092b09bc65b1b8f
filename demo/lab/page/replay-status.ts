import { html, nothing, type TemplateResult } from 'lit';
import type { LabState } from '../store/lab-state.js';
import type { PageMessages } from './messages.js';

interface ReplayControl {
  readonly state: LabState;
  readonly messages: PageMessages;
  readonly onStop: () => void;
  readonly onResume: () => void;
}

/** How far the replay is, how fast it was, and how to stop it. */
export function replayStatus({ state, messages, onStop, onResume }: ReplayControl): TemplateResult {
  const { replay, source, comparison } = state;
  if (source.kind === 'export') return html``;
  const isReplaying = replay.pictures < 1;
  const isDone = !isReplaying && replay.prices >= 1;
  const what = isReplaying ? messages.replaying : messages.pricing;
  const share = isReplaying ? replay.pictures : replay.prices;
  return html`<div class="replay-status">
    ${
      replay.isStopped
        ? html`<p>
            ${messages.stopped}
            <button class="button" type="button" @click=${onResume}>${messages.resume}</button>
          </p>`
        : isDone
          ? nothing
          : html`<p>
              <span>${what}</span
              ><progress max="1" .value=${share} aria-label=${what}></progress>
              <button class="button" type="button" @click=${onStop}>${messages.stop}</button>
            </p>`
    }
    ${
      replay.tookMs === undefined || !comparison
        ? nothing
        : html`<p class="small muted" data-replayed>
            ${messages.replayed({
              shoppers: comparison.now.shoppers,
              decisions: comparison.now.asked,
              perSecond: replay.decisionsPerSecond,
              threads: replay.threads,
              tookMs: replay.tookMs,
            })}
          </p>`
    }
    ${source.kind === 'synthetic' ? html`<p class="small synthetic">${messages.syntheticNote}</p>` : nothing}
  </div>`;
}
