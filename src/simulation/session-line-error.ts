/** What is wrong with a line: where in it, as a path, and what is the matter there. */
export interface SessionFault {
  readonly kind: 'not-json' | 'not-an-object' | 'missing' | 'unknown' | 'wrong';
  /** `events[3].ts`; absent where it is the line as a whole. */
  readonly key?: string;
}

/** A line that is no shopping: its message names the line, what is wrong and what it should be. */
export class SessionLineError extends Error {
  constructor(
    /** From 1 on. */
    readonly line: number,
    readonly problem: string,
    readonly fault: SessionFault,
  ) {
    super(`line ${line}: ${problem}`);
  }
}
