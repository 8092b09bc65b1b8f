import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { DrawingController } from '../drawing-controller.js';
import type { Language } from '../language.js';
import { svgElement } from '../pictures/drawing.js';
import { drawTimeline } from './draw-timeline.js';
import { layoutTimeline, type TimelineLayout } from './layout-timeline.js';
import type { PersonMarks } from './marks-of-walk.js';
import { messagesOf } from './messages-of.js';
import { moveChoice } from './move-choice.js';
import { nearestMark } from './nearest-mark.js';
import type { ChosenStep } from './person-side.js';
import type { Walk } from './person-step.js';

/** `step-pointed` while the pointer passes, `step-chosen` by tap or key, `step-released` at last. */
export type TimelineEvent = CustomEvent<ChosenStep>;

/** Before above, now below; one stop for the Tab key, and arrow keys within. */
export class LabTimeline extends LitElement {
  static override properties = {
    walk: { attribute: false },
    marks: { attribute: false },
    chosen: { attribute: false },
    language: { type: String },
  };
  declare walk: Walk | undefined;
  declare marks: PersonMarks | undefined;
  declare chosen: ChosenStep | undefined;
  declare language: Language;

  private layout: TimelineLayout | undefined;
  private readonly drawing = new DrawingController(this, {
    place: () => this.place(),
    draw: () => this.draw(),
  });

  constructor() {
    super();
    this.language = 'en';
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('marks') || changed.has('language')) this.drawing.schedule();
    else this.markChosen();
  }

  protected override render(): TemplateResult {
    const messages = messagesOf(this.language);
    return html`<div
        class="person-timeline"
        role="application"
        tabindex="0"
        aria-label=${messages.timeline}
        aria-describedby="person-keys"
        @keydown=${this.onKey}
        @pointermove=${this.onPoint}
        @click=${this.onClick}
      ></div>
      <p id="person-keys" class="visually-hidden">${messages.keys}</p>`;
  }

  private place(): HTMLElement {
    return this.querySelector<HTMLElement>('.person-timeline')!;
  }

  private draw(): void {
    const { marks } = this;
    const { width } = this.drawing;
    if (!marks || width <= 0) return;
    this.layout = layoutTimeline(marks, width);
    this.place().replaceChildren(drawTimeline(marks, this.layout, messagesOf(this.language)));
    this.markChosen();
  }

  /** A ring around what is chosen, without drawing all else again. */
  private markChosen(): void {
    const svg = this.place().querySelector('svg');
    svg?.querySelector('.person-chosen')?.remove();
    const { chosen, layout } = this;
    if (!svg || !chosen || !layout) return;
    const mark = [...layout.marks, ...layout.ticks].find(
      ({ side, step }) => side === chosen.side && step === chosen.step,
    );
    if (!mark) return;
    const { x: cx, y: cy } = mark;
    const r = Math.max(6, layout.cell * 0.7);
    svg.append(svgElement('circle', { class: 'person-chosen', cx, cy, r }));
  }

  private tell(type: string, detail?: ChosenStep): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { walk, marks, chosen } = this;
    if (!walk || !marks || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') this.tell('step-released');
    const next = moveChoice(event.key, chosen, marks.marks, walk);
    if (!next) return;
    event.preventDefault();
    const { side, step } = next;
    this.tell('step-chosen', { side, step });
    // A long timeline scrolls within its own box.
    const mark = this.layout?.marks.find((of) => of.side === side && of.step === step);
    const place = this.place();
    if (!mark || place.scrollWidth <= place.clientWidth) return;
    place.scrollTo({ left: mark.x - place.clientWidth / 2 });
  };

  private readonly onPoint = (event: PointerEvent): void => {
    const found = event.pointerType === 'touch' ? undefined : this.markAt(event);
    if (found) this.tell('step-pointed', found);
  };

  private readonly onClick = (event: MouseEvent): void => {
    const found = this.markAt(event);
    if (found) this.tell('step-chosen', found);
    else this.tell('step-released');
  };

  private markAt({ clientX, clientY }: MouseEvent): ChosenStep | undefined {
    const svg = this.place().querySelector('svg');
    if (!svg || !this.layout) return undefined;
    const { left, top } = svg.getBoundingClientRect();
    return nearestMark(this.layout, clientX - left, clientY - top);
  }
}

customElements.define('lab-timeline', LabTimeline);
