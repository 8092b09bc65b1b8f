import { html, nothing, type TemplateResult } from 'lit';
import type { ShoppersMessages } from './messages.js';
import type { ShopperSource } from './shopper-source.js';

/** A file that is being read. */
export interface FileInWork {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly read: number;
}

export interface FileForm {
  readonly source: ShopperSource;
  readonly inWork: FileInWork | undefined;
  readonly isOver: boolean;
  readonly messages: ShoppersMessages;
  readonly onFile: (file: File) => void;
  readonly onOver: (isOver: boolean) => void;
  readonly onCancel: () => void;
}

/** Where a file is dropped or chosen, how far it is read, and what came of it. */
export function fileForm(form: FileForm): TemplateResult {
  const { source, inWork, isOver, messages, onFile, onOver } = form;
  const { file } = messages;
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [chosen] = input.files ?? [];
    if (chosen) onFile(chosen);
    // The same file may be chosen again after it was changed elsewhere.
    input.value = '';
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    onOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    // The page takes drops as well: one is enough.
    event.stopPropagation();
    onOver(false);
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped) onFile(dropped);
  };
  return html`<label
      class="drop-zone"
      data-over=${isOver || nothing}
      @dragover=${over}
      @dragleave=${() => onOver(false)}
      @drop=${drop}
    >
      <input
        class="visually-hidden"
        type="file"
        accept=".jsonl,.ndjson,.json,application/json"
        @change=${choose}
      />
      <span class="drop-words"><b>${file.drop}</b> <span>${file.choose}</span></span>
    </label>
    ${inWork ? progressOf(form, inWork) : nothing} ${whatCame(source, file)}
    <ul class="small muted file-kinds">
      ${file.kinds.map((kind) => html`<li>${kind}</li>`)}
    </ul>
    <p class="small muted">${file.stays}</p>`;
}

function progressOf({ messages, onCancel }: FileForm, { name, size, read }: FileInWork) {
  const text = messages.progress(read, size);
  return html`<div class="reading">
    <label class="small" for="reading-progress">${messages.reading(name)}</label>
    <progress id="reading-progress" max=${Math.max(1, size)} .value=${read}>${text}</progress>
    <span class="small muted">${text}</span>
    <button class="button" type="button" @click=${onCancel}>${messages.cancel}</button>
  </div>`;
}

function whatCame(source: ShopperSource, messages: ShoppersMessages['file']) {
  if (source.kind === 'export') {
    return html`<p><b>${messages.isExport(source.name)}</b></p>
      <p class="small">${messages.exportLimits}</p>`;
  }
  if (source.kind !== 'file') return nothing;
  const leftOut = messages.leftOut(source);
  return html`<p>
    <b>${messages.isRead(source)}</b> ${leftOut === '' ? nothing : leftOut}
  </p>`;
}
