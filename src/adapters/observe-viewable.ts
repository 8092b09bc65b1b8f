const SHARE = 0.5;
const CONTINUOUS_MS = 1000;

/**
 * Calls back once the element was really seen: at least half of its pixels (or of the viewport's,
 * where it is taller) for one continuous second in a visible page. The MRC's definition of a
 * viewable impression.
 * @returns a function that stops observing.
 */
export function observeViewable(element: Element, onViewable: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isInView = false;
  const check = (): void => {
    clearTimeout(timer);
    if (isInView && document.visibilityState === 'visible') {
      timer = setTimeout(() => {
        stop();
        onViewable();
      }, CONTINUOUS_MS);
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { intersectionRatio, intersectionRect, rootBounds } of entries) {
        isInView =
          intersectionRatio >= SHARE ||
          intersectionRect.height >= SHARE * (rootBounds?.height ?? Infinity);
      }
      check();
    },
    // Steps small enough to notice half a viewport of a creative several screens tall.
    { threshold: [0, 0.1, 0.2, 0.3, 0.4, SHARE] },
  );
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
    removeEventListener('visibilitychange', check);
  };
  addEventListener('visibilitychange', check);
  observer.observe(element);
  return stop;
}
