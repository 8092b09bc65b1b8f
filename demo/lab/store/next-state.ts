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
      return { ...edited(state, draft), file: action.name, saved: draft, lastEdit: undefined };
    }
    case 'text-edited': {
      if (action.text === state.draft.text) return state;
      const { place, at } = action;
      const last = state.lastEdit;
      // What has no place of its own (a preset, a limit that is added) is a step of its own.
      const isSame =
        place !== '' &&
        last?.place === place &&
        at - last.at < ONE_EDIT_MS &&
        state.past.length > 0;
      const draft = readDraft(action.text, state.draft.config);
      const next = edited(state, draft);
      return { ...next, past: isSame ? state.past : next.past, lastEdit: { place, at } };
    }
    case 'undone': {
      const edition = state.past.at(-1);
      if (!edition) return state;
      const future = [...state.future, editionOf(state)];
      return { ...withEdition(state, edition), past: state.past.slice(0, -1), future };
    }
    case 'redone': {
      const edition = state.future.at(-1);
      if (!edition) return state;
      const past = [...state.past, editionOf(state)];
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

function edited(state: LabState, draft: Draft): LabState {
  const past = [...state.past, editionOf(state)].slice(-MOST_STEPS_BACK);
  return changed(state, { draft, past, future: [], findings: undefined });
}

const editionOf = ({ file, saved, draft }: LabState): Edition => ({
  file,
  saved,
  text: draft.text,
});

const withEdition = (state: LabState, { file, saved, text }: Edition): LabState => ({
  ...state,
  file,
  saved,
  draft: text === saved.text ? saved : readDraft(text, saved.config),
  findings: undefined,
  lastEdit: undefined,
});
