import { createElement } from '../create-element.js';
import { keyed } from './keyed.js';
import { createDone, createSwitch } from './parts.js';
import type { View } from './view.js';

const KEY = 'level';

/** How personal it gets at most, and what switches more off than that. It names nothing. */
export function createLevelSection(view: View): HTMLElement {
  const { overview, messages, host } = view;
  const { level: words } = messages;
  const { level, shopLevel, isOff, isPaused } = overview.choices;
  const { preferences } = host;

  // Whole scores, and the shop's own limit at the upper end, whatever fraction that is.
  const top = Math.ceil(shopLevel);
  const chosen = Math.min(level ?? shopLevel, shopLevel);
  const drawn = view.drafts.get(KEY);
  const shown = drawn === undefined ? chosen : Math.min(Number(drawn), shopLevel);
  const text = words.describe(shopLevel ? shown / shopLevel : 0, shown);
  const slider = keyed(`${KEY}/slider`, 'input', {
    type: 'range',
    min: '0',
    max: `${top}`,
    step: '1',
    value: `${shown === shopLevel ? top : Math.floor(shown)}`,
    id: 'level',
    ariaValueText: text,
    oninput: ({ target }) => view.draft(KEY, (target as HTMLInputElement).value),
    onchange({ target }) {
      const next = Number((target as HTMLInputElement).value);
      const wanted = next >= shopLevel ? null : next;
      view.act({
        key: KEY,
        isLasting: true,
        text: words.changed,
        run: () => preferences.tighten(wanted),
        // Drawn on and on, it goes back to where it was drawn from.
        takeBack: view.done.get(KEY)?.takeBack ?? (() => preferences.tighten(level)),
      });
    },
  });

  return keyed(
    KEY,
    'section',
    {},
    createElement('h3', {}, words.title),
    createElement('label', { htmlFor: 'level' }, words.label),
    slider,
    createElement('output', { htmlFor: 'level' as never }, text),
    createElement('small', {}, words.onlyLess),
    createDone(view, KEY),
    createElement(
      'ul',
      {},
      createSwitch(view, {
        key: 'off',
        label: words.off,
        effect: words.offEffect,
        isOn: isOff,
        text: isOff ? words.isOn : words.isOff,
        run: isOff ? preferences.switchOn : preferences.switchOff,
        takeBack: isOff ? preferences.switchOff : preferences.switchOn,
      }),
      createSwitch(view, {
        key: 'paused',
        label: words.pause,
        effect: words.pauseEffect,
        isOn: isPaused,
        text: isPaused ? words.isResumed : words.isPaused,
        run: isPaused ? preferences.resume : preferences.pause,
        takeBack: isPaused ? preferences.pause : preferences.resume,
      }),
    ),
  );
}
