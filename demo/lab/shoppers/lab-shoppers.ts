import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import { type FollowedRecording, followRecording } from '../live/follow-recording.js';
import { linkObstacle } from '../live/link-obstacle.js';
import { liveMessagesOf } from '../live/messages-of.js';
import { NO_RECORDING, type Recording, sessionsOfRecording } from '../live/read-recording.js';
import { recordControls } from '../live/record-controls.js';
import { failureSentence } from './failure-sentence.js';
import { type FileInWork, fileForm } from './file-form.js';
import { shoppersMessagesOf } from './messages-of.js';
import { packSessions } from './packed-sessions.js';
import type { ReadFailure } from './read-failure.js';
import { readInWorker } from './read-in-worker.js';
import { DEFAULT_SOURCE, type ShopperSource } from './shopper-source.js';
import { syntheticForm } from './synthetic-form.js';

type Tab = 'synthetic' | 'file' | 'recording';

const TABS: readonly Tab[] = ['synthetic', 'file', 'recording'];
const tabOf = ({ kind }: ShopperSource): Tab => (kind === 'export' ? 'file' : kind);

interface Problem {
  readonly name: string;
  /** Absent where the page itself is broken. */
  readonly failure?: ReadFailure;
}

/**
 * `<lab-shoppers .source .language>`: whose shopping is replayed. Dispatches `source-chosen` with
 * `{ source }`, and `config-dropped` with `{ text, name }` where a file was a config. Until another
 * source is there, the one before stays.
 */
export class LabShoppers extends LitElement {
  static override properties = {
    source: { attribute: false },
    language: { attribute: false },
    tab: { state: true },
    inWork: { state: true },
    problem: { state: true },
    isOver: { state: true },
    recording: { state: true },
  };

  declare source: ShopperSource;
  declare language: Language;
  declare tab: Tab;
  declare inWork: FileInWork | undefined;
  declare problem: Problem | undefined;
  declare isOver: boolean;
  declare recording: Recording;

  #reading: AbortController | undefined;
  #recording: FollowedRecording | undefined;
  /** What was last made up, for whoever comes back to it. */
  #synthetic = DEFAULT_SOURCE as Extract<ShopperSource, { kind: 'synthetic' }>;

  constructor() {
    super();
    this.source = DEFAULT_SOURCE;
    this.language = 'en';
    this.tab = 'synthetic';
    this.inWork = undefined;
    this.problem = undefined;
    this.isOver = false;
    this.recording = NO_RECORDING;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#recording = followRecording((recording) => {
      const isLonger = recording.events.length !== this.recording.events.length;
      this.recording = recording;
      const isMeant = this.source.kind === 'recording' || this.tab === 'recording';
      if (isLonger && isMeant) this.#replayRecording();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading?.abort();
    this.#recording?.close();
  }

  /** Reads what somebody dropped anywhere on the page; the file before it is given up. */
  async readFile(file: File): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.tab = 'file';
    this.problem = undefined;
    // Whoever drops a file elsewhere on the page sees what becomes of it.
    this.closest('details')?.setAttribute('open', '');
    this.scrollIntoView({ block: 'nearest' });
    this.inWork = { name: file.name, size: file.size, read: 0 };
    try {
      const result = await readInWorker(file, {
        createWorker: () =>
          new Worker(new URL('reading-worker.js', document.baseURI), { type: 'module' }),
        onProgress: (read) => {
          this.inWork = { name: file.name, size: file.size, read };
        },
        signal: reading.signal,
      });
      if (result.kind === 'failed') this.problem = { name: file.name, failure: result.failure };
      else if (result.kind === 'source') this.#choose(result.source);
      else this.#dispatch('config-dropped', { text: result.text, name: result.name });
    } catch {
      if (!reading.signal.aborted) this.problem = { name: file.name };
    } finally {
      if (this.#reading === reading) this.inWork = undefined;
    }
  }

  #dispatch(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  #choose(source: ShopperSource): void {
    this.#dispatch('source-chosen', { source });
  }

  #replayRecording(): void {
    const sessions = sessionsOfRecording(this.recording);
    this.#choose(
      sessions.length > 0
        ? { kind: 'recording', sessions: packSessions(sessions) }
        : this.#synthetic,
    );
  }

  #show(tab: Tab): void {
    this.tab = tab;
    this.problem = undefined;
    // What needs nothing more is chosen with its name.
    if (tab === 'synthetic' && this.source.kind !== 'synthetic') this.#choose(this.#synthetic);
    if (tab === 'recording' && this.recording.events.length > 0) this.#replayRecording();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('source')) return;
    if (this.source.kind === 'synthetic') this.#synthetic = this.source;
    // Whoever looks for a file is not sent away from there.
    const isOther = changed.get('source')?.kind !== this.source.kind;
    if (isOther && !this.inWork && !this.problem) this.tab = tabOf(this.source);
  }

  override render(): TemplateResult {
    const messages = shoppersMessagesOf(this.language);
    return html`<fieldset class="source-tabs">
        <legend class="visually-hidden">${messages.choose}</legend>
        ${TABS.map(
          (tab) => html`<label class="source-tab">
            <input
              type="radio"
              name="shopper-source"
              .checked=${this.tab === tab}
              @change=${() => this.#show(tab)}
            />
            <span>${messages[tab].name}</span>
          </label>`,
        )}
      </fieldset>
      <div role="alert">${this.problem ? this.#problem(this.problem) : nothing}</div>
      <div class="source-panel">${this.#panel()}</div>`;
  }

  #panel(): TemplateResult {
    const messages = shoppersMessagesOf(this.language);
    const { source } = this;
    switch (this.tab) {
      case 'synthetic':
        return syntheticForm({
          ...this.#synthetic,
          messages: messages.synthetic,
          onChange: (next) => this.#choose({ kind: 'synthetic', ...next }),
        });
      case 'file':
        return fileForm({
          source,
          inWork: this.inWork,
          isOver: this.isOver,
          messages,
          onFile: (file) => void this.readFile(file),
          onOver: (isOver) => {
            this.isOver = isOver;
          },
          onCancel: () => this.#reading?.abort(),
        });
      case 'recording':
        return this.#recorded();
    }
  }

  #recorded(): TemplateResult {
    const live = liveMessagesOf(this.language);
    const obstacle = linkObstacle();
    if (obstacle || !this.#recording) {
      return html`<p class="live-problem">${live.obstacles[obstacle ?? 'no-storage']}</p>`;
    }
    const controls = recordControls({
      recording: this.recording,
      controls: this.#recording,
      messages: live.record,
      language: this.language,
    });
    const { recording } = shoppersMessagesOf(this.language);
    return html`${controls}${
      this.source.kind === 'recording' ? html`<p><b>${recording.isUsed}</b></p>` : nothing
    }`;
  }

  #problem({ name, failure }: Problem): TemplateResult {
    const messages = shoppersMessagesOf(this.language);
    const what = failure ? failureSentence(messages.failures, failure) : messages.brokenPage;
    return html`<p class="source-problem">
      <b>${messages.failure(name)}</b> ${what} ${messages.unchanged}
    </p>`;
  }
}

customElements.define('lab-shoppers', LabShoppers);

declare global {
  interface HTMLElementTagNameMap {
    'lab-shoppers': LabShoppers;
  }
}
