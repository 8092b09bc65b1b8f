import type { Finding } from '../editor/check-text.js';
import type { Store } from '../store/create-store.js';

/** After the last keystroke … */
const PAUSE_MS = 150;
/** … and where nobody looks at the text, once the pictures are there. */
const UNSEEN_PAUSE_MS = 1200;

/** Checks the text whenever it has changed, in a thread of its own. */
export function followCheck(store: Store): void {
  const worker = new Worker(new URL('check-worker.js', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => worker.postMessage(store.state().draft.text);
  worker.onmessage = ({
    data,
  }: MessageEvent<{ readonly text: string; readonly findings: readonly Finding[] }>) =>
    store.dispatch({ type: 'checked', ...data });
  store.subscribe(({ draft, panel }, before) => {
    if (draft.text === before.draft.text) return;
    clearTimeout(timer);
    timer = setTimeout(check, panel === 'json' ? PAUSE_MS : UNSEEN_PAUSE_MS);
  });
  check();
}
