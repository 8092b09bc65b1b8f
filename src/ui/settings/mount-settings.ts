import type { Overview } from '../../model/overview.js';
import type { SettingsMessages } from '../../model/settings-messages.js';
import { createElement } from '../create-element.js';
import { askErase } from './ask-erase.js';
import { createSettings } from './create-settings.js';
import { keyOf } from './keyed.js';
import { morph } from './morph.js';
import type { SettingsHost } from './settings-host.js';
import type { Change, Done, View } from './view.js';

const UNDO_MS = 10_000;

export interface MountOptions {
  /** In a shadow root, and empty. */
  readonly container: HTMLElement;
  readonly host: SettingsHost;
  readonly messages: SettingsMessages;
  /** Takes the focus where what had it is gone. */
  readonly title: HTMLElement;
  leaveFor(target: HTMLElement): void;
}

/**
 * Paints the settings, and paints them anew whenever something changes, here or in another tab.
 * @returns a function that ends it.
 */
export async function mountSettings(options: MountOptions): Promise<() => void> {
  const { container, host, messages, title, leaveFor } = options;
  const root = container.getRootNode() as ShadowRoot;
  // There from the start, empty, so that screen readers hear what it says later.
  const heard = createElement('p', { role: 'status', className: 'heard' });
  const opened = new Set<string>();
  const done = new Map<string, Done>();
  const drafts = new Map<string, string>();
  const asking = new Set<string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let overview: Overview = await host.overview();
  /** Changes that are under way. */
  let busy = 0;
  let last: Promise<void> = Promise.resolve();
  let isGone = false;

  const find = (key: string): HTMLElement | null =>
    container.querySelector(`[data-key="${CSS.escape(key)}"]`);

  const paint = (focus: readonly string[] = []): void => {
    const { activeElement } = root;
    const hadFocus = container.contains(activeElement);
    const section = activeElement?.closest('.settings > *');
    const place = section && keyOf(section);
    const wanted = createSettings({ ...view, overview });
    const current = container.querySelector('.settings');
    if (current) morph(current, wanted);
    else container.append(wanted, heard);
    const next = focus.map(find).find(Boolean);
    if (next) next.focus();
    // What had the focus is gone: it goes on where that stood.
    else if (hadFocus && !container.contains(root.activeElement)) {
      (find(`${place}/summary`) ?? title).focus({ preventScroll: true });
    }
  };

  const refresh = async (focus?: readonly string[]): Promise<void> => {
    overview = await host.overview();
    if (!isGone) paint(focus);
  };

  const settle = (key: string): void => {
    clearTimeout(timers.get(key));
    done.delete(key);
  };
  const tell = (key: string, given: Done): void => {
    settle(key);
    done.set(key, given);
    heard.textContent = given.text;
    timers.set(
      key,
      setTimeout(() => {
        settle(key);
        paint();
      }, UNDO_MS),
    );
  };

  /** One change after the other; what this panel changes it paints together with the way back. */
  const work = (
    key: string,
    change: () => Promise<readonly string[]>,
    failed = messages.failed,
  ): void => {
    busy++;
    last = last.then(async () => {
      const focus = await change().catch(() => tell(key, { text: failed }));
      busy--;
      // Painted or not, the next change is made.
      await refresh(focus ?? []).catch(() => {});
    });
  };

  const view: View = {
    overview,
    host,
    messages,
    opened,
    done,
    drafts,
    asking,
    leaveFor,
    toggle(section) {
      if (!opened.delete(section)) opened.add(section);
      paint();
    },
    act({ key, run, isLasting, failed, ...given }: Change) {
      work(
        key,
        async () => {
          const takeBack = (await run()) ?? given.takeBack;
          asking.delete(key);
          drafts.delete(key);
          tell(key, { ...given, takeBack });
          return isLasting ? [] : [`${key}/undo`];
        },
        failed,
      );
    },
    undo(key) {
      const { takeBack } = done.get(key) ?? {};
      if (!takeBack) return;
      work(key, async () => {
        await takeBack();
        settle(key);
        heard.textContent = '';
        return ['0', 'switch', 'slider'].map((control) => `${key}/${control}`);
      });
    },
    draft(control, text) {
      if (text === undefined) drafts.delete(control);
      else drafts.set(control, text);
      paint();
    },
    ask(row, isAsking, focus) {
      if (isAsking) asking.add(row);
      else asking.delete(row);
      paint([focus]);
    },
    say(key, text) {
      tell(key, { text });
      paint();
    },
    erase() {
      void askErase(root, messages, overview.choices.isOff).then((answer) => {
        find('erase/0')?.focus();
        if (!answer) return;
        work('erase', async () => {
          await host.erase(answer);
          for (const key of [...done.keys()]) settle(key);
          drafts.clear();
          asking.clear();
          tell('erase', { text: messages.data.erased });
          return [];
        });
      });
    },
  };

  const stop = host.on('change', () => {
    if (!busy) void refresh().catch(() => {});
  });
  paint();
  return () => {
    isGone = true;
    stop();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
