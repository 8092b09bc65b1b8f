import type { Store } from '../store/create-store.js';

const KEY = 'taktvoll-lab-draft';
const PAUSE_MS = 400;

export interface KeptDraft {
  readonly file: string;
  readonly saved: string;
  readonly text: string;
}

/** What was being edited when this browser left the lab; `undefined` where it is nothing of use. */
export function keptDraft(): KeptDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<KeptDraft> | null;
    const { file, saved, text } = kept ?? {};
    const isKept = [file, saved, text].every((value) => typeof value === 'string');
    return isKept ? (kept as KeptDraft) : undefined;
  } catch {
    return undefined;
  }
}

export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Without storage there is nothing to forget.
  }
}

/** Keeps what is being edited in this browser: a page that is closed by mistake loses nothing. */
export function keepDraft(store: Store): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { file, saved, draft } = store.state();
    try {
      localStorage.setItem(KEY, JSON.stringify({ file, saved: saved.text, text: draft.text }));
    } catch {
      // Without storage, or with a full one, the page works; only closing it loses the draft.
    }
  };
  store.subscribe((state, before) => {
    if (state.draft === before.draft && state.saved === before.saved) return;
    timer ??= setTimeout(keep, PAUSE_MS);
  });
  addEventListener('pagehide', () => timer !== undefined && keep());
}
