import type { Config } from '../../../src/model/config.js';
import { declaredLimits } from '../../../src/simulation/declared-limits.js';
import { sentenceOfLimit } from '../../../src/simulation/sentence-of-limit.js';
import { acceptProposal } from '../advisor/accept-proposal.js';
import { localDay } from '../advisor/local-day.js';
import { download } from '../download.js';
import { editText } from '../editor/edit-text.js';
import { LANGUAGES } from '../language.js';
import type { Store } from '../store/create-store.js';
import type { Panel } from '../store/lab-state.js';
import type { LabEffects } from './lab-effects.js';
import type { LabHandlers } from './lab-handlers.js';
import { withPreset } from './preset-choice.js';
import { wordsOf } from './words-of.js';

const PANELS: readonly Panel[] = ['limits', 'json', 'changes'];

/** What the page does when it is asked: actions for the store, and effects beyond it. */
export function createHandlers(store: Store, effects: LabEffects): LabHandlers {
  const { state, dispatch } = store;
  const say = (text: string): void => dispatch({ type: 'noticed', notice: { kind: 'done', text } });
  /** Fields change the config; in its text only that changes. */
  const edit = (config: Config, place: string): void => {
    const { draft } = state();
    const text = editText(draft.text, draft.config, config);
    dispatch({ type: 'text-edited', text, place, at: Date.now() });
  };

  return {
    onLanguage: () => {
      const { language } = state();
      dispatch({
        type: 'language-chosen',
        language: LANGUAGES.find((other) => other !== language)!,
      });
    },
    onOpen: effects.open,
    onDownload: () => {
      const { file, draft } = state();
      const { link } = wordsOf(state());
      download(jsonOf(draft.text), file);
      if (draft.fault === undefined) {
        dispatch({ type: 'saved' });
        say(link.downloaded(file));
      } else {
        // Nothing is lost; but what no shop could use is nothing to compare with.
        const text = link.downloadedBroken(file);
        dispatch({ type: 'noticed', notice: { kind: 'problem', text } });
      }
    },
    onShare: effects.share,
    onUndo: () => dispatch({ type: 'undone' }),
    onRedo: () => dispatch({ type: 'redone' }),
    onPreset: (preset) => {
      const { saved, draft } = state();
      if (preset === 'file') {
        dispatch({ type: 'text-edited', text: saved.text, place: '', at: Date.now() });
      } else edit(withPreset(draft.config, preset), '');
    },
    onPanel: (panel) => dispatch({ type: 'panel-chosen', panel }),
    onTabKey: (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      const at = PANELS.indexOf(state().panel);
      const panel = PANELS.at((at + step) % PANELS.length)!;
      dispatch({ type: 'panel-chosen', panel });
      // The page is drawn by now: an action is followed at once.
      document.querySelector<HTMLElement>(`#tab-${panel}`)?.focus();
    },
    onEdit: edit,
    onTextEdited: ({ detail: { text } }) =>
      dispatch({ type: 'text-edited', text, place: 'text', at: Date.now() }),
    onSource: ({ detail: { source } }) => dispatch({ type: 'source-chosen', source }),
    onConfigDropped: ({ detail: { text, name } }) => effects.openText(text, name),
    onAssumptions: (assumptions) => dispatch({ type: 'assumptions-changed', assumptions }),
    onPerson: ({ detail: { index } }) => dispatch({ type: 'person-chosen', person: index }),
    onStop: effects.stopReplay,
    onResume: effects.resumeReplay,
    onNumbers: () => {
      const { comparison, source, assumptions } = state();
      const of = source.kind === 'synthetic' ? source : { kind: source.kind };
      const numbers = { source: of, assumptions, ...comparison };
      const text = `${JSON.stringify(numbers, null, 2)}\n`;
      download(jsonOf(text), 'taktvoll-probelauf.json');
    },
    onGoal: (goal) => dispatch({ type: 'goal-changed', goal }),
    onSearch: effects.search,
    onCancel: effects.cancelSearch,
    onAccept: (proposal, of) => {
      const on = localDay(new Date());
      edit(acceptProposal(proposal, state().goal, { ...of, on }), '');
      dispatch({ type: 'advised', advice: { kind: 'none' } });
      say(wordsOf(state()).page.advisor.accepted);
    },
    onNotice: (notice) => dispatch({ type: 'noticed', notice }),
    sentenceOf: (words) => {
      const { saved, draft } = state();
      return (place, side) => {
        const { config } = side === 'before' ? saved : draft;
        const limit = declaredLimits(config).find((of) => of.place === place);
        return limit ? sentenceOfLimit(limit, config, words) : place;
      };
    },
  };
}

const jsonOf = (text: string): Blob => new Blob([text], { type: 'application/json' });
