import { factsOfPage, type PageFacts } from './page-facts.js';
import { readPage } from './read-page.js';

/** A framework that renders a route changes the page for about this long … */
const RENDERS_MS = 5000;
/** … and is done with a part of it when nothing changed for this long. */
const SETTLED_MS = 150;

export interface PageObserver {
  /** A route of a single-page shop: what is read again are the facts of the new page. */
  viewPage(): void;
}

/**
 * Tells what the page is about, and again when it becomes another one. The page is parsed already.
 * A new route still shows the old page for a while: its facts are told once they are others.
 */
export function observePageFacts(onFacts: (facts: PageFacts | undefined) => void): PageObserver {
  let known = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let observer: MutationObserver | undefined;

  const read = (): void => {
    let facts: PageFacts;
    try {
      facts = factsOfPage(readPage());
    } catch {
      return;
    }
    const text = JSON.stringify(facts);
    if (text === known) return;
    known = text;
    onFacts(facts);
  };
  const stop = (): void => {
    observer?.disconnect();
    clearTimeout(timer);
  };

  read();
  return {
    viewPage() {
      stop();
      // What the page before was about is not what this one is about.
      onFacts(undefined);
      const until = performance.now() + RENDERS_MS;
      const readSoon = (): void => {
        clearTimeout(timer);
        // A page that never settles is read as it is then.
        const left = Math.min(SETTLED_MS, until - performance.now());
        if (left > 0) timer = setTimeout(read, left);
        else {
          stop();
          read();
        }
      };
      observer = new MutationObserver(readSoon);
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      readSoon();
    },
  };
}
