import type { LinkError } from './config-link.js';
import type { FileError } from './read-config-file.js';

/** Each kind of error as a sentence that names the problem, and one that says what to do. */
type Sentences<E extends { readonly code: string }> = {
  readonly [Code in E['code']]: (error: Extract<E, { readonly code: Code }>) => string;
};

export interface LinkMessages {
  readonly link: Sentences<LinkError>;
  /** Of a link that is to be made, not opened. */
  readonly sharing: (error: LinkError) => string;
  readonly file: Sentences<FileError>;
  readonly copied: string;
  /** Some programs cut a link of so many characters. */
  readonly longLink: (length: number) => string;
  /** The clipboard may not be used: the address of the page is the link. */
  readonly copyYourself: string;
  readonly opened: (file: string) => string;
  readonly openedLink: string;
  /** Said after either: no shop could use it. */
  readonly invalid: string;
  readonly downloaded: (file: string) => string;
  /** It has mistakes. */
  readonly downloadedBroken: (file: string) => string;
}
