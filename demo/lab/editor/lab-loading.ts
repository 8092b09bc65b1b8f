import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import { loadEditor } from './load-editor.js';
import { wordsOfEditor } from './messages-of.js';

/** Loads the editor where it stands, says so meanwhile, and tries again when asked. */
export class LabLoading extends LitElement {
  static override properties = { language: { attribute: false }, state: { state: true } };

  declare language: Language;
  declare state: 'loading' | 'failed' | 'done';

  constructor() {
    super();
    this.language = 'en';
    this.state = 'loading';
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.state = 'loading';
    try {
      await loadEditor();
      this.state = 'done';
    } catch {
      this.state = 'failed';
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { loading, loadFailed, retry } = wordsOfEditor(this.language).messages;
    if (this.state === 'done') return nothing;
    if (this.state === 'loading') return html`<p role="status">${loading}</p>`;
    return html`<div role="alert">
      <p>${loadFailed}</p>
      <button type="button" class="button" @click=${() => void this.#load()}>${retry}</button>
    </div>`;
  }
}

customElements.define('lab-loading', LabLoading);

declare global {
  interface HTMLElementTagNameMap {
    'lab-loading': LabLoading;
  }
}
