import type { PageDecision, SlotHost } from '../../model/client.js';
import { findCreative, languageOf } from './find-creative.js';

/** Words on the slot's own buttons; all others come with the dialog. */
const WORDS: Readonly<Record<string, readonly [why: string, hide: string]>> = {
  de: ['Warum?', 'Ausblenden'],
  en: ['Why this?', 'Hide'],
};

/**
 * Gives a slot its frame and asks for an offer when it comes near the screen. Default content stays
 * where it is until an offer is there, and comes back when that goes.
 * @returns a function that lets go of the page.
 */
export function mountSlot(slot: HTMLElement, host: SlotHost, sheet: CSSStyleSheet): () => void {
  const placement = slot.getAttribute('placement') ?? '';
  const root = slot.shadowRoot ?? slot.attachShadow({ mode: 'open' });
  const [why, hide] = WORDS[languageOf(slot)] ?? WORDS.en!;
  const create = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    properties: Partial<HTMLElementTagNameMap[Name]>,
  ): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), properties);

  let decision: PageDecision | undefined;
  let shown: HTMLElement | undefined;
  let isAsking = false;
  let isNear = false;

  const fallback = create('slot', {});
  const whyButton = create('button', {
    textContent: why,
    onclick: () => void decision?.openWhy(whyButton).catch(() => {}),
  });
  const dismiss = (): void => {
    void decision?.dismissed();
    show();
  };
  const bar = create('div', { hidden: true, part: 'bar' as never });
  bar.append(whyButton, create('button', { textContent: '✕', ariaLabel: hide, onclick: dismiss }));
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(create('slot', { name: 'creative' }), fallback, bar);

  const show = (element?: HTMLElement): void => {
    shown?.remove();
    shown = element;
    fallback.hidden = !!element;
    bar.hidden = !element;
    if (element) {
      slot.append(element);
      removal.observe(slot, { childList: true });
    }
  };

  const ask = async (): Promise<void> => {
    if (isAsking || !isNear) return;
    isAsking = true;
    const next = await host.request({ placement, why: 'on-tap' }).catch(() => {});
    isAsking = false;
    // Let go of meanwhile.
    if (!isNear) return;
    if (next?.outcome !== 'show') return show();
    const { offer, creative, impression } = next;
    const isSame = shown && impression === decision?.impression;
    decision = next;
    if (isSame) return;
    const element = findCreative(slot, offer, creative);
    const name = `${placement}: ${offer}/${creative}`;
    // Before it joins the page, where scripts would run.
    for (const script of element?.querySelectorAll('script') ?? []) {
      script.remove();
      host.report('SCRIPT_IN_CREATIVE', name);
    }
    show(element);
    if (!element) return host.report('CREATIVE_WITHOUT_TEMPLATE', name);
    element.onclick = ({ target }) => {
      const isIn = (selector: string) => (target as Element).closest(selector);
      if (isIn('[data-taktvoll-dismiss]')) dismiss();
      else if (isIn('a,button')) void decision?.clicked();
    };
    void next.rendered(element);
  };

  // Asked when it comes within one viewport of the screen: what nobody gets near counts nothing.
  const nearness = new IntersectionObserver(
    (entries) => {
      isNear ||= entries.some(({ isIntersecting }) => isIntersecting);
      void ask();
    },
    { rootMargin: '100%' },
  );
  nearness.observe(slot);
  // A framework that renders anew may remove what it does not know: put back, once.
  const removal = new MutationObserver(() => {
    if (!shown || shown.isConnected) return;
    removal.disconnect();
    slot.append(shown);
  });
  const unsubscribe = host.on('change', ask);
  return () => {
    isNear = false;
    show();
    nearness.disconnect();
    removal.disconnect();
    unsubscribe();
  };
}
