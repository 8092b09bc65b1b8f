import { isRecord } from '../../../src/config/check-keys.js';
import { isNatural } from '../../../src/simulation/is-natural.js';
import { isRecordedTime } from '../../../src/simulation/is-recorded-time.js';
import type { PageEvent, ShoppingSession } from '../../../src/simulation/sessions.js';
import { MOST_EVENTS } from './link-names.js';

/** One's own clicks in the demo shop. */
export interface Recording {
  readonly isOn: boolean;
  readonly events: readonly PageEvent[];
  /** No more is recorded. */
  readonly isFull: boolean;
}

export const NO_RECORDING: Recording = { isOn: false, events: [], isFull: false };

const TYPES: ReadonlySet<unknown> = new Set(['visit', 'list', 'clicks', 'carts', 'orders']);

/** What the storage holds; whatever else somebody wrote there is left out. */
export function readRecording(text: string | null): Recording {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return NO_RECORDING;
  }
  if (!isRecord(value) || !Array.isArray(value.events)) return NO_RECORDING;
  const events = value.events
    .filter((event) => isRecord(event) && TYPES.has(event.type))
    .filter(({ aid, ts }) => isNatural(aid) && isRecordedTime(ts))
    .slice(0, MOST_EVENTS)
    .map(({ aid, ts, type }): PageEvent => ({ aid, ts, type }));
  return { isOn: value.isOn === true, events, isFull: events.length >= MOST_EVENTS };
}

/** As the replay takes it: one shopper. */
export const sessionsOfRecording = ({ events }: Recording): readonly ShoppingSession[] =>
  events.length > 0 ? [{ session: 'recording', events }] : [];
