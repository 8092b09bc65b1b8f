import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepDraft } from '../../demo/lab/link/keep-draft.js';
import { readKeptDrafts } from '../../demo/lab/link/kept-drafts.js';
import { restoreDrafts } from '../../demo/lab/link/restore-drafts.js';
import { createStore, type Store } from '../../demo/lab/store/create-store.js';
import { readDraft } from '../../demo/lab/store/draft.js';
import { labStateOfText } from '../support/lab-state-of-text.js';
import { memoryStorage } from '../support/memory-storage.js';

const KEY = 'taktvoll-lab-draft';
const textOf = (name: string): string => JSON.stringify({ version: 1, shop: { name } });
const nameOf = ({ text }: { text: string }): unknown => JSON.parse(text).shop.name;
const own = { file: 'taktvoll.json', saved: readDraft(textOf('own'))! };

/** All pages of a browser hear that it closes. */
let closing: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  closing = [];
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
    if (name === 'pagehide') closing.push(listener);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Another tab with the lab. */
function openPage() {
  const store = createStore({ ...labStateOfText(), ...restoreDrafts(own, readKeptDrafts()) });
  return { store, forget: keepDraft(store) };
}
const edit = ({ dispatch }: Store, name: string, at = Date.now()): void =>
  dispatch({ type: 'text-edited', text: textOf(name), place: '', at });
const open = ({ dispatch }: Store, name: string): void =>
  dispatch({ type: 'file-opened', name: 'taktvoll.json', text: textOf(name) });
const closeAll = (): void => {
  for (const hide of closing) hide();
  closing = [];
};
/** What one meets with *Undo*, the present first; what stands in the file in brackets. */
function waysBack({ state, dispatch }: Store): readonly string[] {
  const met: string[] = [];
  for (;;) {
    const { draft, saved, past } = state();
    met.push(`${nameOf(draft)} (${nameOf(saved)})`);
    if (past.length === 0) return met;
    dispatch({ type: 'undone' });
  }
}

describe('a page that was closed', () => {
  test('begins where it was left, at once or after a while', () => {
    const { store } = openPage();
    edit(store, 'a');
    closeAll();
    expect(waysBack(openPage().store)).toEqual(['a (own)']);
    const later = openPage();
    edit(later.store, 'b');
    vi.runAllTimers();
    expect(waysBack(openPage().store)).toEqual(['b (own)', 'a (own)']);
  });

  test('leaves nothing where nothing was edited', () => {
    openPage();
    closeAll();
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  test('what was downloaded and not edited since is not brought back in place of anything', () => {
    const { store } = openPage();
    edit(store, 'a');
    store.dispatch({ type: 'saved' });
    open(store, 'linked');
    closeAll();
    expect(waysBack(openPage().store)).toEqual(['linked (linked)', 'own (own)']);
  });
});

describe('nothing that was edited is lost', () => {
  test('to a link in another tab, which is edited there', () => {
    const first = openPage();
    edit(first.store, 'mine');
    vi.runAllTimers();
    const second = openPage();
    open(second.store, 'linked');
    edit(second.store, 'linked, edited');
    closeAll();
    expect(waysBack(openPage().store)).toEqual([
      'linked, edited (linked)',
      'mine (own)',
      'own (own)',
    ]);
  });

  test('to a link in the same tab', () => {
    const { store } = openPage();
    edit(store, 'mine');
    open(store, 'linked');
    closeAll();
    expect(waysBack(openPage().store)).toEqual(['linked (linked)', 'mine (own)', 'own (own)']);
  });

  test('to a second tab, whichever is edited or closed last, and however often', () => {
    const [first, second] = [openPage(), openPage()];
    for (const step of [1, 2, 3, 4, 5, 6, 7]) {
      edit(first.store, `first ${step}`);
      vi.runAllTimers();
      edit(second.store, `second ${step}`);
      vi.runAllTimers();
    }
    closeAll();
    expect(waysBack(openPage().store)).toEqual(['second 7 (own)', 'first 7 (own)']);
  });

  test('to a tab that began with it, edited on, and undid that', () => {
    const first = openPage();
    edit(first.store, 'mine');
    vi.runAllTimers();
    const second = openPage();
    edit(second.store, 'theirs');
    edit(second.store, 'mine');
    vi.runAllTimers();
    edit(second.store, 'other');
    closeAll();
    expect(waysBack(openPage().store)).toEqual(['other (own)', 'mine (own)']);
  });

  test('to pages that open and close meanwhile: what they bring back is kept once', () => {
    const { store } = openPage();
    edit(store, 'mine');
    open(store, 'linked');
    closeAll();
    for (let day = 0; day < 5; day++) {
      const page = openPage();
      edit(page.store, `day ${day}`);
      closeAll();
    }
    const { store: last } = openPage();
    expect(waysBack(last)).toContain('mine (own)');
    expect(readKeptDrafts().filter((draft) => nameOf(draft) === 'mine')).toHaveLength(1);
  });
});

describe('what is kept has bounds', () => {
  test('the last ten', () => {
    for (let index = 0; index < 15; index++) edit(openPage().store, `${index}`);
    closeAll();
    const kept = readKeptDrafts().map(nameOf);
    expect(kept).toEqual(Array.from({ length: 10 }, (_, index) => `${index + 5}`));
  });

  test('where there is room for no more than one, it is the latest', () => {
    vi.stubGlobal('localStorage', memoryStorage({}, 200));
    edit(openPage().store, 'first');
    edit(openPage().store, 'second');
    closeAll();
    expect(readKeptDrafts().map(nameOf)).toEqual(['second']);
  });

  test('without any room, or without storage, the page works', () => {
    vi.stubGlobal('localStorage', memoryStorage({}, 0));
    edit(openPage().store, 'first');
    expect(closeAll).not.toThrow();
    vi.stubGlobal('localStorage', undefined);
    edit(openPage().store, 'first');
    expect(closeAll).not.toThrow();
  });
});

test.each([
  ...['{', 'null', '7', '{}', '[]', '[null,1,[],"a"]', '[{"by":"a","file":"f","saved":"{}"}]'],
  '[{"by":"a","file":1,"saved":"{}","text":"{}"}]',
])('%s in the storage is as if nothing were kept', (kept) => {
  vi.stubGlobal('localStorage', memoryStorage({ [KEY]: kept }));
  expect(waysBack(openPage().store)).toEqual(['own (own)']);
});

test('texts in the storage that are no configs stay texts: the lab shows what was valid', () => {
  const kept = [{ by: 'a', file: 'f', saved: 'no', text: '<script>' }];
  vi.stubGlobal('localStorage', memoryStorage({ [KEY]: JSON.stringify(kept) }));
  const { draft, saved } = openPage().store.state();
  expect([draft.text, draft.fault, draft.config]).toEqual(['<script>', 'syntax', own.saved.config]);
  expect(saved.fault).toBe('syntax');
});

test('a draft that no page can live with is dropped, and no other', () => {
  const first = openPage();
  edit(first.store, 'mine');
  closeAll();
  const second = openPage();
  open(second.store, 'poison');
  second.forget();
  vi.runAllTimers();
  closeAll();
  expect(waysBack(openPage().store)).toEqual(['mine (own)']);
  const third = openPage();
  third.forget();
  expect(waysBack(openPage().store)).toEqual(['own (own)']);
});
