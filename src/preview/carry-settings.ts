import type { PreviewSettings } from './settings.js';
import { PARAMETER, withSettings } from './settings-in-address.js';

/**
 * Takes the settings along wherever the page leads inside the shop: links, and forms. They stand in
 * the address alone, so nothing has to be stored for it.
 */
export function carrySettings(settingsOfNext: () => PreviewSettings): void {
  const carry = (address: string): string | undefined =>
    new URL(address).origin === location.origin
      ? withSettings(address, settingsOfNext())
      : undefined;

  // At the window, behind the page's own handlers: what they handled themselves is left to them.
  const follow = (event: Event): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.href || event.defaultPrevented || link.hasAttribute('download')) return;
    if (!/^https?:/.test(link.href) || isWithinPage(link)) return;
    const { href } = link;
    const address = carry(href);
    if (!address) return;
    link.href = address;
    // The page's own link again, once the browser has read it.
    setTimeout(() => {
      link.href = href;
    });
  };
  addEventListener('click', follow);
  addEventListener('auxclick', follow);

  addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    const address = carry(form.action);
    if (!address) return;
    if (form.method !== 'get') {
      form.action = address;
      return;
    }
    // What a form sends by GET replaces the query: the settings go as a field of it.
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = PARAMETER;
    field.value = new URL(address).searchParams.get(PARAMETER) ?? '';
    form.append(field);
    setTimeout(() => field.remove());
  });
}

const isWithinPage = ({ hash, pathname, search }: HTMLAnchorElement): boolean =>
  hash !== '' && pathname === location.pathname && search === location.search;
