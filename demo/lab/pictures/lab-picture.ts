import { html, LitElement, nothing } from 'lit';
import { download } from '../download.js';
import { DrawingController } from '../drawing-controller.js';
import type { Language } from '../language.js';
import type { Comparison } from './comparison.js';
import { csvOfTable } from './csv-of-table.js';
import { messagesOf } from './messages-of.js';
import type { Picture, PictureContext, PictureTable, PictureView } from './picture.js';
import { pngOfSvg } from './png-of-svg.js';

/** Smaller is no picture; it is shown before the page is laid out. */
const LEAST_WIDTH = 240;
/** A line of text tells nothing more where it is longer. */
const MOST_WIDTH = 1100;

/** One picture with its finding, its numbers and its downloads. */
export class LabPicture extends LitElement {
  static override properties = {
    picture: { attribute: false },
    comparison: { attribute: false },
    context: { attribute: false },
    language: { type: String },
    level: { type: Number },
    isOpen: { state: true },
    hasFailed: { state: true },
  };
  declare picture: Picture | undefined;
  declare comparison: Comparison | undefined;
  declare context: PictureContext;
  declare language: Language;
  /** Of its heading. */
  declare level: number;
  declare isOpen: boolean;
  declare hasFailed: boolean;

  private view: PictureView | undefined;
  private drawn = '';
  private readonly drawing = new DrawingController(this, {
    place: () => this.place(),
    draw: () => this.draw(),
    mostWidth: MOST_WIDTH,
  });

  constructor() {
    super();
    this.context = { isSynthetic: false, assumptions: '' };
    this.language = 'en';
    this.level = 3;
    this.isOpen = false;
    this.hasFailed = false;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    const { picture, comparison } = this;
    this.view =
      picture && comparison && picture.show(comparison, this.context, messagesOf(this.language));
  }

  protected override updated(): void {
    this.drawing.schedule();
  }

  protected override render() {
    const { view, picture, comparison } = this;
    const messages = messagesOf(this.language);
    return html`<figure class="picture" data-picture=${picture?.id ?? nothing}>
      ${
        this.level === 2
          ? html`<h2 class="picture-title">${view?.title}</h2>`
          : html`<h3 class="picture-title">${view?.title}</h3>`
      }
      <p class="picture-finding">${view?.finding}</p>
      <div class="picture-drawing"></div>
      <figcaption class="muted small">
        ${comparison && this.source()}${view?.note ? html`<br />${view.note}` : nothing}
      </figcaption>
      <div class="picture-foot">
        <details class="picture-numbers" ?open=${this.isOpen} @toggle=${this.onToggle}>
          <summary>${messages.numbers}</summary>
          ${this.isOpen && view ? tableOf(view.table, view.title, messages.exact) : nothing}
        </details>
        <div class="picture-downloads">
          <button
            class="button plain small"
            type="button"
            aria-label=${messages.csvLabel(view?.title ?? '')}
            ?disabled=${!view?.draw}
            @click=${this.downloadCsv}
          >
            ${messages.csv}
          </button>
          <button
            class="button plain small"
            type="button"
            aria-label=${messages.pngLabel(view?.title ?? '')}
            ?disabled=${!view?.draw}
            @click=${this.downloadPng}
          >
            ${messages.png}
          </button>
        </div>
        <p class="small" role="status">${this.hasFailed ? messages.failed : nothing}</p>
      </div>
    </figure>`;
  }

  private place(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.picture-drawing');
  }

  private source(): string {
    const { now, expected } = this.comparison!;
    const shoppers = this.view?.shoppers ?? now.shoppers;
    return messagesOf(this.language).source(shoppers, expected, this.context.isSynthetic);
  }

  private draw(): void {
    const { view, language } = this;
    const { width } = this.drawing;
    if (!view || width < LEAST_WIDTH) return;
    const key = JSON.stringify([view.rows, view.finding, width, language, !view.draw]);
    if (key === this.drawn) return;
    this.drawn = key;
    const svg = view.draw?.(width);
    this.place()!.replaceChildren(...(svg ? [svg] : []));
  }

  private readonly onToggle = (event: Event): void => {
    this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
  };

  private readonly downloadCsv = (): void => {
    const { view, picture } = this;
    if (!view || !picture) return;
    // Without this mark spreadsheets read umlauts wrongly.
    const text = `\ufeff${csvOfTable(view.table)}`;
    download(new Blob([text], { type: 'text/csv;charset=utf-8' }), `taktvoll-${picture.id}.csv`);
  };

  private readonly downloadPng = async (): Promise<void> => {
    const { view, picture } = this;
    const svg = this.place()?.querySelector('svg');
    if (!view || !picture || !svg) return;
    try {
      const { title, finding } = view;
      const notes = [this.source(), this.context.assumptions].filter((note) => note);
      const blob = await pngOfSvg(svg, { title, finding, notes });
      this.hasFailed = false;
      download(blob, `taktvoll-${picture.id}.png`);
    } catch {
      this.hasFailed = true;
    }
  };
}

function tableOf({ columns, rows }: PictureTable, title: string, exact: (value: number) => string) {
  const [first, ...others] = columns;
  return html`<div class="picture-table" tabindex="0" role="region" aria-label=${title}>
    <table>
      <caption class="visually-hidden">${title}</caption>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          ${others.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${typeof cell === 'number' ? exact(cell) : cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

customElements.define('lab-picture', LabPicture);
