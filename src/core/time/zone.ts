import { MINUTE_MS } from './duration.js';

/**
 * Offset of a time zone from UTC at an instant, both in milliseconds (+3,600,000 in Berlin's winter).
 * @throws RangeError where the zone is unknown.
 */
export type Zone = (ms: number, id: string) => number;

/** No zone that is in use today changes its offset within a quarter of an hour. */
const STEP_MS = 15 * MINUTE_MS;
/** Two months of quarter hours; past that the memo starts afresh. */
const MEMO_SIZE = 6000;

/** Reads `Intl`, the one place of the core that does. */
export const intlZone = (): Zone => {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (ms, id) => {
    let format = formats.get(id);
    if (!format) {
      format = new Intl.DateTimeFormat('en', { timeZone: id, timeZoneName: 'longOffset' });
      formats.set(id, format);
    }
    const [, sign, hours, minutes] = /GMT(.)(\d+):(\d+)/.exec(format.format(ms)) ?? [];
    // 'GMT' alone is UTC itself.
    return sign ? (sign === '-' ? -1 : 1) * (+hours! * 60 + +minutes!) * MINUTE_MS : 0;
  };
};

/** Remembers offsets by quarter hour: `Intl` takes microseconds, a decision asks often. */
export function memoiseZone(zone: Zone): Zone {
  const memos = new Map<string, Map<number, number>>();
  return (ms, id) => {
    let memo = memos.get(id);
    if (!memo || memo.size > MEMO_SIZE) memos.set(id, (memo = new Map()));
    const step = Math.floor(ms / STEP_MS);
    let offset = memo.get(step);
    if (offset === undefined) memo.set(step, (offset = zone(step * STEP_MS, id)));
    return offset;
  };
}
