import type { SettingsMessages } from '../../model/settings-messages.js';
import { createElement } from '../create-element.js';
import { createDataSection } from './data-section.js';
import { createHeldSection } from './held-section.js';
import { createHiddenSection } from './hidden-section.js';
import { createLevelSection } from './level-section.js';
import { createNotedSection } from './noted-section.js';
import type { SettingsHost } from './settings-host.js';
import { createShownSection } from './shown-section.js';
import { createTopicsSection } from './topics-section.js';
import type { View } from './view.js';

/** Everything on the panel, as it is now. */
export function createSettings(view: View): HTMLElement {
  const { overview, messages, host } = view;
  const lost = host.mayStore() ? messages.unstorable : messages.unremembered;
  return createElement(
    'div',
    { className: 'settings' },
    createElement('p', { className: 'intro' }, overview.isRemembered ? messages.intro : lost),
    createLevelSection(view),
    createNotedSection(view),
    createShownSection(view),
    createHeldSection(view),
    createTopicsSection(view),
    createHiddenSection(view),
    createDataSection(view),
    createFooter(messages, host),
  );
}

const createFooter = (messages: SettingsMessages, { privacyUrl, shopName }: SettingsHost) =>
  privacyUrl &&
  createElement('footer', {}, createElement('a', { href: privacyUrl }, messages.privacy(shopName)));
