import { json } from '@codemirror/lang-json';
import { unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { html, LitElement, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import { changedList } from './changed-list.js';
import { editorTheme } from './editor-theme.js';
import { toLines } from './line-ends.js';
import { wordsOfEditor } from './messages-of.js';

/** How the edited config differs from the saved one: place by place, and line by line. */
export class LabChanges extends LitElement {
  static override properties = {
    saved: { attribute: false },
    text: { attribute: false },
    language: { attribute: false },
    isWhole: { state: true },
  };

  declare saved: string;
  declare text: string;
  declare language: Language;
  /** True where the lines that are the same are shown too. */
  declare isWhole: boolean;

  #view: EditorView | undefined;

  constructor() {
    super();
    this.saved = '';
    this.text = '';
    this.language = 'en';
    this.isWhole = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate('text');
  }

  override disconnectedCallback(): void {
    this.#view?.destroy();
    this.#view = undefined;
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const { changes } = wordsOfEditor(this.language).messages;
    if (this.saved === this.text) return html`<p role="status">${changes.none}</p>`;
    return html`
      <h3>${changes.heading}</h3>
      ${changedList(this.saved, this.text, changes)}
      <div class="changes-head">
        <h4>${changes.text}</h4>
        <button
          type="button"
          class="button plain"
          aria-pressed=${this.isWhole ? 'true' : 'false'}
          @click=${() => {
            this.isWhole = !this.isWhole;
          }}
        >
          ${changes.allLines}
        </button>
      </div>
      <div class="changes-box"></div>
    `;
  }

  protected override updated(): void {
    const parent = this.querySelector<HTMLElement>('.changes-box');
    if (!parent) {
      this.#view?.destroy();
      this.#view = undefined;
      return;
    }
    if (this.#view?.dom.parentElement !== parent) {
      this.#view?.destroy();
      this.#view = new EditorView({ parent });
    }
    this.#view?.setState(this.#compare());
  }

  #compare(): EditorState {
    const { changes, phrases } = wordsOfEditor(this.language).messages;
    return EditorState.create({
      doc: toLines(this.text),
      extensions: [
        lineNumbers(),
        json(),
        editorTheme(),
        EditorView.lineWrapping,
        EditorState.readOnly.of(true),
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({
          'aria-label': changes.text,
          'aria-readonly': 'true',
          // Whoever has no mouse scrolls by keys.
          tabindex: '0',
        }),
        unifiedMergeView({
          original: toLines(this.saved),
          mergeControls: false,
          ...(!this.isWhole && { collapseUnchanged: { margin: 2, minSize: 5 } }),
        }),
      ],
    });
  }
}

customElements.define('lab-changes', LabChanges);

declare global {
  interface HTMLElementTagNameMap {
    'lab-changes': LabChanges;
  }
}
