import type { Form } from './allowed-values.js';

/** Words of the editor and of the list of changes. */
export interface EditorMessages {
  /** Name of the text field. */
  readonly label: string;
  /** How to use it without a mouse, and how to leave it. */
  readonly hint: string;
  readonly loading: string;
  readonly loadFailed: string;
  readonly retry: string;
  readonly findings: {
    readonly heading: string;
    readonly none: string;
    readonly counts: (errors: number, warnings: number) => string;
    /** What stands there is written by the checker, in English. */
    readonly isEnglish: string;
    readonly error: string;
    readonly warning: string;
    readonly place: (line: number, column: number) => string;
    readonly more: (count: number) => string;
  };
  readonly help: {
    readonly heading: string;
    /** The cursor is at no key. */
    readonly nowhere: string;
    readonly standard: (text: string) => string;
    readonly allowed: (text: string) => string;
    readonly names: (text: string) => string;
    readonly required: string;
    /** Kinds of suggestion. */
    readonly kinds: Readonly<Record<'key' | 'word' | 'name' | 'example', string>>;
  };
  readonly allowed: {
    readonly or: string;
    readonly number: (min: string, max: string, isWhole: boolean, isAbove: boolean) => string;
    readonly text: (max: number) => string;
    readonly forms: Readonly<Record<Form, string>>;
    readonly boolean: string;
    readonly null: string;
    readonly object: string;
    readonly list: string;
  };
  readonly changes: {
    readonly heading: string;
    readonly none: string;
    readonly count: (count: number) => string;
    readonly broken: string;
    readonly onlyLayout: string;
    readonly before: string;
    readonly now: string;
    readonly added: string;
    readonly removed: string;
    readonly text: string;
    readonly allLines: string;
    readonly whole: string;
  };
  /** Phrases of CodeMirror, by its own English ones. */
  readonly phrases: Readonly<Record<string, string>>;
}
