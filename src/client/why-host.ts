import type { State } from '../core/state/state.js';
import type { SlotHost } from '../model/client.js';
import type { Emitter } from './create-emitter.js';
import type { EventNow } from './create-recorder.js';

/** What *Why this?* needs of the client. */
export interface WhyHost extends SlotHost, Pick<Emitter, 'emit' | 'hears'> {
  read(): Promise<State>;
  /** A choice of the shopper. Rejects where it could not be kept. */
  choose(event: EventNow): Promise<void>;
}
