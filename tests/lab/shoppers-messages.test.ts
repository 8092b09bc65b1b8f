import { describe, expect, test } from 'vitest';
import { failureSentence } from '../../demo/lab/shoppers/failure-sentence.js';
import { shoppersMessagesOf } from '../../demo/lab/shoppers/messages-of.js';
import { packSessions } from '../../demo/lab/shoppers/packed-sessions.js';
import type { ReadFailure } from '../../demo/lab/shoppers/read-failure.js';
import type { SessionFault } from '../../src/simulation/session-line-error.js';

const badLine = (fault: SessionFault, isEntry = false): ReadFailure => ({
  code: 'BAD_LINE',
  line: 1234,
  isEntry,
  fault,
});
const FAILURES: readonly ReadFailure[] = [
  { code: 'EMPTY' },
  { code: 'COMPRESSED', packer: 'gzip' },
  { code: 'UTF16' },
  { code: 'NOT_UTF8' },
  { code: 'BINARY' },
  { code: 'CSV' },
  { code: 'HTML' },
  { code: 'OTHER_JSON' },
  { code: 'NO_SHOPPING' },
  { code: 'LIST_TOO_LARGE', bytes: 210_000_000, most: 52_428_800 },
  { code: 'LINE_TOO_LONG', line: 7, most: 4_194_304 },
  badLine({ kind: 'not-json' }),
  badLine({ kind: 'not-an-object' }),
  badLine({ kind: 'not-an-object', key: 'events[3]' }),
  badLine({ kind: 'missing', key: 'session.events' }),
  badLine({ kind: 'unknown', key: 'session.user' }),
  badLine({ kind: 'wrong', key: 'events[3].ts' }, true),
  { code: 'BROKEN_JSON', detail: 'Unexpected end' },
  { code: 'BROKEN_EXPORT', detail: 'events[3].at is not a time. Correct it.' },
  { code: 'UNREADABLE', detail: 'gone' },
  { code: 'UNEXPECTED', detail: 'Maximum call stack size exceeded' },
];

describe.each(['de', 'en'] as const)('what is wrong with a file, in %s', (language) => {
  const { failures, file } = shoppersMessagesOf(language);
  const say = (failure: ReadFailure) => failureSentence(failures, failure);

  test('each failure has sentences of its own', () => {
    const sentences = FAILURES.map(say);
    expect(new Set(sentences).size).toBe(FAILURES.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\S.*[.!]$/s);
      expect(sentence).not.toMatch(/undefined|NaN|\[object| {2}/);
    }
    const told = new Set(FAILURES.map(({ code }) => code));
    expect([...told].sort()).toEqual(Object.keys(failures).sort());
  });

  test('the place is named, and what belongs there', () => {
    expect(say(badLine({ kind: 'wrong', key: 'events[3].ts' }))).toMatch(/events\[3\]\.ts.*1970/s);
    expect(say(badLine({ kind: 'missing', key: 'event_timestamp' }))).toMatch(/event_timestamp/);
    const number = language === 'de' ? '1.234' : '1,234';
    expect(say(badLine({ kind: 'not-json' }))).toContain(number);
    expect(
      say({ code: 'BROKEN_EXPORT', detail: 'events[3].at is not a time. Correct it.' }),
    ).toMatch(/events\[3\]\.at/);
  });

  test('who and what is left out is counted', () => {
    const source = { kind: 'file', name: 'x', sessions: packSessions([]), leftOut: 0 } as const;
    expect(file.leftOut(source)).toBe('');
    expect(file.leftOut({ ...source, leftOut: 2 })).toMatch(/^2 /);
    expect(file.leftOut({ ...source, leftOut: 2, isLeast: true })).toMatch(
      /^(Mindestens|At least) 2 /,
    );
    expect(file.leftOut({ ...source, leftOut: 1 })).toMatch(/^(Eine|One) /);
    expect(file.leftOut({ ...source, eventsLeftOut: 5 })).toMatch(/5 /);
    expect(file.leftOut({ ...source, leftOut: 2, eventsLeftOut: 1 })).toMatch(/^2 .*\. .*\.$/s);
  });
});
