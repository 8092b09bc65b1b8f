import type { TakenDecision } from '../core/take-decision.js';
import type { InPlace } from '../inspection/describe-placement.js';
import { slotsOfPage } from '../inspection/slots-of-page.js';
import type { InspectionWords } from '../inspection/words-of-page.js';
import { createElement } from '../ui/create-element.js';
import { createPanel, replaceContent } from '../ui/panel/create-panel.js';
import { createDecisionEntry } from './create-decision-entry.js';
import { debugStyle } from './debug-style.js';
import { shownBy, whyNotOf } from './why-not-of.js';

export interface DebugPanel {
  add(taken: TakenDecision): void;
  /** What a placement showed is gone. */
  empty(placement: string): void;
  /** Above what floats over the page by now. */
  raise(): void;
}

/** What is known of a placement. */
interface Place {
  readonly taken: TakenDecision;
  readonly inPlace: InPlace | undefined;
}

const CORNERS = 4;
/** On a screen as narrow as this it would cover what it tells of. */
const NARROW = '(max-width:36rem)';
/** Older ones go: a page may stay open for long. */
const MAX_DECISIONS = 50;

/** The debug panel: each decision, newest first, and why the offers of this page are not shown. */
export function openDebugPanel(words: InspectionWords): DebugPanel {
  const { panels } = words;
  const panel = createPanel({
    name: 'taktvoll-debug',
    language: panels.language,
    label: panels.debug,
    styles: debugStyle,
  });
  const whyNot = createElement('div', {});
  const none = createElement('p', { className: 'muted' }, panels.noDecision);
  const decisions = createElement('div', {});
  const content = createElement(
    'div',
    { className: 'content', id: 'content' },
    createElement('p', { className: 'muted' }, panels.observes),
    createElement('h3', {}, panels.whyNot),
    whyNot,
    createElement('h3', {}, panels.decisions),
    none,
    decisions,
  );
  // It scrolls: with the keyboard, too.
  content.tabIndex = 0;
  content.role = 'group';
  content.ariaLabel = panels.debug;

  let corner = 0;
  const turn = (): void => panel.box.setAttribute('data-corner', `${corner++ % CORNERS}`);
  const headButton = (text: string, label: string, onclick: () => void): HTMLButtonElement =>
    createElement('button', { type: 'button', ariaLabel: label, title: label, onclick }, text);
  const toggle = headButton('▾', panels.collapse, () => fold(Boolean(content.hidden)));
  const fold = (isOpen: boolean): void => {
    content.hidden = !isOpen;
    toggle.textContent = isOpen ? '▾' : '▴';
    toggle.ariaLabel = toggle.title = isOpen ? panels.collapse : panels.expand;
    toggle.ariaExpanded = `${isOpen}`;
  };
  toggle.setAttribute('aria-controls', content.id);
  panel.box.append(
    createElement(
      'div',
      { className: 'head' },
      createElement('h2', {}, panels.debug),
      headButton('⤢', panels.move, turn),
      toggle,
      headButton('✕', panels.close, panel.remove),
    ),
    content,
  );
  turn();
  fold(!matchMedia(NARROW).matches);

  const places = new Map<string, Place>();
  const update = (): void => {
    // A slot fills only after its decision was told.
    setTimeout(() => {
      const order = slotsOfPage().map(({ placement }) => placement);
      const lists = [...places]
        .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
        .map(([, { taken, inPlace }]) => whyNotOf(taken, words, inPlace));
      replaceContent(whyNot, lists.map(({ outerHTML }) => outerHTML).join(''), () => lists);
    });
  };
  return {
    raise: panel.raise,
    add(taken) {
      const { placement, trigger = 'page-view' } = taken.situation.request;
      const { taken: before, inPlace } = places.get(placement) ?? {};
      places.set(placement, {
        // What a trigger asked about is only its own offers; what it saw is true of all.
        taken:
          before && trigger !== 'page-view'
            ? { ...before, situation: { ...taken.situation, request: before.situation.request } }
            : taken,
        inPlace: shownBy(taken) ?? (trigger === 'page-view' ? undefined : inPlace),
      });
      none.hidden = true;
      decisions.prepend(createDecisionEntry(taken, words));
      decisions.children[MAX_DECISIONS]?.remove();
      update();
    },
    empty(placement) {
      const place = places.get(placement);
      if (place) places.set(placement, { ...place, inPlace: undefined });
      update();
    },
  };
}
