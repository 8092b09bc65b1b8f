/** What leaves the page, or takes its time. */
export interface LabEffects {
  /** A config; or shoppers, who are used as such. */
  readonly open: (file: File) => void;
  readonly openText: (text: string, name: string) => void;
  /** Puts a link to the config into the clipboard. */
  readonly share: () => void;
  readonly stopReplay: () => void;
  readonly resumeReplay: () => void;
  readonly search: () => void;
  readonly cancelSearch: () => void;
}
