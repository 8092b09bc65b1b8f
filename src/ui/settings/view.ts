import type { Overview } from '../../model/overview.js';
import type { SettingsMessages } from '../../model/settings-messages.js';
import type { SettingsHost } from './settings-host.js';

/** A change that was just made, in the place of what it changed, while it can be taken back. */
export interface Done {
  readonly text: string;
  readonly takeBack?: (() => Promise<void>) | undefined;
  /** What stood there, where the overview has it no more. */
  readonly item?: unknown;
}

/** A change that a control makes. */
export interface Change extends Done {
  /** Of the row that it stands in. */
  readonly key: string;
  /** What it resolves to takes it back, where only that knows how. */
  readonly run: () => Promise<(() => Promise<void>) | void>;
  /** Said where it did not work. Default: a general word. */
  readonly failed?: string | undefined;
  /** True for a control that stays, and keeps the focus. */
  readonly isLasting?: boolean | undefined;
}

/** All that is painted, and how what is painted tells of what the shopper does. */
export interface View {
  readonly overview: Overview;
  readonly host: SettingsHost;
  readonly messages: SettingsMessages;
  /** Sections that the shopper opened: only those name anything. */
  readonly opened: ReadonlySet<string>;
  /** By row. */
  readonly done: ReadonlyMap<string, Done>;
  /** What is being typed or drawn and not yet said, by control. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Rows in which something is being corrected. */
  readonly asking: ReadonlySet<string>;

  toggle(section: string): void;
  act(change: Change): void;
  undo(key: string): void;
  /** `undefined` gives it up. */
  draft(control: string, text: string | undefined): void;
  /** Asks whether all is to be deleted, and does so. */
  erase(): void;
  /** @param focus key of what takes the focus. */
  ask(row: string, isAsking: boolean, focus: string): void;
  /** Says it in the row, and to screen readers. */
  say(key: string, text: string): void;
  /** Closes the dialog, where it stands in one; the focus goes there. */
  leaveFor(target: HTMLElement): void;
}
