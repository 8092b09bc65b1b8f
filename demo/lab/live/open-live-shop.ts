import { CONFIG_KEY, LAB_MODE, type LabMessage, type PageMessage } from './link-names.js';
import { ASK_EVERY_MS, BETWEEN_PAGES_MS, type LiveTabs, tabsAfter, tabsAt } from './live-tabs.js';

/** The way to the shop's tabs. */
export interface LiveShop {
  /**
   * Lets all tabs of the shop take this config; one that stands there already is only named again.
   * @returns whether there was room for it.
   */
  readonly publish: (text: string) => boolean;
  /** Tells them that the edited config has an error; what was published last holds. */
  readonly tellBroken: () => void;
  readonly close: () => void;
}

interface LiveShopOptions {
  /** Is told how many tabs run with the lab's config, whenever that changes. */
  readonly onTabs: (count: number) => void;
  /** A page has come: it may need the config. */
  readonly onArrival: () => void;
}

interface Published {
  readonly text: string;
  readonly at: number;
}

/** Opens the way to the demo shop's tabs; see `linkObstacle` for where there is none. */
export function openLiveShop({ onTabs, onArrival }: LiveShopOptions): LiveShop {
  const channel = new BroadcastChannel(LAB_MODE);
  const send = (message: LabMessage): void => channel.postMessage(message);
  let tabs: LiveTabs = new Map();
  let told = 0;
  const tell = (next: LiveTabs): void => {
    tabs = tabsAt(next, Date.now());
    if (tabs.size !== told) onTabs((told = tabs.size));
  };
  channel.addEventListener('message', ({ data }: MessageEvent<LabMessage | PageMessage>) => {
    if (!('tab' in data)) return;
    const isKnown = tabs.has(data.tab);
    tell(tabsAfter(tabs, data, Date.now()));
    if (data.kind === 'here' && !isKnown) onArrival();
    if (data.kind === 'gone') setTimeout(() => tell(tabs), BETWEEN_PAGES_MS);
  });
  const timer = setInterval(() => {
    send({ kind: 'who' });
    tell(tabs);
  }, ASK_EVERY_MS);
  send({ kind: 'who' });
  return {
    publish(text) {
      const before = published();
      // Each has a name of its own, also where the clock stands still.
      const at = Math.max(Date.now(), (before?.at ?? 0) + 1);
      const next = before?.text === text ? before : { text, at };
      try {
        if (next !== before) localStorage.setItem(CONFIG_KEY, JSON.stringify(next));
      } catch {
        return false;
      }
      send({ kind: 'config', at: next.at });
      return true;
    },
    tellBroken: () => send({ kind: 'broken' }),
    close() {
      clearInterval(timer);
      channel.close();
    },
  };
}

function published(): Published | undefined {
  try {
    const value = JSON.parse(localStorage.getItem(CONFIG_KEY) ?? 'null') as Published | null;
    return typeof value?.text === 'string' && typeof value.at === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}
