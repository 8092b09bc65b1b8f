import { newId } from '../client/new-id.js';
import { createElement } from '../ui/create-element.js';
import { keyedButton } from '../ui/panel/create-panel.js';
import { foldable, type Section, type SectionOptions } from './section.js';
import { MAX_PAGE } from './settings.js';

/** Who looks at the shop, when, and what they agreed to. */
export function createShopperSection({ host, words, change, say }: SectionOptions): Section {
  const { panels } = words;
  const renew = (): void => {
    change({ page: 1, seed: newId().slice(0, 8), notes: new Map() });
    say(panels.newShopperDone);
  };
  const page = createElement('output', {});
  const turn = (by: number): void =>
    change({ page: Math.min(MAX_PAGE, Math.max(1, host.settings().page + by)) });

  const time = createElement('input', {
    type: 'datetime-local',
    id: 'time',
    onchange: () => change({ time: time.value || undefined }),
  });
  const now = keyedButton('now', panels.now, () => change({ time: undefined }));

  const check = (label: string, purpose: 'storage' | 'personalisation') => {
    const box = createElement('input', {
      type: 'checkbox',
      onchange: () => change({ [purpose]: box.checked ? 'granted' : 'denied' }),
    });
    return { box, label: createElement('label', { className: 'check' }, box, label) };
  };
  const storage = check(panels.storage, 'storage');
  const personalisation = check(panels.personalisation, 'personalisation');

  const element = foldable(
    panels.shopper,
    false,
    createElement('div', { className: 'row' }, keyedButton('new', panels.newShopper, renew)),
    createElement(
      'div',
      { className: 'field' },
      createElement('span', {}, panels.pageOfVisit),
      createElement(
        'div',
        { className: 'row step' },
        keyedButton('page-', '−', () => turn(-1), { ariaLabel: panels.less(panels.pageOfVisit) }),
        page,
        keyedButton('page+', '+', () => turn(1), { ariaLabel: panels.more(panels.pageOfVisit) }),
      ),
    ),
    createElement(
      'div',
      { className: 'field' },
      createElement('label', { htmlFor: 'time' }, panels.time),
      createElement('div', { className: 'row' }, time, now),
      createElement('small', {}, panels.zone(host.timeZone)),
    ),
    createElement(
      'fieldset',
      {},
      createElement('legend', {}, panels.consent),
      storage.label,
      personalisation.label,
    ),
  );
  return {
    element,
    update() {
      const settings = host.settings();
      page.textContent = `${settings.page}`;
      if (time.value !== (settings.time ?? '')) time.value = settings.time ?? '';
      now.disabled = !settings.time;
      storage.box.checked = settings.storage === 'granted';
      personalisation.box.checked = settings.personalisation === 'granted';
    },
  };
}
