import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import type { FollowedRecording } from './follow-recording.js';
import { shopAddress } from './link-names.js';
import type { RecordMessages } from './messages.js';
import type { Recording } from './read-recording.js';

export interface RecordControls {
  readonly recording: Recording;
  readonly controls: FollowedRecording;
  readonly messages: RecordMessages;
  readonly language: Language;
}

/** Begins, stops and deletes the recording of one's own clicks. */
export function recordControls(view: RecordControls): TemplateResult {
  const { recording, controls, messages, language } = view;
  const { isOn, events } = recording;
  const hasAny = events.length > 0;
  return html`<p class="small">${messages.hint}</p>
    <p role="status" class=${isOn ? 'recording-on' : 'muted'}>${stateOf(recording, messages)}</p>
    <div class="actions">
      ${
        isOn
          ? html`<button class="button" type="button" @click=${controls.stop}>
              ${messages.stop}
            </button>`
          : html`<button
              class="button"
              type="button"
              ?disabled=${recording.isFull}
              @click=${controls.start}
            >
              ${hasAny ? messages.goOn : messages.start}
            </button>`
      }
      ${
        isOn
          ? html`<a
              class="button"
              href=${shopAddress(language)}
              target="_blank"
              rel="noopener"
              >${messages.openShop}</a
            >`
          : nothing
      }
      ${
        hasAny
          ? html`<button class="button plain" type="button" @click=${controls.clear}>
              ${messages.clear}
            </button>`
          : nothing
      }
    </div>`;
}

function stateOf({ isOn, isFull, events }: Recording, messages: RecordMessages): string {
  if (isFull) return messages.full(events.length);
  if (isOn) return messages.running(events.length);
  return events.length > 0 ? messages.stopped(events.length) : messages.none;
}
