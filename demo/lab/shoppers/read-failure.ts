import type { SessionFault } from '../../../src/simulation/session-line-error.js';

/** Why a file cannot be used, as facts: the messages make a sentence with a remedy of each. */
export type ReadFailure =
  | { readonly code: 'EMPTY' }
  | { readonly code: 'COMPRESSED'; readonly packer: string }
  | { readonly code: 'UTF16' | 'NOT_UTF8' | 'BINARY' | 'CSV' | 'HTML' | 'OTHER_JSON' }
  /** Nothing in it was shopping. */
  | { readonly code: 'NO_SHOPPING' }
  | { readonly code: 'LIST_TOO_LARGE'; readonly bytes: number; readonly most: number }
  | { readonly code: 'LINE_TOO_LONG'; readonly line: number; readonly most: number }
  /** A line, or where `isEntry` an entry of a JSON list, that is no shopping. */
  | {
      readonly code: 'BAD_LINE';
      readonly line: number;
      readonly isEntry: boolean;
      readonly fault: SessionFault;
    }
  /** JSON that breaks off or has a mistake; the engine's own words tell where. */
  | { readonly code: 'BROKEN_JSON'; readonly detail: string }
  /** A shopper's export, and not one that can be taken in. */
  | { readonly code: 'BROKEN_EXPORT'; readonly detail: string }
  /** It went away, or may not be read, while it was read. */
  | { readonly code: 'UNREADABLE'; readonly detail: string }
  /** Nobody thought of what is in it; the engine's own words tell what went wrong. */
  | { readonly code: 'UNEXPECTED'; readonly detail: string };

/** Thrown while a file is read. */
export class ReadError extends Error {
  constructor(readonly failure: ReadFailure) {
    super(failure.code);
  }
}

export const fail = (failure: ReadFailure): never => {
  throw new ReadError(failure);
};
