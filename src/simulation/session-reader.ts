import { checkKeys, isRecord, type Keys } from '../config/check-keys.js';
import type { ShoppingEvent, ShoppingSession } from './sessions.js';

/** What is wrong with a line: where in it, as a path, and what is the matter there. */
export interface SessionFault {
  readonly kind: 'not-json' | 'not-an-object' | 'missing' | 'unknown' | 'wrong';
  /** `events[3].ts`; absent where it is the line as a whole. */
  readonly key?: string;
}

/** A line that is no shopping: its message names the line, what is wrong and what it should be. */
export class SessionLineError extends Error {
  constructor(
    /** From 1 on. */
    readonly line: number,
    readonly problem: string,
    readonly fault: SessionFault,
  ) {
    super(`line ${line}: ${problem}`);
  }
}

/** How much is kept at the most. */
export interface SessionBounds {
  readonly shoppers: number;
  readonly events: number;
  /** Of one shopper: who does more is no person. */
  readonly eventsOfShopper: number;
}

/** What was there and is not kept. */
export interface LeftOut {
  readonly shoppers: number;
  /** There are so many that they were not all told apart: there may be more. */
  readonly isLeast: boolean;
  /** Events of shoppers that are kept. */
  readonly events: number;
}

export interface SessionReader {
  /** @throws SessionLineError where the line is wrong. */
  readonly add: (line: string) => void;
  /** The same for what is JSON already; `line` is its number in messages. */
  readonly addValue: (value: unknown, line: number) => void;
  /** All shoppers up to now, each with their events in order of time. */
  readonly sessions: () => readonly ShoppingSession[];
  readonly leftOut: () => LeftOut;
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
/** The last day that a date can hold, and some days for zones and pauses. */
const LAST_INSTANT = 8.64e15 - 500 * 86_400_000;
/** Epoch ms that a calendar has. */
export const isInstant = (value: unknown): boolean =>
  isNatural(value) && Number(value) <= LAST_INSTANT;
const isNatural = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const EVENT: Keys = {
  aid: { is: isNatural, what: 'the number of an article', required: true },
  ts: { is: isInstant, what: 'epoch milliseconds', required: true },
  type: {
    is: (value) => TYPES.includes(value as string),
    what: `one of ${TYPES.join(', ')}`,
    required: true,
  },
};

const isEvent = (value: unknown): boolean =>
  isRecord(value) &&
  isNatural(value.aid) &&
  isInstant(value.ts) &&
  TYPES.includes(value.type as string) &&
  Object.keys(value).length === 3;

/** As a file has it. */
type RecordedSession = Pick<ShoppingSession, 'session'> & {
  readonly events: readonly ShoppingEvent[];
};

const UNBOUNDED: SessionBounds = {
  shoppers: Infinity,
  events: Infinity,
  eventsOfShopper: Infinity,
};
/** So many names of shoppers who are not kept are remembered, to count each once. */
const MOST_NAMES = 1_000_000;
/** The session that a line is of, without reading the whole line. */
const SESSION_OF_LINE = /^\s*\{\s*"session"\s*:\s*(\d{1,15}|"[^"\\]*")\s*,/;

/** The events of a GA4 export that are shopping, and what they are here. */
const GA4: ReadonlyMap<unknown, ShoppingEvent['type']> = new Map([
  ['view_item', 'clicks'],
  ['add_to_cart', 'carts'],
  ['purchase', 'orders'],
]);

/**
 * Reads recorded shopping, one JSON object a line: whole sessions in the format of the OTTO data set
 * (`{ session, events: [{ aid, ts, type }] }`), or single events as GA4 exports them
 * (`{ event_name, event_timestamp, user_pseudo_id, items: [{ item_id }] }`); of those, views of an
 * item, additions to the basket and purchases count, all else is passed over. Shoppers and events
 * past the bounds are counted and not kept.
 */
export function createSessionReader(bounds: SessionBounds = UNBOUNDED): SessionReader {
  const sessions = new Map<number | string, ShoppingEvent[]>();
  /** Articles of GA4 have names; they are numbered as they come. */
  const articles = new Map<string, number>();
  const others = new Set<number | string>();
  let count = 0;
  let events = 0;
  let eventsLeftOut = 0;

  const isFull = () => sessions.size >= bounds.shoppers || events >= bounds.events;
  const leaveOut = (session: number | string): void => {
    if (others.size < MOST_NAMES) others.add(session);
  };
  const keep = (session: number | string, added: readonly ShoppingEvent[]): void => {
    const known = sessions.get(session);
    if (!known && (isFull() || events + added.length > bounds.events)) {
      leaveOut(session);
      return;
    }
    const own = bounds.eventsOfShopper - (known?.length ?? 0);
    const room = Math.max(0, Math.min(own, bounds.events - events));
    const kept = added.slice(0, room);
    eventsLeftOut += added.length - kept.length;
    events += kept.length;
    if (known) for (const event of kept) known.push(event);
    else if (!others.has(session)) sessions.set(session, [...kept]);
  };
  const numberOf = (item: string): number => {
    const known = articles.get(item) ?? articles.size;
    articles.set(item, known);
    return known;
  };
  const addRow = (row: Readonly<Record<string, unknown>>, line: number): void => {
    const type = GA4.get(row.event_name);
    if (!type) return;
    const wrong = (key: string, problem: string): SessionLineError => {
      const kind = row[key] === undefined ? 'missing' : 'wrong';
      return new SessionLineError(line, `${key}: ${problem}`, { kind, key });
    };
    const shopper = row.user_pseudo_id;
    if (typeof shopper !== 'string' || shopper === '') {
      throw wrong('user_pseudo_id', 'must be a text, or nobody knows whose event it is');
    }
    const ts = Math.floor(Number(row.event_timestamp) / 1000);
    if (!isInstant(ts)) throw wrong('event_timestamp', 'must be microseconds since 1970');
    const items = Array.isArray(row.items) ? row.items.filter(isRecord) : [];
    const named = items.filter(({ item_id }) => item_id !== undefined);
    if (named.length === 0) return;
    // Articles of those who are not kept need no number.
    if (!sessions.has(shopper) && isFull()) leaveOut(shopper);
    else {
      keep(
        shopper,
        named.map(({ item_id }) => ({ aid: numberOf(String(item_id)), ts, type })),
      );
    }
  };
  const addSession = (value: unknown, line: number): void => {
    const check = (part: unknown, keys: Keys, path: string): void => {
      const [problem] = checkKeys(part, keys, path);
      if (problem !== undefined) throw new SessionLineError(line, problem, faultOf(problem, part));
    };
    check(value, SESSION, 'session');
    const { session, events: given } = value as RecordedSession;
    for (const [index, event] of given.entries()) {
      if (!isEvent(event)) check(event, EVENT, `events[${index}]`);
    }
    keep(session, given);
  };
  const addValue = (value: unknown, line: number): void => {
    if (isRecord(value) && 'event_name' in value) addRow(value, line);
    else addSession(value, line);
  };

  return {
    add(line) {
      count++;
      if (line.trim() === '') return;
      const named = isFull() ? SESSION_OF_LINE.exec(line)?.[1] : undefined;
      if (named !== undefined) {
        const session: number | string = JSON.parse(named);
        if (!sessions.has(session)) {
          leaveOut(session);
          return;
        }
      }
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        const problem = 'is not JSON: each line must be one session';
        throw new SessionLineError(count, problem, { kind: 'not-json' });
      }
      addValue(value, count);
    },
    addValue,
    sessions: () =>
      [...sessions].map(([session, of]) => ({
        session,
        events: of.toSorted((a, b) => a.ts - b.ts),
      })),
    leftOut: () => ({
      shoppers: others.size,
      isLeast: others.size >= MOST_NAMES,
      events: eventsLeftOut,
    }),
  };
}

/** A problem in words begins with its place. */
function faultOf(problem: string, part: unknown): SessionFault {
  const [key = '', said = ''] = problem.split(': ');
  if (!isRecord(part)) return { kind: 'not-an-object', ...(key !== 'session' && { key }) };
  const kind = said.startsWith('missing')
    ? 'missing'
    : said.startsWith('unknown')
      ? 'unknown'
      : 'wrong';
  return { kind, key };
}
