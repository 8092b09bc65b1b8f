import type { Store } from '../store/create-store.js';
import { linkMessagesOf } from './messages-of.js';
import { openText } from './open-text.js';
import { readConfigFile } from './read-config-file.js';

/**
 * Opens what somebody chose or dropped: a config, or shoppers, by what is in it. What cannot be
 * opened changes nothing.
 * @param useShoppers reads a file of shoppers; it says itself what is wrong with one.
 */
export async function openFile(
  store: Store,
  file: File,
  useShoppers: (file: File) => void,
): Promise<void> {
  const messages = linkMessagesOf(store.state().language);
  const opened = await readConfigFile(file);
  switch (opened.kind) {
    case 'config':
      openText(store, opened.text, file.name);
      break;
    case 'shopping':
      useShoppers(file);
      break;
    case 'error': {
      const { error } = opened;
      // Each code has a sentence of its own.
      const say = messages.file[error.code] as (of: typeof error) => string;
      store.dispatch({ type: 'noticed', notice: { kind: 'problem', text: say(error) } });
    }
  }
}
