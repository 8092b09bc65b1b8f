/** Not every browser has it yet. */
interface WithNavigation {
  readonly navigation?: EventTarget;
}

/**
 * Calls back for each further page view that comes without a load: a route of a single-page shop.
 * An address that replaces another one is none: filters and redirects do so.
 */
export function observePageViews(onPageView: () => void): void {
  const address = (): string => location.pathname + location.search;
  let viewed = address();
  const check = (event?: { readonly navigationType?: string }): void => {
    const isNew = viewed !== address() && event?.navigationType !== 'replace';
    viewed = address();
    if (isNew) onPageView();
  };
  const { navigation } = window as WithNavigation;
  if (navigation) navigation.addEventListener('currententrychange', check as EventListener);
  else {
    addEventListener('popstate', () => check());
    // The page's own call comes first; what it throws is its own.
    const { pushState } = history;
    const push: typeof pushState = function (this: History, ...given) {
      pushState.apply(this, given);
      check();
    };
    // Where the page does not let it be replaced, only the way back is heard of.
    Reflect.set(history, 'pushState', push);
  }
}
