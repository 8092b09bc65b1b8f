/** Does something once the page is parsed: at once, where it is. */
export function afterParsing(work: () => void): void {
  if (document.readyState !== 'loading') work();
  else document.addEventListener('DOMContentLoaded', work, { once: true });
}
