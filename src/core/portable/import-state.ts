import { RULE_CODES } from '../overview/held-back.js';
import { EDITION } from '../state/hold-back.js';
import { choiceOf } from '../state/join-parts.js';
import type { Adopted, Entry, Held, Settings, State, Visit } from '../state/state.js';
import { PORTABLE_FORMAT, PORTABLE_VERSION } from './export-state.js';
import { readEvent } from './read-event.js';
import {
  fail,
  type Place,
  parsePortable,
  readBoolean,
  readCount,
  readList,
  readNumber,
  readRecord,
  readText,
  readTime,
  readWord,
} from './read-portable.js';

/** Larger than any export: what was exported was bounded (specification 2.7). */
const MAX_CHARACTERS = 1024 * 1024;
/** Of each list. */
const MAX_ROWS = 2000;
const KEYS = [
  'format',
  'version',
  'exportedAt',
  'shop',
  'seed',
  'device',
  'devices',
  'events',
  'choices',
  'visits',
  'pageViews',
  'heldBack',
];
const LEVEL = 'score/limit';
const CHOICE = /^(paused|off|score\/limit|(topic|offer|forgotten|gone|folded|account)\/.*)$/s;

/**
 * The state that an export holds. Times that are still to come are taken as now.
 * @param now epoch ms.
 * @throws TypeError that names the place and what to do, where it is no export.
 */
export function importState(text: string, now: number): State {
  if (typeof text !== 'string') fail('What was given', 'a text');
  if (text.length > MAX_CHARACTERS) fail('The text', `of ${MAX_CHARACTERS} characters at most`);
  const whole = readRecord(parsePortable(text), 'The text', KEYS);
  if (whole.get('format') !== PORTABLE_FORMAT) fail('format', `"${PORTABLE_FORMAT}"`);
  if (whole.get('version') !== PORTABLE_VERSION) {
    fail('version', `${PORTABLE_VERSION}`, 'Another version wrote it: update taktvoll.js.');
  }
  const listOf = <T>(key: string, read: (row: unknown, place: Place) => T): readonly T[] =>
    readList(whole.get(key), key, MAX_ROWS).map((row, index) => read(row, `${key}[${index}]`));
  const timeOf = (of: ReadonlyMap<string, unknown>, key: string, place: Place): number =>
    readTime(of.get(key), `${place}.${key}`, now);

  const replica = readText(whole.get('device'), 'device');
  const revisions = new Map(
    listOf('devices', (row, place) => {
      const device = readRecord(row, place, ['name', 'revision']);
      const name = readText(device.get('name'), `${place}.name`);
      return [name, readCount(device.get('revision'), `${place}.revision`)] as const;
    }),
  );
  const deviceAt = (value: unknown, place: Place): string => {
    const name = readText(value, place);
    return revisions.has(name) ? name : fail(place, 'a name that "devices" has');
  };
  deviceAt(replica, 'device');
  const log = listOf('events', (row, place): Entry => {
    const entry = readEvent(row, place, now);
    const device = new Map(Object.entries(row as object)).get('device');
    const name = deviceAt(device ?? replica, `${place}.device`);
    return name === replica ? entry : { ...entry, replica: name };
  });
  const settings = new Map<string, Settings[string]>();
  listOf('choices', (row, place) => {
    const of = readRecord(row, place, ['choice', 'value', 'at']);
    const key = readText(of.get('choice'), `${place}.choice`);
    if (!CHOICE.test(key)) fail(`${place}.choice`, 'a choice that docs/data.md lists');
    const value = of.get('value');
    const isLevel = key === LEVEL && value !== false;
    const chosen = (isLevel ? readNumber : readBoolean)(value, `${place}.value`);
    settings.set(key, choiceOf(settings.get(key), [chosen, timeOf(of, 'at', place)])!);
  });
  return {
    seed: readText(whole.get('seed'), 'seed'),
    replica,
    revision: revisions.get(replica)!,
    // Those of others stand first.
    log: [...log.filter((of) => of.replica), ...log.filter((of) => !of.replica)],
    visits: listOf('visits', (row, place): Visit => {
      const visit = readRecord(row, place, ['from', 'to', 'pageViews']);
      const pageViews = readCount(visit.get('pageViews'), `${place}.pageViews`);
      return [timeOf(visit, 'from', place), timeOf(visit, 'to', place), pageViews];
    }),
    views: listOf('pageViews', (row, place) => readTime(row, place, now)),
    settings: Object.fromEntries(settings),
    held: listOf('heldBack', (row, place): Held => {
      const of = readRecord(row, place, ['at', 'placement', 'offer', 'reason']);
      const reason = readWord(of.get('reason'), `${place}.reason`, RULE_CODES);
      return [
        timeOf(of, 'at', place),
        readText(of.get('placement'), `${place}.placement`),
        readText(of.get('offer'), `${place}.offer`),
        EDITION + RULE_CODES.indexOf(reason),
      ];
    }),
    adopted: [...revisions].filter(([name]) => name !== replica).map((of): Adopted => of),
  };
}
