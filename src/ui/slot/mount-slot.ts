import type { PageDecision, SlotHost, SlotRequest } from '../../model/client.js';
import { creativesIn } from './creatives-in.js';

/**
 * What a slot is being asked about. It outlives a move of the slot: what was reserved before is
 * given back before it asks again.
 */
const askings = new WeakMap<HTMLElement, Promise<unknown>>();
/** How often what floats looks whether the page's own dialog is over. */
const BLOCKED_MS = 500;

/**
 * Asks for an offer when the slot comes near the screen. Default content stays where it is until an
 * offer is there, and comes back when that goes. What shows it is loaded with the first one.
 * @returns a function that lets go of the page.
 */
export function mountSlot(slot: HTMLElement, host: SlotHost, sheet: CSSStyleSheet): () => void {
  const placement = slot.getAttribute('placement') ?? '';
  let decision: PageDecision | undefined;
  /** The newest word on it: the same impression, as it is explained now. */
  let latest: PageDecision | undefined;
  /** Takes what is shown off the page. */
  let remove: (() => void) | undefined;
  let isMounted = true;
  let isNear = false;
  let stopWatching: (() => void) | undefined;
  /** Questions about what stands in the page, by their trigger: asked when the slot comes near. */
  const waiting = new Map<string | undefined, Partial<SlotRequest> | undefined>();
  /** What has to go, perhaps before it is there. */
  const gone = new WeakSet<PageDecision>();

  const root = slot.shadowRoot ?? slot.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(document.createElement('slot'));

  const hide = (): void => {
    remove?.();
    remove = decision = undefined;
  };
  const leave = (): void => {
    decision?.closed();
    hide();
  };

  const show = async (next: PageDecision): Promise<void> => {
    const { showCreative } = await import('./show-creative.js');
    const take = (removeNext: () => void): boolean => {
      if (!isMounted || gone.has(next)) return false;
      leave();
      decision = next;
      remove = removeNext;
      return true;
    };
    await showCreative(next, { slot, host, latest: () => latest, take, hide, leave });
  };

  const canShow = (offer: string, creative: string): boolean =>
    creativesIn(slot, offer, creative).length > 0;

  const request = async (given: Partial<SlotRequest> = {}): Promise<boolean> => {
    const next = await host
      .request({ placement, slot, canShow, why: 'on-tap', ...given })
      .catch(() => {});
    if (next?.outcome !== 'show') return false;
    latest = next;
    // Let go of, or put away while it was being asked about.
    if (!isMounted || (given.stays && !decision)) next.closed();
    else if (next.impression !== decision?.impression) await show(next);
    return true;
  };

  const askNow = async (given?: Partial<SlotRequest>, isRecheck?: boolean): Promise<void> => {
    const isInFlow = host.isInFlow(placement, given?.trigger);
    // A background tab shows nothing, and a dialog of the page's own would lie over what floats.
    // What would have been shown may be something else by then.
    for (;;) {
      if (document.visibilityState !== 'visible') {
        await new Promise((resolve) => {
          addEventListener('visibilitychange', resolve, { once: true });
        });
      } else if (isMounted && !isInFlow && !decision && document.querySelector(':modal')) {
        await new Promise((resolve) => setTimeout(resolve, BLOCKED_MS));
      } else break;
    }
    if (!isMounted || (isRecheck && !decision)) return;
    if (!isNear && isInFlow) return void waiting.set(given?.trigger, given);
    const { impression: stays } = decision ?? {};
    // A trigger asks for an empty slot. What is shown is only asked whether it may stay.
    if (stays && (given || (await request({ stays })))) return;
    // Put away meanwhile: nothing comes in its place. Nor where it interrupted and had to go.
    if (stays && !decision) return;
    const mayFollow = !stays || isInFlow;
    if (!mayFollow || !(await request(given))) leave();
  };
  /** One after the other: what is shown decides what the next question is. */
  const ask = (given?: Partial<SlotRequest>, isRecheck?: boolean): void => {
    const asking = Promise.resolve(askings.get(slot))
      .then(() => askNow(given, isRecheck))
      // A browser that cannot show it, or a page that is in the way: as if nothing had come.
      .catch(leave);
    askings.set(slot, asking);
  };

  const begin = (): void => {
    waiting.clear();
    stopWatching?.();
    stopWatching = host.watch(placement, (trigger, fired) => ask({ trigger, fired }));
    ask();
  };

  // Asked when it comes within one viewport of the screen: what nobody gets near counts nothing.
  const nearness = new IntersectionObserver(
    (entries) => {
      if (isNear || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      isNear = true;
      for (const given of waiting.values()) ask(given);
    },
    { rootMargin: '100%' },
  );
  begin();
  nearness.observe(slot);
  const unsubscribe = [
    host.on('change', () => ask()),
    // Another tab may have changed what may be shown here; nothing new is asked.
    host.on('return', () => ask(undefined, true)),
    host.on('page-view', begin),
    host.on('close', (closed) => {
      gone.add(closed);
      if (closed === decision) leave();
    }),
    () => stopWatching?.(),
    () => nearness.disconnect(),
  ];
  return () => {
    isMounted = false;
    leave();
    for (const stop of unsubscribe) stop();
  };
}
