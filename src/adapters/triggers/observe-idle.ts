/** What a shopper does with a page. */
const ACTIVITIES = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'touchmove'];

/**
 * Calls back once the shopper did nothing for so long, in a visible page.
 * @returns a function that stops observing.
 */
export function observeIdle(ms: number, onIdle: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restart = (): void => {
    clearTimeout(timer);
    // Who is elsewhere is not idle here.
    if (document.visibilityState !== 'visible') return;
    timer = setTimeout(() => {
      stop();
      onIdle();
    }, ms);
  };
  const events = [...ACTIVITIES, 'visibilitychange'];
  const stop = (): void => {
    clearTimeout(timer);
    for (const type of events) removeEventListener(type, restart, true);
  };
  for (const type of events) addEventListener(type, restart, { capture: true, passive: true });
  restart();
  return stop;
}
