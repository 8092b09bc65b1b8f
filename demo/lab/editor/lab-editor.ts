import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import type { Finding } from './check-text.js';
import { createEditorView } from './create-editor-view.js';
import { describePlace } from './describe-place.js';
import { findingsList } from './findings-list.js';
import { type Hover, hoverAt } from './hover-at.js';
import type { JsonSchema } from './json-schema.js';
import { fromLines, lineEndOf, offsetInLines, toLines } from './line-ends.js';
import { type EditorWords, wordsOfEditor } from './messages-of.js';
import { minimalChanges } from './minimal-changes.js';
import { schemaSupport } from './schema-support.js';

/** A change that came from outside: it is not told again. */
const fromOutside = Annotation.define<true>();

/**
 * The config as JSON. Events: `text-edited` with `{ text }`, at most once a frame; `undo` and
 * `redo`, for whoever holds the text holds its history.
 */
export class LabEditor extends LitElement {
  static override properties = {
    text: { attribute: false },
    language: { attribute: false },
    findings: { attribute: false },
    schema: { attribute: false },
    place: { state: true },
  };

  declare text: string;
  declare language: Language;
  /** Of the text as it stands; `undefined` until it was checked: those before stay meanwhile. */
  declare findings: readonly Finding[] | undefined;
  /** Of the config: without it there are no suggestions and no help. */
  declare schema: JsonSchema | undefined;
  /** What stands at the cursor. */
  declare place: Hover | undefined;

  #view: EditorView | undefined;
  #frame = 0;
  #isTyped = false;
  /** The text that was told last: it comes back as `text`, perhaps when more was typed. */
  #told: string | undefined;
  #found: readonly Finding[] | undefined;
  readonly #spoken = new Compartment();

  constructor() {
    super();
    this.text = '';
    this.language = 'en';
    this.findings = undefined;
    this.schema = undefined;
    this.place = undefined;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.#view) this.#open();
  }

  override disconnectedCallback(): void {
    this.#tell();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#view?.destroy();
    this.#view = undefined;
    super.disconnectedCallback();
  }

  /** Puts the cursor where a finding is. */
  goTo({ from, to }: Pick<Finding, 'from' | 'to'>): void {
    const view = this.#view;
    if (!view) return;
    const [anchor, head] = [this.#offsetOf(from), this.#offsetOf(to)];
    view.dispatch({
      selection: { anchor, head },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    view.focus();
  }

  protected override willUpdate(): void {
    this.#found = this.findings ?? this.#found;
  }

  protected override render(): TemplateResult {
    const words = this.#words();
    const { messages } = words;
    return html`
      <p class="muted small" id="editor-hint">${messages.hint}</p>
      <div class="editor-box"></div>
      ${this.schema ? this.#help(words) : nothing}
      ${findingsList(this.#found, messages, (finding) => this.goTo(finding))}
    `;
  }

  #help(words: EditorWords): TemplateResult {
    const { heading, nowhere } = words.messages.help;
    const told = this.place && describePlace(this.place, words);
    return html`<section class="editor-here" aria-label=${heading}>
      ${
        told
          ? html`<p><code>${told.key}</code> ${told.meaning}</p>
              ${told.facts.map((fact) => html`<p class="muted small">${fact}</p>`)}`
          : html`<p class="muted">${nowhere}</p>`
      }
    </section>`;
  }

  protected override firstUpdated(): void {
    this.#open();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const view = this.#view;
    if (!view) return;
    if (changed.has('text')) this.#take(view, this.text);
    if (changed.has('language') || changed.has('schema')) {
      view.dispatch({ effects: this.#spoken.reconfigure(this.#speak()) });
    }
    if (changed.has('findings') && this.findings) this.#mark(view, this.findings);
  }

  #words(): EditorWords {
    return wordsOfEditor(this.language);
  }

  #open(): void {
    this.#told = undefined;
    this.#view = createEditorView({
      parent: this.querySelector<HTMLElement>('.editor-box')!,
      text: toLines(this.text),
      spoken: this.#spoken.of(this.#speak()),
      onUndo: () => this.#ask('undo'),
      onRedo: () => this.#ask('redo'),
      onUpdate: (update) => this.#onUpdate(update),
    });
    if (this.findings) this.#mark(this.#view, this.findings);
  }

  #speak(): Extension {
    const words = this.#words();
    const { label, phrases } = words.messages;
    return [
      EditorState.phrases.of(phrases),
      EditorView.contentAttributes.of({
        'aria-label': label,
        'aria-describedby': 'editor-hint',
        // It is reached by Tab anyway; said, so that whoever checks it knows.
        tabindex: '0',
      }),
      this.schema ? schemaSupport(this.schema, words) : [],
    ];
  }

  #onUpdate({ docChanged, selectionSet, transactions }: ViewUpdate): void {
    if (docChanged && !transactions.some((of) => of.annotation(fromOutside))) this.#isTyped = true;
    // Not on each key: what follows from it reads the whole text.
    if (docChanged || selectionSet) this.#frame ||= requestAnimationFrame(() => this.#follow());
  }

  #follow(): void {
    this.#frame = 0;
    this.#tell();
    const { doc, selection } = this.#view?.state ?? {};
    if (!doc || !selection || !this.schema) return;
    this.place = hoverAt(doc.toString(), selection.main.head, this.schema);
  }

  /** Tells what was typed, if it was not told yet. */
  #tell(): void {
    if (!this.#isTyped || !this.#view) return;
    this.#isTyped = false;
    this.#told = fromLines(this.#view.state.doc.toString(), lineEndOf(this.text));
    const detail = { text: this.#told };
    this.dispatchEvent(new CustomEvent('text-edited', { detail, bubbles: true }));
  }

  #ask(name: 'undo' | 'redo'): void {
    // What is going back includes what was typed in this frame.
    this.#tell();
    this.dispatchEvent(new CustomEvent(name, { bubbles: true }));
  }

  #take(view: EditorView, text: string): void {
    // An answer to what was told; by now there is perhaps more.
    if (text === this.#told) return;
    this.#told = undefined;
    this.#isTyped = false;
    const [old, next] = [view.state.doc.toString(), toLines(text)];
    if (next === old) return;
    view.dispatch({ changes: minimalChanges(old, next), annotations: fromOutside.of(true) });
  }

  /** By now the text is perhaps shorter. */
  #offsetOf(offset: number): number {
    return Math.min(offsetInLines(this.text, offset), this.#view?.state.doc.length ?? 0);
  }

  #mark(view: EditorView, findings: readonly Finding[]): void {
    const diagnostics = findings
      .map(
        ({ from, to, severity, message, remedy }): Diagnostic => ({
          from: this.#offsetOf(from),
          to: this.#offsetOf(to),
          severity,
          message: `${message}. ${remedy}`,
          renderMessage: () => {
            const element = document.createElement('span');
            element.lang = 'en';
            element.textContent = `${message}. ${remedy}`;
            return element;
          },
        }),
      )
      .sort((a, b) => a.from - b.from);
    view.dispatch(setDiagnostics(view.state, diagnostics));
  }
}

customElements.define('lab-editor', LabEditor);

declare global {
  interface HTMLElementTagNameMap {
    'lab-editor': LabEditor;
  }
}
