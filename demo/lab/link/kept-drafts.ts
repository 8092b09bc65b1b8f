import { isObject } from '../editor/equal-values.js';
import type { KeptDraft } from './kept-draft.js';

const KEY = 'taktvoll-lab-draft';
const MOST_KEPT = 10;

interface DraftOfPage extends KeptDraft {
  /** The same for all drafts of one page. */
  readonly by: string;
}

/** What pages of the lab have kept in this browser, the latest last; what is of no use is left out. */
export function readKeptDrafts(): readonly DraftOfPage[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return Array.isArray(kept) ? kept.filter(isDraft) : [];
  } catch {
    return [];
  }
}

const isDraft = (value: unknown): value is DraftOfPage =>
  isObject(value) && ['by', 'file', 'saved', 'text'].every((key) => typeof value[key] === 'string');

/** Keeps the last one, and of those before what exists nowhere else, as far as there is room. */
export function writeKeptDrafts(drafts: readonly DraftOfPage[]): void {
  const isLast = (index: number): boolean => index === drafts.length - 1;
  const unsaved = drafts.filter(({ saved, text }, index) => isLast(index) || text !== saved);
  for (let rest = unsaved.slice(-MOST_KEPT); ; rest = rest.slice(1)) {
    try {
      localStorage.setItem(KEY, JSON.stringify(rest));
      return;
    } catch {
      // Without storage, or with a full one, the page works; only closing it loses the draft.
      if (rest.length <= 1) return;
    }
  }
}
