import { quietly } from './quietly.js';

const EVERY_MS = 200;
/** Platforms that load later than this are not waited for. */
const FOR_MS = 60_000;

/**
 * Calls back once the page has what is looked for: scripts load in any order, and few platforms say
 * that they are there. What fails in `use` is the platform's, and the source stays silent.
 */
export function whenThere<T>(find: () => T | undefined, use: (found: T) => void): void {
  const end = performance.now() + FOR_MS;
  const look = (): void => {
    let found: T | undefined;
    try {
      found = find();
    } catch {
      // There, and not ready.
    }
    if (found) quietly(use)(found);
    else if (performance.now() < end) setTimeout(look, EVERY_MS);
  };
  look();
}
