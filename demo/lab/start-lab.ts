import { render } from 'lit';
import { DEFAULT_GOAL } from '../../src/simulation/goal.js';
import type { ShopPages } from '../../src/simulation/shop-pages.js';
import { followSearch } from './advisor/follow-search.js';
import { followCheck } from './check/follow-check.js';
import type { JsonSchema } from './editor/json-schema.js';
import { findControls } from './limits/control-at.js';
import { keepAssumptions, keptAssumptions } from './link/keep-assumptions.js';
import { keepDraft } from './link/keep-draft.js';
import { readKeptDrafts } from './link/kept-drafts.js';
import { openDropped } from './link/open-dropped.js';
import { openFile } from './link/open-file.js';
import { clearFragment, openLink } from './link/open-link.js';
import { openText } from './link/open-text.js';
import { restoreDrafts } from './link/restore-drafts.js';
import { shareConfig } from './link/share-config.js';
import { createHandlers } from './page/create-handlers.js';
import { labPage } from './page/lab-page.js';
import { wordsOf } from './page/words-of.js';
import { createPool } from './replay/create-pool.js';
import { followPerson } from './replay/follow-person.js';
import { followReplay } from './replay/follow-replay.js';
import { startThread, threadCount } from './replay/start-threads.js';
import { keepCrowd, keptCrowd } from './shoppers/keep-crowd.js';
import { createStore } from './store/create-store.js';
import { readDraft } from './store/draft.js';
import { firstPerson } from './store/first-person.js';
import type { LabState } from './store/lab-state.js';
import { withPages } from './store/with-pages.js';

/** Fetches what the lab begins with, and keeps the page in step with the state. */
export async function startLab(root: HTMLElement): Promise<void> {
  const [text, pages, schemaText] = await Promise.all(
    ['taktvoll.json', 'pages.json', 'config.schema.json'].map(fetchText),
  );
  const schema = JSON.parse(schemaText!) as JsonSchema;
  const controlAt = findControls(schema);
  const threads = threadCount();
  // They load while the page begins.
  const pool = createPool(threads, startThread);
  const store = createStore(initialState(text!, JSON.parse(pages!) as ShopPages, threads));
  // What a link brings is kept like anything else.
  const forgetDraft = keepDraft(store);
  store.subscribe((state, before) => {
    if (state.draft !== before.draft) clearFragment();
    if (state.source !== before.source) keepCrowd(state.source);
    if (state.assumptions !== before.assumptions) keepAssumptions(state.assumptions);
  });
  // Before anything is replayed: a link says with which shoppers.
  await openLink(store, location.hash);

  const replay = followReplay(store, pool, wordsOf);
  const askTrace = followPerson(store, pool, wordsOf);
  const { search, cancel } = followSearch(store);
  const useShoppers = (file: File): void => void root.querySelector('lab-shoppers')?.readFile(file);
  const on = createHandlers(store, {
    open: (file) => void openFile(store, file, useShoppers),
    openText: (of, name) => openText(store, of, name),
    share: () => void shareConfig(store, wordsOf(store.state()).link),
    stopReplay: replay.stop,
    resumeReplay: replay.resume,
    search,
    cancelSearch: cancel,
  });

  const paint = (state: LabState): void => {
    const words = wordsOf(state);
    document.documentElement.lang = state.language;
    document.title = words.page.title;
    const { page: messages, limits } = words;
    render(labPage({ state, schema, controlAt, messages, words: limits, on, askTrace }), root);
  };
  store.subscribe(paint);
  try {
    paint(store.state());
  } catch (error) {
    // Whatever it is about this draft: the next start begins without it.
    forgetDraft();
    throw error;
  }
  openDropped(root, (file) => void openFile(store, file, useShoppers));
  followCheck(store);
  addEventListener('hashchange', () => void openLink(store, location.hash));
}

/** The file that the lab comes with. */
const FILE = 'taktvoll.json';
const SHOP = 'Laufladen';

function initialState(text: string, pages: ShopPages, threads: number): LabState {
  const own = readDraft(text)!;
  const source = keptCrowd();
  return withPages({
    language: navigator.language.startsWith('de') ? 'de' : 'en',
    ...restoreDrafts({ file: FILE, saved: own }, readKeptDrafts()),
    future: [],
    panel: 'limits',
    source,
    shop: { name: SHOP, pages },
    pages,
    pagesName: SHOP,
    assumptions: keptAssumptions(),
    replay: { pictures: 0, prices: 0, isStopped: false, decisionsPerSecond: 0, threads },
    person: firstPerson(source),
    goal: DEFAULT_GOAL,
    advice: { kind: 'none' },
  });
}

async function fetchText(file: string): Promise<string> {
  const response = await fetch(new URL(file, import.meta.url));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.text();
}
