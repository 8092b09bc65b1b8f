import type { Client } from '../../model/client.js';
import type { Labels } from '../../model/decision.js';
import type { FactKind } from '../../model/messages.js';
import type { NotedValue } from '../../model/overview.js';

/** What *Offer settings* needs of the client and the config. */
export interface SettingsHost
  extends Pick<Client, 'overview' | 'preferences' | 'exportData' | 'importData' | 'erase' | 'on'> {
  /** Resolves to what takes it back, with what was removed. */
  forget(signal: string, value: string): Promise<() => Promise<void>>;
  correct(signal: string, from: string, to: string): Promise<() => Promise<void>>;
  /** Whether the shopper agreed to storage, whatever became of it. */
  mayStore(): boolean;
  readonly shopName: string;
  readonly privacyUrl?: string | undefined;
  /** What the shop calls an offer, else what it is about. */
  labelsOf(offer: string): Labels | undefined;
  labelsOfSignal(signal: string): Labels | undefined;
  /** The values that a signal knows, where it lists them, with what the shop calls them. */
  valuesOf(signal: string): readonly (readonly [value: string, labels?: Labels])[] | undefined;
  /** Whether a value may be noted of a signal. */
  canHold(signal: string, value: string): boolean;
  /** How much may be claimed of what was noted. */
  kindOf(noted: NotedValue): FactKind;
}
