import type { ShoppingSession } from '../simulation/sessions.js';
import { checkKeys, isRecord, type Keys } from './check-keys.js';
import { FileError, readText } from './read-text.js';

const TYPES = ['clicks', 'carts', 'orders'];

const SESSION: Keys = {
  session: {
    is: (value) => typeof value === 'string' || Number.isInteger(value),
    what: 'a number or a text',
    required: true,
  },
  events: { is: Array.isArray, what: 'a list of events', required: true },
};
const isNatural = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const EVENT: Keys = {
  aid: { is: isNatural, what: 'the number of an article', required: true },
  ts: { is: isNatural, what: 'epoch milliseconds', required: true },
  type: {
    is: (value) => TYPES.includes(value as string),
    what: `one of ${TYPES.join(', ')}`,
    required: true,
  },
};

/**
 * A session file: one JSON object a line.
 * @throws FileError naming the first line that is wrong.
 */
export async function readSessions(file: string): Promise<ShoppingSession[]> {
  const lines = (await readText(file)).split('\n');
  const sessions = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : readSession(line, `${file}:${index + 1}`),
  );
  if (sessions.length === 0) throw new FileError(`${file}: holds no session`);
  return sessions;
}

function readSession(line: string, place: string): ShoppingSession {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new FileError(`${place}: is not JSON: each line must be one session`);
  }
  const problems = checkKeys(value, SESSION, 'session');
  if (problems.length === 0 && isRecord(value)) {
    for (const [index, event] of (value.events as unknown[]).entries()) {
      problems.push(...checkKeys(event, EVENT, `events[${index}]`));
    }
  }
  if (problems.length > 0) throw new FileError(`${place}: ${problems[0]}`);
  return value as ShoppingSession;
}
