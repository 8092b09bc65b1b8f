import type { Store } from '../store/create-store.js';
import type { LabState } from '../store/lab-state.js';
import { isSameDraft, type KeptDraft } from './kept-draft.js';
import { readKeptDrafts, writeKeptDrafts } from './kept-drafts.js';

const PAUSE_MS = 400;

/**
 * Keeps what is being edited in this browser: a page that is closed by mistake loses nothing. Each
 * page has drafts of its own there, so that none writes over what was edited in another; the latest
 * of all is what the next page begins with.
 * @returns a function that drops the present draft for good: the page cannot live with it.
 */
export function keepDraft(store: Store): () => void {
  const by = Math.random().toString(36).slice(2);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keep = (): void => {
    rest();
    const others = readKeptDrafts().filter((of) => of.by !== by);
    const isOwn = (draft: KeptDraft) => !others.some((other) => isSameDraft(other, draft));
    const own = [...replacedIn(store.state()).filter(isOwn), currentOf(store.state())];
    writeKeptDrafts([...others, ...own.map((draft) => ({ ...draft, by }))]);
  };
  store.subscribe((state, before) => {
    if (state.draft === before.draft && state.saved === before.saved) return;
    timer ??= setTimeout(keep, PAUSE_MS);
  });
  addEventListener('pagehide', () => timer !== undefined && keep());
  return () => {
    rest();
    const { text } = store.state().draft;
    writeKeptDrafts(readKeptDrafts().filter((draft) => draft.text !== text));
  };
}

const currentOf = ({ file, saved, draft }: LabState): KeptDraft => ({
  file,
  saved: saved.text,
  text: draft.text,
});

/** What links and files were opened over. */
const replacedIn = ({ past }: LabState): readonly KeptDraft[] =>
  past.flatMap(({ text, of }) => (of ? [{ file: of.file, saved: of.saved.text, text }] : []));
