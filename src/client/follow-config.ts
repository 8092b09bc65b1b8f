/** A visible page asks again this often … */
const EVERY_MS = 5 * 60_000;
/** … and when the shopper returns to it, but not before this has passed. */
const AT_LEAST_MS = 10_000;

/**
 * Reads a config again while its page is in use, so that a stop reaches pages that are open already:
 * on return to the tab, and every five minutes in a visible one.
 * @param text the config as it was read.
 * @param onChange is told the new text, where it is another one.
 */
export function followConfig(
  url: string,
  text: string,
  onChange: (text: string) => Promise<void>,
): void {
  let known = text;
  let asked = performance.now();
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || performance.now() - asked < AT_LEAST_MS) return;
    asked = performance.now();
    // Whatever was cached: the shop's server is asked whether it still holds.
    const response = await fetch(url, { cache: 'no-cache' });
    const now = response.ok ? await response.text() : known;
    if (now === known) return;
    known = now;
    await onChange(now);
  };
  // Without an answer, what is known goes on.
  const askQuietly = (): void => void ask().catch(() => {});
  setInterval(askQuietly, EVERY_MS);
  addEventListener('visibilitychange', askQuietly);
  addEventListener('pageshow', askQuietly);
}
