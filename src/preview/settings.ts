import type { ConsentStatus } from '../model/consent.js';

/** Signal → value → how often it was noted. */
export type Notes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The shopper that the preview shows the shop to. It stands in the address, and nowhere else. */
export interface PreviewSettings {
  /** What is shown wherever it fits; without it, the rules decide. */
  readonly forced?: { readonly offer: string; readonly creative: string } | undefined;
  /** Wall clock of the shopper, `2026-11-27T21:30`; without it, the real time. */
  readonly time?: string | undefined;
  readonly storage: ConsentStatus;
  readonly personalisation: ConsentStatus;
  /** How many pages of this visit were seen, this one included. */
  readonly page: number;
  /** Whom chance falls on: shares, holdouts, ties. */
  readonly seed: string;
  readonly notes: Notes;
  /** What the page is about, in place of what it says itself. */
  readonly context: ReadonlyMap<string, readonly string[]>;
}

/** Who has looked around a little and agreed to everything: there is something to see. */
export const DEFAULT_SETTINGS: PreviewSettings = {
  storage: 'granted',
  personalisation: 'granted',
  page: 3,
  seed: 'preview',
  notes: new Map(),
  context: new Map(),
};

export const MAX_NOTED = 9;
export const MAX_PAGE = 99;

/** The settings with a value noted so often; never where it is 0. */
export function withNote(notes: Notes, signal: string, value: string, count: number): Notes {
  const values = new Map(notes.get(signal));
  if (count > 0) values.set(value, Math.min(count, MAX_NOTED));
  else values.delete(value);
  return new Map([...notes, [signal, values]]);
}

export const countOf = (notes: Notes, signal: string, value: string): number =>
  notes.get(signal)?.get(value) ?? 0;
