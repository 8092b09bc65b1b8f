import type { SettingsMessages } from '../../model/settings-messages.js';
import { createElement } from '../create-element.js';
import { mountSettings } from './mount-settings.js';
import { createTitle, goTo, styledRoot } from './settings-frame.js';
import type { SettingsHost } from './settings-host.js';

const NAME = 'taktvoll-settings';

/**
 * Opens *Offer settings* over the page; resolves when it is closed. Where it is open already, it
 * stays as it is.
 * @param anchor gets the focus back.
 */
export async function openSettingsDialog(
  host: SettingsHost,
  messages: SettingsMessages,
  anchor: Element | null | undefined,
): Promise<void> {
  if (document.querySelector(NAME)) return;
  const element = document.createElement(NAME);
  const root = styledRoot(element);
  const title = createTitle(messages);
  const container = createElement('div', {});
  const dialog = createElement(
    'dialog',
    { lang: messages.language, dir: messages.direction },
    createElement(
      'header',
      {},
      title,
      createElement(
        'button',
        {
          type: 'button',
          className: 'close',
          ariaLabel: messages.close,
          onclick: () => dialog.close(),
        },
        '✕',
      ),
    ),
    container,
  );
  dialog.setAttribute('aria-labelledby', title.id);
  // A click beside it: inside, there is always an element of it, or its padding.
  dialog.onclick = ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (target === dialog && !isInside) dialog.close();
  };
  root.append(dialog);
  document.body.append(element);
  const { host: around } = (anchor?.getRootNode() ?? {}) as Partial<ShadowRoot>;
  const closed = new Promise<void>((resolve) => {
    dialog.onclose = () => resolve();
  });
  let unmount: (() => void) | undefined;
  let target: HTMLElement | undefined;
  try {
    unmount = await mountSettings({
      container,
      host,
      messages,
      title,
      leaveFor(place) {
        target = place;
        dialog.close();
      },
    });
    dialog.showModal();
    title.focus();
    await closed;
  } finally {
    unmount?.();
    element.remove();
    if (target) goTo(target);
    else if (anchor instanceof HTMLElement) {
      anchor.focus();
      // Gone with an offer that was just hidden: its slot stays.
      if (!anchor.matches(':focus') && around instanceof HTMLElement) {
        around.tabIndex = -1;
        around.focus();
      }
    }
  }
}
