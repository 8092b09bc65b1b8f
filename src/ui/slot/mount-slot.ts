import type { PageDecision, SlotHost } from '../../model/client.js';
import { creativesOf, findCreative, languageOf, offerOf } from './find-creative.js';

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
    attributes: Partial<HTMLElementTagNameMap[Name]>,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[Name] => {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  };
  const fallback = create('slot', {});
  const whyButton = create('button', { type: 'button', onclick: () => void openWhy() }, why);
  const hideButton = create(
    'button',
    { type: 'button', title: hide, ariaLabel: hide, onclick: () => dismiss() },
    '✕',
  );
  const bar = create('div', { hidden: true }, whyButton, hideButton);
  bar.setAttribute('part', 'bar');
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(create('slot', { name: 'creative' }), fallback, bar);

  let decision: PageDecision | undefined;
  let shown: HTMLElement | undefined;
  let isAsking = false;
  let isNear = false;
  let isRestored = false;

  const show = (element: HTMLElement | undefined): void => {
    shown?.remove();
    shown = element;
    fallback.hidden = Boolean(element);
    bar.hidden = !element;
    if (element) slot.append(element);
  };

  const ask = async (): Promise<void> => {
    if (isAsking || !isNear) return;
    isAsking = true;
    const next = await host.request({ placement, why: 'on-tap' }).catch(() => undefined);
    isAsking = false;
    if (next?.outcome !== 'show') return show(undefined);
    if (shown && next.impression === decision?.impression) {
      decision = next;
      return;
    }
    const creative = findCreative(slot, next.offer, next.creative);
    show(creative);
    if (!creative) {
      return host.report(
        'CREATIVE_WITHOUT_TEMPLATE',
        `${placement}: ${next.offer}/${next.creative}`,
      );
    }
    for (const script of creative.querySelectorAll('script')) {
      script.remove();
      host.report('SCRIPT_IN_CREATIVE', `${next.offer}/${next.creative}`);
    }
    decision = next;
    isRestored = false;
    creative.addEventListener('click', ({ target }) => {
      const { closest } = target as Element;
      if (closest.call(target, '[data-taktvoll-dismiss]')) dismiss();
      else if (closest.call(target, 'a,button')) next.clicked();
    });
    void next.rendered(creative);
  };

  const dismiss = (): void => {
    decision?.dismissed();
    show(undefined);
  };

  const openWhy = async (): Promise<void> => {
    await decision?.openWhy(whyButton);
  };

  if (!host.hasPlacement(placement)) host.report('PLACEMENT_UNKNOWN', placement);
  for (const source of creativesOf(slot)) {
    if (!host.hasOffer(offerOf(source)!)) host.report('OFFER_UNKNOWN', offerOf(source)!);
  }

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
    if (!shown || shown.isConnected || isRestored) return;
    isRestored = true;
    slot.append(shown);
  });
  removal.observe(slot, { childList: true });
  const unsubscribe = host.on('change', () => void ask());
  return () => {
    nearness.disconnect();
    removal.disconnect();
    unsubscribe();
  };
}
