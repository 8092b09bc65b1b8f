import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { LimitPlace } from '../../../src/simulation/places-of-limits.js';
import type { Language } from '../language.js';
import { describeDifference } from './describe-difference.js';
import { eventList } from './event-list.js';
import { keepChoice } from './keep-choice.js';
import './lab-timeline.js';
import type { TimelineEvent } from './lab-timeline.js';
import { marksOfWalk, type PersonMarks } from './marks-of-walk.js';
import type { TimesInZone } from './messages.js';
import { messagesOf } from './messages-of.js';
import { NO_VISITS, type OpenVisits, showVisit, toggleVisit } from './open-visits.js';
import { personChooser } from './person-chooser.js';
import type { ChosenStep, PersonSide } from './person-side.js';
import type { AskTrace, Walk } from './person-step.js';
import { sideSwitch } from './side-switch.js';
import type { StoryWords } from './story-of-step.js';
import { type AskedTrace, storyView } from './story-view.js';
import { timelineLegend } from './timeline-legend.js';
import { type Visit, visitOfStep, visitsOfSteps } from './visits-of-steps.js';

/** What is handed over anew with each painting, and is the same. */
const QUIET = { attribute: false, hasChanged: () => false } as const;

/** One person's weeks: a timeline of before and now, the story of each mark, and every event. */
export class LabPerson extends LitElement {
  static override properties = {
    walk: { attribute: false },
    count: { type: Number },
    language: { type: String },
    askTrace: QUIET,
    sentenceOf: QUIET,
    labelOf: QUIET,
    chosen: { state: true },
    listSide: { state: true },
    open: { state: true },
    trace: { state: true },
  };
  declare walk: Walk | undefined;
  declare count: number;
  declare language: Language;
  declare askTrace: AskTrace | undefined;
  /** The limit at a place of the config of that side, as a sentence. */
  declare sentenceOf: (place: LimitPlace, side: PersonSide) => string;
  declare labelOf: (offer: string) => string;
  declare private chosen: ChosenStep | undefined;
  declare private listSide: PersonSide;
  declare private open: OpenVisits;
  declare private trace: AskedTrace | undefined;

  /** What was chosen by hand stays when the pointer moves on. */
  private isPinned = false;
  private marks: PersonMarks | undefined;
  private visits: readonly Visit[] = [];
  private difference = '';
  private times: TimesInZone | undefined;

  constructor() {
    super();
    this.count = 0;
    this.language = 'en';
    this.sentenceOf = (place) => place;
    this.labelOf = (offer) => offer;
    this.listSide = 'now';
    this.open = NO_VISITS;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { walk } = this;
    if (changed.has('walk')) {
      const before = changed.get('walk') as Walk | undefined;
      if (before?.index !== walk?.index) this.open = NO_VISITS;
      this.chosen = keepChoice(this.chosen, before, walk);
      this.isPinned &&= this.chosen !== undefined;
      this.trace = undefined;
      this.marks = walk && marksOfWalk(walk);
    }
    if (changed.has('walk') || changed.has('language')) {
      this.times = undefined;
      this.difference = walk ? describeDifference(walk, this.words()) : '';
    }
    if (changed.has('walk') || changed.has('listSide')) {
      this.visits = walk ? visitsOfSteps(walk[this.listSide]) : [];
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('chosen') || !this.isPinned) return;
    const list = this.querySelector('.person-visits');
    const row = list?.querySelector('[aria-current]');
    if (!list || !row) return;
    // Within the list only: the page stays where it is.
    const { top, bottom } = list.getBoundingClientRect();
    const place = row.getBoundingClientRect();
    if (place.top < top || place.bottom > bottom) list.scrollTop += place.top - top - 80;
  }

