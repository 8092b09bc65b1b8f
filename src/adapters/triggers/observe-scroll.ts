/**
 * Calls back once the page was scrolled that far: 0 is its top, 1 its end. One that cannot be
 * scrolled never calls back.
 * @returns a function that stops observing.
 */
export function observeScroll(share: number, onReached: () => void): () => void {
  const check = (): void => {
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement!;
    const way = scrollHeight - clientHeight;
    // Browsers round, and zoom makes them stop a fraction short of the end.
    if (way <= 0 || scrollTop + 1 < share * way) return;
    stop();
    onReached();
  };
  const stop = (): void => removeEventListener('scroll', check);
  addEventListener('scroll', check, { passive: true });
  check();
  return stop;
}
