/**
 * Calls back once the page was visible for so long, all in all.
 * @returns a function that stops observing.
 */
export function observeDwell(ms: number, onReached: () => void): () => void {
  let left = ms;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => {
    clearTimeout(timer);
    // Measured by a clock that nobody sets.
    if (since) left -= performance.now() - since;
    since = 0;
    if (document.visibilityState !== 'visible') return;
    since = performance.now();
    timer = setTimeout(() => {
      stop();
      onReached();
    }, left);
  };
  const stop = (): void => {
    clearTimeout(timer);
    removeEventListener('visibilitychange', check);
  };
  addEventListener('visibilitychange', check);
  check();
  return stop;
}
