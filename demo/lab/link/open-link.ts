import type { Store } from '../store/create-store.js';
import { readFragment } from './config-link.js';
import { linkMessagesOf } from './messages-of.js';
import { openText } from './open-text.js';

/** Opens the config in the address, if there is one. A link that is no good changes nothing. */
export async function openLink(store: Store, hash: string): Promise<void> {
  const read = await readFragment(hash);
  if (!read) return;
  const messages = linkMessagesOf(store.state().language);
  if (read.kind === 'error') {
    const { error } = read;
    const say = messages.link[error.code] as (of: typeof error) => string;
    store.dispatch({ type: 'noticed', notice: { kind: 'problem', text: say(error) } });
    return;
  }
  const { text, shoppers, assumptions } = read.parts;
  const { source, file } = store.state();
  if (assumptions) store.dispatch({ type: 'assumptions-changed', assumptions });
  // Who looks at shoppers of their own goes on with them.
  if (shoppers && source.kind === 'synthetic') {
    store.dispatch({ type: 'source-chosen', source: { ...source, ...shoppers } });
  }
  openText(store, text, file, messages.openedLink);
  clearFragment();
}

/** A link is opened once: reloading the page must not put it over what was edited since. */
export const clearFragment = (): void => {
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
};
