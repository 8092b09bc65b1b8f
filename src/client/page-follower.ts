import type { Plan } from '../core/plan.js';
import type { State } from '../core/state/state.js';
import type { SlotHost } from '../model/client.js';
import type { Consent } from '../model/consent.js';
import type { Emitter } from './create-emitter.js';
import type { EventNow } from './create-recorder.js';
import type { StateKeeper } from './create-state-keeper.js';

/** What the config's code and the page tell the client while it is in use. */
export interface PageFollower extends Pick<Emitter, 'emit' | 'hears'> {
  /** What was agreed to so far. */
  agreed(): Partial<Consent>;
  /** Resolves with the first word on consent, or when the page was loaded without one. */
  readonly consentTold: Promise<void>;
  /** What happens on an unobserved page is nobody's business: it is not recorded. */
  note(event: EventNow): void;
  /** A choice of the shopper: what is shown obeys at once. Rejects where it could not be kept. */
  choose(event: EventNow): Promise<void>;
  /** @param remains the stored form that is left, see `StateKeeper`. */
  deleteAll(remains?: string): Promise<void>;
  read(): Promise<State>;
  /** Changes what is remembered in one transaction: all tabs obey at once. */
  change(work: (state: State) => State): Promise<void>;
  /** How to learn what the page is about; it is something else from now on. */
  useContext(read: () => Readonly<Record<string, readonly string[]>>): void;
  /** Takes a newer config into use: what is shown obeys at once. */
  usePlan(plan: Plan): void;
  /** What all consent sources together say, whenever it is something else. */
  useConsent(consent: Consent): void;
  /** Begins a further page view. */
  viewPage(): void;
  /** The shopper is back, from another tab or page: what is shown is asked whether it may stay. */
  welcomeBack(): void;
}

/** What the page says to the client comes with the config's code. */
export type BareClient = Omit<
  SlotHost,
  | 'signal'
  | 'preferences'
  | 'diagnostics'
  | 'overview'
  | 'exportData'
  | 'importData'
  | 'erase'
  | 'openSettings'
  | 'mountPanel'
> &
  PageFollower;

/** What keeps and deletes the state comes with the config's code, too: see `keepAsAgreed`. */
export interface CoreClient extends Omit<BareClient, 'useConsent' | 'deleteAll' | 'change'> {
  readonly keeping: {
    readonly keeper: StateKeeper;
    readonly transact: StateKeeper['transact'];
    /** Forgets the events that wait. */
    forget(): void;
  };
  /** @param keep runs before anybody is told what was agreed to. */
  agree(consent: Consent, keep: () => void): void;
}
