/** Not every browser has it yet, and TypeScript's library does not know it. */
interface WithNavigation {
  readonly navigation?: EventTarget;
}

/**
 * Calls back for each further page view that comes without a load: a route of a single-page shop,
 * and a page that returns from the back/forward cache.
 */
export function observePageViews(onPageView: () => void): void {
  const address = (): string => location.pathname + location.search;
  let viewed = address();
  const check = (): void => {
    if (viewed === address()) return;
    viewed = address();
    onPageView();
  };
  const { navigation } = window as WithNavigation;
  if (navigation) navigation.addEventListener('currententrychange', check);
  else {
    addEventListener('popstate', check);
    // The page's own call comes first and keeps its result; what it may throw is its own.
    const { pushState } = history;
    history.pushState = function (...given) {
      pushState.apply(this, given);
      check();
    };
  }
  addEventListener('pageshow', ({ persisted }) => persisted && onPageView());
}
