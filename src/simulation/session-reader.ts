import { isRecord } from '../config/check-keys.js';
import { readGa4Row } from './read-ga4-row.js';
import { readOttoSession } from './read-otto-session.js';
import { SessionLineError } from './session-line-error.js';
import type { ShoppingEvent, ShoppingSession } from './sessions.js';

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
  /** All shoppers up to now who did anything, each with their events in order of time. */
  readonly sessions: () => readonly ShoppingSession[];
  readonly leftOut: () => LeftOut;
}

const UNBOUNDED: SessionBounds = {
  shoppers: Infinity,
  events: Infinity,
  eventsOfShopper: Infinity,
};
/** So many names of shoppers who are not kept are remembered, to count each once. */
const MOST_NAMES = 1_000_000;
/** The session that a line is of, without reading the whole line. */
const SESSION_OF_LINE = /^\s*\{\s*"session"\s*:\s*(\d{1,15}|"[^"\\]*")\s*,/;

/**
 * Reads recorded shopping, one JSON object a line: whole sessions in the format of the OTTO data set
 * (`readOttoSession`), or single events as GA4 exports them (`readGa4Row`), of which all that is no
 * shopping is passed over. Shoppers and events past the bounds are counted and not kept.
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
    // Whoever did nothing has nothing to replay.
    if (added.length === 0) return;
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
  const addValue = (value: unknown, line: number): void => {
    if (!isRecord(value) || !('event_name' in value)) {
      const { session, events: added } = readOttoSession(value, line);
      keep(session, added);
      return;
    }
    const row = readGa4Row(value, line);
    if (!row) return;
    const { shopper, ts, type, items } = row;
    // Articles of those who are not kept need no number.
    if (!sessions.has(shopper) && isFull()) leaveOut(shopper);
    else {
      keep(
        shopper,
        items.map((item) => ({ aid: numberOf(item), ts, type })),
      );
    }
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
