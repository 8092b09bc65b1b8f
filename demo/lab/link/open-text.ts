import type { Store } from '../store/create-store.js';
import { linkMessagesOf } from './messages-of.js';

/** Opens a config, and says so; one that no shop could use is shown where its mistakes stand. */
export function openText(store: Store, text: string, name: string, said?: string): void {
  store.dispatch({ type: 'file-opened', text, name });
  const { language, draft } = store.state();
  const messages = linkMessagesOf(language);
  const opened = said ?? messages.opened(name);
  if (draft.fault) store.dispatch({ type: 'panel-chosen', panel: 'json' });
  store.dispatch({
    type: 'noticed',
    notice: draft.fault
      ? { kind: 'problem', text: `${opened} ${messages.invalid}` }
      : { kind: 'done', text: opened },
  });
}
