import type { Store } from '../store/create-store.js';
import type { Notice } from '../store/lab-state.js';
import { toFragment } from './config-link.js';
import type { LinkMessages } from './messages.js';

/** Puts a link to the edited config into the clipboard, and into the address where there is none. */
export async function shareConfig(store: Store, messages: LinkMessages): Promise<void> {
  const say = (kind: Notice['kind'], text: string): void =>
    store.dispatch({ type: 'noticed', notice: { kind, text } });
  const { draft, source, assumptions } = store.state();
  const made = await toFragment({
    text: draft.text,
    assumptions,
    ...(source.kind === 'synthetic' && {
      shoppers: { seed: source.seed, count: source.count },
    }),
  });
  if (made.kind === 'error') {
    say('problem', messages.sharing(made.error));
    return;
  }
  const link = new URL(made.fragment, location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    say('done', made.isLong ? messages.longLink(link.length) : messages.copied);
  } catch {
    // The address is the link then: whoever may not use the clipboard copies it from there.
    history.replaceState(null, '', made.fragment);
    say('problem', messages.copyYourself);
  }
}
