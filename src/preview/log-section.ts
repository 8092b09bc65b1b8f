import { nameOfOffer } from '../inspection/slots-of-page.js';
import { createElement } from '../ui/create-element.js';
import { replaceContent } from '../ui/panel/create-panel.js';
import type { WouldBe } from './preview-host.js';
import { foldable, type Section, type SectionOptions } from './section.js';

export interface LogSection extends Section {
  add(what: WouldBe, offer: string | undefined): void;
}

const MAX_LINES = 20;

/** What a real visit would have counted and told the page: to see that it is all wired up. */
export function createLogSection({ words }: Pick<SectionOptions, 'words'>): LogSection {
  const { panels } = words;
  const list = createElement('ol', { className: 'log' });
  let lines: readonly { readonly time: string; readonly text: string }[] = [];
  return {
    element: foldable(panels.log, false, list),
    add(what, offer = '') {
      const time = new Date().toLocaleTimeString(panels.language);
      lines = [{ time, text: panels.logged[what](nameOfOffer(offer)) }, ...lines].slice(
        0,
        MAX_LINES,
      );
    },
    update() {
      replaceContent(list, JSON.stringify(lines.map(({ time, text }) => [time, text])), () =>
        lines.length
          ? lines.map(({ time, text }) =>
              createElement('li', {}, createElement('time', {}, time), text),
            )
          : [createElement('li', { className: 'muted' }, panels.nothingLogged)],
      );
    },
  };
}
