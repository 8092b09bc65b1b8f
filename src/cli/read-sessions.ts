import { SessionLineError } from '../simulation/session-line-error.js';
import { createSessionReader } from '../simulation/session-reader.js';
import type { ShoppingSession } from '../simulation/sessions.js';
import { FileError, readText } from './read-text.js';

/**
 * A file of recorded shopping, one JSON object a line; see `createSessionReader`.
 * @throws FileError naming the first line that is wrong.
 */
export async function readSessions(file: string): Promise<readonly ShoppingSession[]> {
  const reader = createSessionReader();
  for (const line of (await readText(file)).split('\n')) {
    try {
      reader.add(line);
    } catch (error) {
      if (!(error instanceof SessionLineError)) throw error;
      throw new FileError(`${file}:${error.line}: ${error.problem}`);
    }
  }
  const sessions = reader.sessions();
  if (sessions.length === 0) throw new FileError(`${file}: holds no session`);
  return sessions;
}
