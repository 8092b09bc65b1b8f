import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import { type FollowedRecording, followRecording } from './follow-recording.js';
import { shopAddress } from './link-names.js';
import { linkObstacle } from './link-obstacle.js';
import { liveMessagesOf } from './messages-of.js';
import { type LiveShop, openLiveShop } from './open-live-shop.js';
import { NO_RECORDING, type Recording } from './read-recording.js';
import { recordControls } from './record-controls.js';

/** While a field is dragged, the shop's pages need not follow each step. */
const SETTLED_MS = 150;

/** `<lab-live .text .isValid .language>`: the demo shop in another tab, with the edited config. */
export class LabLive extends LitElement {
  static override properties = {
    text: { attribute: false },
    isValid: { type: Boolean, attribute: 'valid' },
    language: { attribute: false },
    tabs: { state: true },
    recording: { state: true },
    hasRoom: { state: true },
  };

  /** Of the edited config. */
  declare text: string;
  /** Whether a shop could use it as it stands. */
  declare isValid: boolean;
  declare language: Language;
  declare tabs: number;
  declare recording: Recording;
  declare hasRoom: boolean;

  #shop: LiveShop | undefined;
  #recording: FollowedRecording | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = '';
    this.isValid = false;
    this.language = 'en';
    this.tabs = 0;
    this.recording = NO_RECORDING;
    this.hasRoom = true;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (linkObstacle()) return;
    this.#shop = openLiveShop({
      onTabs: (count) => {
        this.tabs = count;
      },
      onArrival: () => this.#publish(),
    });
    this.#recording = followRecording((recording) => {
      this.recording = recording;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#shop?.close();
    this.#recording?.close();
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('text') && !changed.has('isValid')) return;
    clearTimeout(this.#timer);
    // Nobody who never opens the shop needs a copy of their config to lie around.
    if (this.tabs > 0) this.#timer = setTimeout(() => this.#publish(), SETTLED_MS);
  }

  #publish(): void {
    if (this.isValid) this.hasRoom = this.#shop?.publish(this.text) ?? true;
    else this.#shop?.tellBroken();
  }

  override render(): TemplateResult {
    const messages = liveMessagesOf(this.language);
    const obstacle = linkObstacle();
    if (obstacle) return html`<p class="live-problem">${messages.obstacles[obstacle]}</p>`;
    // The link is followed after this: by then the config is there.
    return html`<p class="small">${messages.hint}</p>
      <div class="actions">
        <a
          class="button primary"
          href=${shopAddress(this.language)}
          target="_blank"
          rel="noopener"
          @click=${() => this.#publish()}
          >${messages.open}</a
        >
      </div>
      <p role="status" class="live-state" data-tabs=${this.tabs}>${messages.tabs(this.tabs)}</p>
      <div role="alert">
        ${this.isValid ? nothing : html`<p class="live-problem">${messages.broken}</p>`}
        ${this.hasRoom ? nothing : html`<p class="live-problem">${messages.noRoom}</p>`}
      </div>
      <h3>${messages.record.title}</h3>
      ${
        this.#recording
          ? recordControls({
              recording: this.recording,
              controls: this.#recording,
              messages: messages.record,
              language: this.language,
            })
          : nothing
      }`;
  }
}

customElements.define('lab-live', LabLive);