  protected override render(): TemplateResult {
    const { walk, marks, count } = this;
    const { messages } = this.words();
    if (!walk || !marks) return html`<p class="muted" role="status">${messages.waiting}</p>`;
    return html`
      ${
        count > 1
          ? personChooser({
              index: walk.index,
              count,
              name: walk.name,
              messages,
              onChoose: this.choosePerson,
            })
          : nothing
      }
      <p class="person-difference" role="status">${this.difference}</p>
      ${
        marks.days.length === 0
          ? html`<p class="muted">${messages.empty}</p>`
          : this.weeks(walk, marks)
      }
    `;
  }

  private weeks(walk: Walk, marks: PersonMarks): TemplateResult {
    const { chosen, listSide } = this;
    const words = this.words();
    return html`
      ${timelineLegend(marks, words.messages)}
      <lab-timeline
        .walk=${walk}
        .marks=${marks}
        .chosen=${chosen}
        .language=${this.language}
        @step-pointed=${this.onPointed}
        @step-chosen=${this.onChosen}
        @step-released=${this.onReleased}
      ></lab-timeline>
      ${storyView({
        chosen,
        steps: walk[chosen?.side ?? listSide],
        words,
        trace: this.trace,
        canTrace: this.askTrace !== undefined,
        onStep: this.goBy,
        onTrace: this.loadTrace,
      })}
      ${this.list(walk, words)}
    `;
  }

  private list(walk: Walk, { messages, times, labelOf }: StoryWords): TemplateResult {
    const { listSide } = this;
    return html`<div class="person-list">
      <div class="person-list-head">
        <h3>${messages.list}</h3>
        ${sideSwitch(listSide, messages, (side) => {
          this.listSide = side;
        })}
      </div>
      ${eventList({
        walk,
        side: listSide,
        visits: this.visits,
        chosen: this.chosen,
        open: this.open.open,
        messages,
        times,
        labelOf,
        onToggle: (visit, isOpen) => {
          this.open = toggleVisit(this.open, visit, isOpen);
        },
        onChoose: this.pin,
      })}
    </div>`;
  }

  private words(): StoryWords {
    const { sentenceOf, labelOf } = this;
    const messages = messagesOf(this.language);
    const timeZone = this.walk?.timeZone ?? 'UTC';
    this.times ??= messages.timesIn(timeZone);
    return {
      messages,
      timeZone,
      times: this.times,
      side: this.chosen?.side ?? this.listSide,
      sentenceOf,
      labelOf,
    };
  }

  private choose(chosen: ChosenStep): void {
    const { chosen: before } = this;
    if (before?.side === chosen.side && before.step === chosen.step) return;
    this.chosen = chosen;
    this.trace = undefined;
  }

  private readonly pin = (chosen: ChosenStep): void => {
    this.choose(chosen);
    this.isPinned = true;
    this.listSide = chosen.side;
    const { step, side } = chosen;
    const visit = this.walk ? visitOfStep(this.walk[side], step) : -1;
    if (visit >= 0) this.open = showVisit(this.open, visit);
  };

  private readonly onPointed = ({ detail }: TimelineEvent): void => {
    if (!this.isPinned) this.choose(detail);
  };

  private readonly onChosen = ({ detail }: TimelineEvent): void => this.pin(detail);

  private readonly onReleased = (): void => {
    this.isPinned = false;
  };

  private readonly goBy = (by: number): void => {
    const { walk, chosen, listSide } = this;
    const side = chosen?.side ?? listSide;
    const step = chosen ? chosen.step + by : 0;
    if (walk?.[side][step]) this.pin({ side, step });
  };

  private readonly choosePerson = (index: number): void => {
    this.dispatchEvent(new CustomEvent('person-chosen', { detail: { index }, bubbles: true }));
  };

  private readonly loadTrace = async (): Promise<void> => {
    const { chosen, askTrace } = this;
    if (!chosen || !askTrace) return;
    this.isPinned = true;
    this.trace = { kind: 'loading' };
    const trace = await askTrace(chosen.side, chosen.step).catch(() => undefined);
    if (this.chosen === chosen) this.trace = { kind: 'done', trace };
  };
}

customElements.define('lab-person', LabPerson);
