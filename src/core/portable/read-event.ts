import type { Entry, EntryKind } from '../state/state.js';
import { EVENT_FIELDS } from './portable-fields.js';
import {
  fail,
  type Place,
  readBoolean,
  readNumber,
  readRecord,
  readText,
  readTime,
  readWord,
} from './read-portable.js';

const KINDS: readonly EntryKind[] = [
  'signal',
  'impression',
  'click',
  'dismissal',
  'conversion',
  'purchase',
  'folded',
];
/** Keys without which an event is nothing. */
const REQUIRED: ReadonlyMap<EntryKind, readonly string[]> = new Map([
  ['signal', ['signal', 'value']],
  ['impression', ['offer', 'impression']],
  ['purchase', ['value']],
  ['folded', ['shown']],
]);
const FORMATS = ['inline', 'sticky', 'slide-in', 'overlay'];
const KEYS = ['type', ...EVENT_FIELDS.map(({ key }) => key), 'derivation', 'origin', 'device'];

/** One event of an export. @param now epoch ms. */
export function readEvent(row: unknown, place: Place, now: number): Entry {
  const event = readRecord(row, place, KEYS);
  const kind = readWord(event.get('type'), `${place}.type`, KINDS);
  for (const key of ['at', ...(REQUIRED.get(kind) ?? [])]) {
    if (!event.has(key)) fail(`${place}.${key}`, 'there');
  }
  let entry: Entry = { kind, at: now };
  for (const { key, kind: form, write } of EVENT_FIELDS) {
    const value = event.get(key);
    if (value === undefined) continue;
    const at = `${place}.${key}`;
    let read: string | number;
    if (key === 'format') read = readWord(value, at, FORMATS);
    else if (form === 'time') read = readTime(value, at, now);
    else if (form === 'number') read = readNumber(value, at);
    else read = form === 'flag' ? Number(readBoolean(value, at)) : readText(value, at);
    entry = { ...entry, ...write(read as never) };
  }
  return entry;
}
