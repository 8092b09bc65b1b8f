import type { SettingsMessages } from '../../model/settings-messages.js';
import { createElement } from '../create-element.js';
import { settingsStyle } from './settings-style.js';

/** A shadow root of our own: no style of the shop reaches in, and none of these gets out. */
export function styledRoot(host: HTMLElement): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(settingsStyle);
  root.adoptedStyleSheets = [sheet];
  return root;
}

/** What the settings are called; it takes the focus where nothing else can. */
export const createTitle = ({ title }: SettingsMessages): HTMLElement =>
  createElement('h2', { id: 'title', tabIndex: -1 }, title);

/** Shows a place of the page, and gives it the focus. */
export function goTo(place: HTMLElement): void {
  place.scrollIntoView({ block: 'center' });
  // A slot takes the focus only where it is told to.
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
