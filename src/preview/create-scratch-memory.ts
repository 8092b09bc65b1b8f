import type { Plan } from '../core/plan.js';
import type { SignalPlan } from '../core/signal-plan.js';
import { applyEvent } from '../core/state/apply-event.js';
import type { State } from '../core/state/state.js';
import type { ShopperEvent } from '../model/events.js';
import { scratchState } from './scratch-state.js';
import { countOf, MAX_PAGE, type Notes, type PreviewSettings, withNote } from './settings.js';

/** An event that happens at the simulated instant. */
export type EventNow<Event = ShopperEvent> = Event extends ShopperEvent ? Omit<Event, 'at'> : never;

/** What is remembered of the simulated shopper: in memory, and gone with the page. */
export interface ScratchMemory {
  readonly settings: () => PreviewSettings;
  /** Without what this page notes by itself: loaded again, it does so again. */
  readonly settingsToReload: () => PreviewSettings;
  readonly state: () => State;
  /** The simulated instant, epoch ms. */
  readonly now: () => number;
  /** Becomes the shopper of the settings, who remembers nothing else. */
  use(settings: PreviewSettings): void;
  usePlan(plan: Plan): void;
  remember(state: State): void;
  readonly note: (event: EventNow) => void;
  noteSignal(signal: SignalPlan, value: string): void;
  viewPage(path: string): void;
}

export function createScratchMemory(of: Plan, given: PreviewSettings): ScratchMemory {
  let plan = of;
  let settings = given;
  /** What this page noted by itself. */
  let own: Notes = new Map();
  /** The clock that was set goes on from there. */
  let setAt = performance.now();
  const now = (): number =>
    settings.time ? Math.floor(Date.parse(settings.time) + performance.now() - setAt) : Date.now();
  let state = scratchState(settings, plan, now());

  const note = (event: EventNow): void => {
    state = applyEvent(plan, state, { ...event, at: now() } as ShopperEvent);
  };
  return {
    settings: () => settings,
    settingsToReload: () => ({
      ...settings,
      notes: eachNote(settings.notes, (name, value, count) => count - countOf(own, name, value)),
    }),
    state: () => state,
    now,
    use(next) {
      if (next.time !== settings.time) setAt = performance.now();
      settings = next;
      // What was taken back by hand was taken back here, too.
      own = eachNote(own, (name, value, count) =>
        Math.min(count, countOf(next.notes, name, value)),
      );
      state = scratchState(settings, plan, now());
    },
    usePlan(next) {
      plan = next;
    },
    remember(next) {
      state = next;
    },
    note,
    noteSignal({ name, isContextual, refusalOf }, value) {
      // What may not be used is not noted either.
      if (settings.personalisation !== 'granted' || isContextual || refusalOf(value)) return;
      note({ type: 'signal', name, value, source: 'page' });
      const oneMore = (notes: Notes): Notes =>
        withNote(notes, name, value, countOf(notes, name, value) + 1);
      settings = { ...settings, notes: oneMore(settings.notes) };
      own = oneMore(own);
    },
    viewPage(path) {
      settings = { ...settings, page: Math.min(settings.page + 1, MAX_PAGE) };
      note({ type: 'page-view', path });
    },
  };
}

/** The notes with each count as it is told. */
const eachNote = (
  notes: Notes,
  change: (name: string, value: string, count: number) => number,
): Notes =>
  [...notes].reduce<Notes>(
    (changed, [name, values]) =>
      [...values].reduce(
        (then, [value, count]) => withNote(then, name, value, change(name, value, count)),
        changed,
      ),
    new Map(),
  );
