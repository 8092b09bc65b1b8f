import type { InspectionWords } from '../inspection/words-of-page.js';
import type { Format } from '../model/config.js';
import { createElement } from '../ui/create-element.js';
import { createPanel } from '../ui/panel/create-panel.js';
import { barStyle } from './bar-style.js';
import { createInterestsSection } from './interests-section.js';
import { createLogSection } from './log-section.js';
import { dockPage } from './mark-offers.js';
import { createOffersSection } from './offers-section.js';
import type { PreviewHost, WouldBe } from './preview-host.js';
import type { SectionOptions } from './section.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { createShopperSection } from './shopper-section.js';

export interface PreviewBar {
  /** Shows what holds now, once the present work is done. */
  update(): void;
  log(what: WouldBe, offer: string | undefined): void;
  /** Above what floats over the page by now. */
  raise(format: Format): void;
}

export interface BarOptions {
  readonly host: PreviewHost;
  readonly words: InspectionWords;
  /** The settings were changed by hand. */
  readonly onSettings: () => void;
  readonly onLeave: () => void;
}

/** On a screen as narrow as this, what unfolds covers the offers. */
const NARROW = '(max-width:36rem)';

/** The bar over the shop's real page. */
export function openBar({ host, words, onSettings, onLeave }: BarOptions): PreviewBar {
  const { panels } = words;
  const label = `${panels.preview}: ${panels.harmless}`;
  const panel = createPanel({
    name: 'taktvoll-preview',
    language: panels.language,
    label,
    styles: barStyle,
  });
  const status = createElement('p', { role: 'status', className: 'hidden' });
  const say = (text: string): void => {
    status.textContent = text;
  };

  const dock = dockPage('24rem');
  const fold = (isOpen: boolean): void => {
    drawer.hidden = !isOpen;
    toggle.ariaExpanded = `${isOpen}`;
    dock(isOpen);
    if (isOpen) update();
  };
  const options: SectionOptions = {
    host,
    words,
    say,
    change(changed) {
      host.use({ ...host.settings(), ...changed });
      onSettings();
      update();
    },
    makeWay(slot) {
      if (matchMedia(NARROW).matches) {
        fold(false);
        toggle.focus({ preventScroll: true });
      }
      slot?.scrollIntoView({ block: 'center', behavior: isStill() ? 'instant' : 'smooth' });
    },
  };
  const log = createLogSection(options);
  const sections = [
    createOffersSection(options),
    createShopperSection(options),
    createInterestsSection(options),
    log,
  ];
  const reset = createElement('button', { type: 'button' }, panels.reset);
  reset.onclick = () => options.change({ forced: undefined, time: undefined, ...DEFAULT_SETTINGS });
  const drawer = createElement(
    'div',
    { id: 'drawer', className: 'drawer' },
    ...sections.map(({ element }) => element),
    createElement('div', { className: 'foot' }, reset),
  );
  // It scrolls: with the keyboard, too.
  drawer.tabIndex = 0;
  drawer.role = 'group';
  drawer.ariaLabel = panels.settings;

  const toggle = createElement('button', { type: 'button' }, panels.settings);
  toggle.setAttribute('aria-controls', drawer.id);
  toggle.onclick = () => fold(Boolean(drawer.hidden));
  const leave = createElement(
    'button',
    { type: 'button', className: 'leave', ariaLabel: panels.leave, onclick: onLeave },
    createElement('span', { className: 'wide' }, panels.leave),
    createElement('span', { className: 'narrow' }, '✕'),
  );
  panel.box.append(
    createElement(
      'div',
      { className: 'strip' },
      createElement('strong', { className: 'tag' }, panels.preview),
      // Where there is no room for the tag, the note begins with it.
      createElement('p', {}, createElement('b', {}, `${panels.preview}: `), panels.harmless),
      toggle,
      leave,
    ),
    drawer,
    status,
  );
  panel.box.onkeydown = (event) => {
    if (event.key !== 'Escape' || drawer.hidden) return;
    // The key is meant for what has the focus, not for an offer below it.
    event.stopPropagation();
    fold(false);
    toggle.focus();
  };

  let isWaiting = false;
  const update = (): void => {
    if (isWaiting || drawer.hidden) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      for (const section of sections) section.update();
    });
  };
  fold(!matchMedia(NARROW).matches);
  return {
    update,
    raise(format) {
      // It stands in the middle, where what is unfolded covers it.
      if (format === 'overlay') fold(false);
      panel.raise();
    },
    log(what, offer) {
      log.add(what, offer);
      update();
    },
  };
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion:reduce)').matches;
