import type { SettingsMessages } from '../../model/settings-messages.js';
import { createElement } from '../create-element.js';
import { mountSettings } from './mount-settings.js';
import { createTitle, goTo, styledRoot } from './settings-frame.js';
import type { SettingsHost } from './settings-host.js';

/**
 * Fills `<taktvoll-panel>`, where a shop put it on a page.
 * @returns a function that ends it.
 */
export async function fillPanel(
  element: HTMLElement,
  host: SettingsHost,
  messages: SettingsMessages,
): Promise<() => void> {
  const root = styledRoot(element);
  const title = createTitle(messages);
  const container = createElement('div', {});
  const section = createElement(
    'section',
    { className: 'card', lang: messages.language, dir: messages.direction, part: 'card' as never },
    createElement('header', {}, title),
    container,
  );
  section.setAttribute('aria-labelledby', title.id);
  root.replaceChildren(section);
  return mountSettings({ container, host, messages, title, leaveFor: goTo });
}
