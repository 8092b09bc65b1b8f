import { html, nothing, type TemplateResult } from 'lit';
import type { LabState } from '../store/lab-state.js';
import type { LabHandlers } from './lab-handlers.js';
import type { PageMessages } from './messages.js';

type Handlers = Pick<
  LabHandlers,
  'onLanguage' | 'onOpen' | 'onDownload' | 'onShare' | 'onUndo' | 'onRedo'
>;

interface TopBar extends Handlers {
  readonly state: LabState;
  readonly messages: PageMessages;
}

/** The file in hand, and what can be done with it. */
export function topBar(bar: TopBar): TemplateResult {
  const { state, messages } = bar;
  const open = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) bar.onOpen(file);
    // The same file can be opened again after it was changed elsewhere.
    input.value = '';
  };
  const isChanged = state.draft.text !== state.saved.text;
  return html`<header class="top-bar">
    <a class="skip" href="#pictures">${messages.skip}</a>
    <p class="brand"><b>Taktvoll</b> <span>${messages.name}</span></p>
    <p class="file-name">
      <span class="muted">${messages.fileLabel}:</span> ${state.file}${isChanged ? ' •' : nothing}
    </p>
    <div class="file-actions">
      <button class="button" type="button" ?disabled=${state.past.length === 0} @click=${bar.onUndo}>
        ${messages.undo}
      </button>
      <button class="button" type="button" ?disabled=${state.future.length === 0} @click=${bar.onRedo}>
        ${messages.redo}
      </button>
      <label class="button file-button"
        >${messages.open}<input
          class="visually-hidden"
          type="file"
          accept=".json,.jsonl,.ndjson,application/json"
          @change=${open}
      /></label>
      <button class="button" type="button" @click=${bar.onShare}>${messages.share}</button>
      <button class="button primary" type="button" @click=${bar.onDownload}>
        ${messages.download}
      </button>
    </div>
    <nav class="elsewhere">
      <a href="../shop/${state.language}/index.html">${messages.toShop}</a>
      <button
        class="button plain"
        type="button"
        lang=${state.language === 'de' ? 'en' : 'de'}
        @click=${bar.onLanguage}
      >
        ${messages.otherLanguage}
      </button>
    </nav>
  </header>`;
}
