import { checkKeys, isRecord, type Keys } from '../config/check-keys.js';
import { isNatural } from './is-natural.js';
import { isRecordedTime } from './is-recorded-time.js';
import { SessionLineError } from './session-line-error.js';
import type { ShoppingEvent, ShoppingSession } from './sessions.js';

/** As a file has it. */
export interface OttoSession extends Pick<ShoppingSession, 'session'> {
  readonly events: readonly ShoppingEvent[];
}

const TYPES = ['clicks', 'carts', 'orders'];
const SESSION: Keys = {
  session: {
    is: (value) => typeof value === 'string' || Number.isInteger(value),
    what: 'a number or a text',
    required: true,
  },
  events: { is: Array.isArray, what: 'a list of events', required: true },
};
const EVENT: Keys = {
  aid: { is: isNatural, what: 'the number of an article', required: true },
  ts: { is: isRecordedTime, what: 'epoch milliseconds', required: true },
  type: {
    is: (value) => TYPES.includes(value as string),
    what: `one of ${TYPES.join(', ')}`,
    required: true,
  },
};

/** The same as `EVENT`, quickly: there are millions of them, and few are wrong. */
const isEvent = (value: unknown): boolean =>
  isRecord(value) &&
  isNatural(value.aid) &&
  isRecordedTime(value.ts) &&
  TYPES.includes(value.type as string) &&
  Object.keys(value).length === 3;

/**
 * Reads a whole session in the format of the OTTO data set: `{ session, events: [{ aid, ts, type }] }`.
 * @param line its number in messages.
 * @throws SessionLineError where it is none.
 */
export function readOttoSession(value: unknown, line: number): OttoSession {
  const check = (part: unknown, keys: Keys, path: string): void => {
    const [problem] = checkKeys(part, keys, path);
    if (!problem) return;
    const { kind, path: key, sentence } = problem;
    const isWhole = kind === 'not-an-object' && part === value;
    throw new SessionLineError(line, sentence, { kind, ...(!isWhole && { key }) });
  };
  check(value, SESSION, 'session');
  const session = value as OttoSession;
  for (const [index, event] of session.events.entries()) {
    if (!isEvent(event)) check(event, EVENT, `events[${index}]`);
  }
  return session;
}
