import type { PageEvent, ShoppingSession } from '../../../src/simulation/sessions.js';

/**
 * Sessions in columns: of a million events the page holds some buffers and no object for each, so it
 * hands them to a thread as quickly as a few bytes.
 */
export interface PackedSessions {
  /** Of each session. */
  readonly names: readonly ShoppingSession['session'][];
  /** Where the events of each session begin; at the end, how many events there are. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Of each event: the number of its article. */
  readonly articles: Float64Array<ArrayBuffer>;
  /** Epoch ms. */
  readonly times: Float64Array<ArrayBuffer>;
  /** Places in `TYPES`. */
  readonly types: Uint8Array<ArrayBuffer>;
}

const TYPES: readonly PageEvent['type'][] = ['clicks', 'carts', 'orders', 'visit', 'list'];

export function packSessions(sessions: readonly ShoppingSession[]): PackedSessions {
  const starts = new Uint32Array(sessions.length + 1);
  for (const [index, { events }] of sessions.entries()) {
    starts[index + 1] = starts[index]! + events.length;
  }
  const count = starts.at(-1)!;
  const articles = new Float64Array(count);
  const times = new Float64Array(count);
  const types = new Uint8Array(count);
  let at = 0;
  for (const { events } of sessions) {
    for (const { aid, ts, type } of events) {
      articles[at] = aid;
      times[at] = ts;
      types[at] = TYPES.indexOf(type);
      at++;
    }
  }
  return { names: sessions.map(({ session }) => session), starts, articles, times, types };
}

/** The session at this place, from 0 on. */
export function unpackSession(packed: PackedSessions, index: number): ShoppingSession {
  const { names, starts, articles, times, types } = packed;
  const events: PageEvent[] = [];
  for (let at = starts[index]!; at < starts[index + 1]!; at++) {
    events.push({ aid: articles[at]!, ts: times[at]!, type: TYPES[types[at]!]! });
  }
  return { session: names[index]!, events };
}

/** How many events the session at this place has; without one, all of them. */
export const eventCount = ({ starts }: PackedSessions, index?: number): number =>
  index === undefined ? starts.at(-1)! : starts[index + 1]! - starts[index]!;

/** What a worker can give away instead of copying it. */
export const buffersOf = ({ starts, articles, times, types }: PackedSessions): ArrayBuffer[] =>
  [starts, articles, times, types].map(({ buffer }) => buffer);
