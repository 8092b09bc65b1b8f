import type { Draft } from './draft.js';
import { readDraft } from './draft.js';
import { firstPerson } from './first-person.js';
import type { LabAction } from './lab-action.js';
import type { Edition, LabState } from './lab-state.js';
import { withPages } from './with-pages.js';

/** Edits of one place that follow each other so quickly are one step back. */
const ONE_EDIT_MS = 800;
const MOST_STEPS_BACK = 200;

/** What follows from an action. Pure; a state that nothing changes in is the same object. */
export function nextState(state: LabState, action: LabAction): LabState {
  const next = follow(state, action);
  return next.draft.config === state.draft.config ? next : withPages(next);
}

function follow(state: LabState, action: LabAction): LabState {
  switch (action.type) {
    case 'language-chosen':
      return changed(state, { language: action.language });
    case 'panel-chosen':
      return changed(state, { panel: action.panel });
    case 'file-opened': {
      const draft = readDraft(action.text, state.draft.config);
      // What was there before is one step back, not lost.
      const past = withStep(state.past, editionOf(state, true));
      const next = edited(state, draft, past);
      return { ...next, file: action.name, saved: draft, lastEdit: undefined };
    }
    case 'text-edited': {
      if (action.text === state.draft.text) return state;
      const { place, at } = action;
      const edit = state.lastEdit;
      // What has no place of its own (a preset, a limit that is added) is a step of its own.
      const isSame =
        place !== '' &&
        edit?.place === place &&
        at - edit.at < ONE_EDIT_MS &&
        state.past.length > 0;
      const { draft: last, saved } = state;
      const draft = readDraft(action.text, last.config, [last.config, saved.config]);
      const past = isSame ? state.past : withStep(state.past, editionOf(state, false));
      return { ...edited(state, draft, past), lastEdit: { place, at } };
    }
    case 'undone': {
      const edition = state.past.at(-1);
      if (!edition) return state;
      const future = [...state.future, editionOf(state, edition.of !== undefined)];
      return { ...withEdition(state, edition), past: state.past.slice(0, -1), future };
    }
    case 'redone': {
      const edition = state.future.at(-1);
      if (!edition) return state;
      const past = [...state.past, editionOf(state, edition.of !== undefined)];
      return { ...withEdition(state, edition), past, future: state.future.slice(0, -1) };
    }
    case 'saved':
      return changed(state, { saved: state.draft });
    case 'checked':
      return action.text === state.draft.text ? { ...state, findings: action.findings } : state;
    case 'source-chosen':
      return changed(state, {
        source: action.source,
        person: firstPerson(action.source),
        walk: undefined,
        // Of others.
        comparison: undefined,
        advice: NO_ADVICE,
      });
    case 'assumptions-changed':
      return changed(state, { assumptions: action.assumptions, advice: NO_ADVICE });
    case 'compared':
      return changed(state, { comparison: action.comparison });
    case 'replaying':
      return changed(state, { replay: { ...state.replay, ...action.replay } });
    case 'person-chosen':
      return changed(state, { person: action.person });
    case 'walked':
      return changed(state, { walk: action.walk });
    case 'goal-changed':
      return changed(state, { goal: action.goal, advice: NO_ADVICE });
    case 'advised':
      return changed(state, { advice: action.advice });
    case 'noticed':
      return changed(state, { notice: action.notice });
  }
}

/** The same state where nothing in it is another. */
function changed(state: LabState, to: Partial<LabState>): LabState {
  const isSame = Object.entries(to).every(([key, value]) => state[key as keyof LabState] === value);
  return isSame ? state : { ...state, ...to };
}

const NO_ADVICE = { kind: 'none' } as const;

const edited = (state: LabState, draft: Draft, past: readonly Edition[]): LabState =>
  changed(state, { draft, past, future: [], findings: undefined });

/** @param isLeft another file takes its place. */
const editionOf = ({ file, saved, draft }: LabState, isLeft: boolean): Edition => ({
  text: draft.text,
  ...(isLeft && { of: { file, saved } }),
});

function withStep(past: readonly Edition[], step: Edition): readonly Edition[] {
  const steps = [...past, step];
  if (steps.length <= MOST_STEPS_BACK) return steps;
  // Of another file there is no more than this one step.
  const dropped = Math.max(
    steps.findIndex(({ of }) => !of),
    0,
  );
  return steps.filter((_, index) => index !== dropped);
}

function withEdition(state: LabState, { text, of }: Edition): LabState {
  const { file, saved } = of ?? state;
  const known = [state.draft.config, saved.config];
  const draft = text === saved.text ? saved : readDraft(text, saved.config, known);
  return { ...state, file, saved, draft, findings: undefined, lastEdit: undefined };
}
