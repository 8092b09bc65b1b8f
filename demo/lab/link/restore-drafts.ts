import { type Draft, readDraft } from '../store/draft.js';
import type { LabState } from '../store/lab-state.js';
import { isSameDraft, type KeptDraft } from './kept-draft.js';

interface OwnFile {
  readonly file: string;
  readonly saved: Draft;
}

/**
 * Begins with the latest of what was kept; *Undo* leads to the others.
 * @param own the file that the lab comes with.
 */
export function restoreDrafts(
  own: OwnFile,
  kept: readonly KeptDraft[],
): Pick<LabState, 'file' | 'saved' | 'draft' | 'past'> {
  const isRepeated = (draft: KeptDraft, index: number): boolean =>
    kept.some((other, at) => at > index && isSameDraft(draft, other));
  const drafts = kept.filter((draft, index) => !isRepeated(draft, index));
  const latest = drafts.at(-1);
  if (!latest) return { ...own, draft: own.saved, past: [] };
  const savedOf = ({ saved }: KeptDraft): Draft =>
    saved === own.saved.text ? own.saved : readDraft(saved, own.saved.config);
  const saved = savedOf(latest);
  const isElsewhere = drafts.some((draft) => draft.saved !== own.saved.text);
  const first = { text: own.saved.text, of: own };
  const others = drafts
    .slice(0, -1)
    .map((draft) => ({ text: draft.text, of: { file: draft.file, saved: savedOf(draft) } }));
  return {
    file: latest.file,
    saved,
    draft: latest.text === latest.saved ? saved : readDraft(latest.text, saved.config),
    past: isElsewhere ? [first, ...others] : others,
  };
}
