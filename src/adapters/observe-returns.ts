/** Calls back when the shopper is on the page again: from another tab, or out of the browser's cache. */
export function observeReturns(onReturn: () => void): void {
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') onReturn();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && onReturn());
}
