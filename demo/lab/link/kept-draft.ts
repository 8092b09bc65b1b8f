/** What was being edited, in texts. */
export interface KeptDraft {
  readonly file: string;
  /** *Before*. */
  readonly saved: string;
  /** *Now*. */
  readonly text: string;
}

export const isSameDraft = (a: KeptDraft, b: KeptDraft): boolean =>
  a.text === b.text && a.saved === b.saved && a.file === b.file;
