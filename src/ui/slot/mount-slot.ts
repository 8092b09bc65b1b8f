import type { PageDecision, SlotHost, SlotRequest } from '../../model/client.js';
import type { Floating } from '../floating/open-floating.js';
import { createFrame } from './create-frame.js';
import { findCreative } from './find-creative.js';

/**
 * What a slot is being asked about. It outlives a move of the slot: what was reserved before is
 * given back before it asks again.
 */
const askings = new WeakMap<HTMLElement, Promise<unknown>>();
/** How often what floats looks whether the page's own dialog is over. */
const BLOCKED_MS = 500;

/**
 * Gives a slot its frame and asks for an offer when it comes near the screen. Default content stays
 * where it is until an offer is there, and comes back when that goes.
 * @returns a function that lets go of the page.
 */
export function mountSlot(slot: HTMLElement, host: SlotHost, sheet: CSSStyleSheet): () => void {
  const placement = slot.getAttribute('placement') ?? '';
  let decision: PageDecision | undefined;
  /** The newest word on it: the same impression, as it is explained now. */
  let latest: PageDecision | undefined;
  let shown: HTMLElement | undefined;
  let floating: Floating | undefined;
  let isMounted = true;
  let wasPutBack = false;
  let isNear = false;
  let stopWatching: (() => void) | undefined;
  /** Questions about what stands in the page, by their trigger: asked when the slot comes near. */
  const waiting = new Map<string | undefined, Partial<SlotRequest> | undefined>();
  /** What has to go, perhaps before it is there. */
  const gone = new WeakSet<PageDecision>();

  const dismiss = (): void => {
    const { isUsed } = floating ?? {};
    // What interrupted, was used and is then put away was no nuisance.
    if (isUsed) decision?.closed();
    else void decision?.dismissed();
    hide();
  };
  const frame = createFrame(slot, sheet, {
    onWhy: (button) => void latest?.openWhy(button).catch(() => {}),
    onDismiss: dismiss,
  });

  const hide = (): void => {
    floating?.close();
    shown?.remove();
    frame.empty();
    shown = floating = decision = undefined;
  };
  const leave = (): void => {
    decision?.closed();
    hide();
  };

  const show = async (next: PageDecision): Promise<void> => {
    const { offer, creative, format } = next;
    const element = findCreative(slot, offer, creative);
    const name = `${placement}: ${offer}/${creative}`;
    // Before it joins the page, where scripts would run.
    for (const script of element?.querySelectorAll('script') ?? []) {
      script.remove();
      host.report('SCRIPT_IN_CREATIVE', name);
    }
    if (!element) host.report('CREATIVE_WITHOUT_TEMPLATE', name);
    const floats = format !== 'inline';
    const chunk =
      floats && element && (await import('../floating/open-floating.js').catch(() => {}));
    // Without its code, or let go of meanwhile: as if it had not been decided.
    if (!element || (floats && !chunk) || !isMounted || gone.has(next)) return next.closed();
    leave();
    decision = next;
    shown = element;
    slot.append(element);
    if (chunk) {
      floating = chunk.openFloating({ frame, element, format: format!, onDismiss: dismiss });
      // In a part of the page that is not displayed, it would block what is.
      if (!floating) return leave();
    } else frame.fill();
    wasPutBack = false;
    removal.observe(slot, { childList: true });
    element.onauxclick = element.onclick = ({ target, button }) => {
      const isIn = (selector: string) => element.contains((target as Element).closest(selector));
      if (isIn('[data-taktvoll-dismiss]')) dismiss();
      // The middle button opens a link as well, the right one does not.
      else if (button < 2 && isIn('a,button')) {
        if (floating && format !== 'sticky') floating.isUsed = true;
        void next.clicked();
      }
    };
    void next.rendered(element);
  };

  const request = async (given: Partial<SlotRequest> = {}): Promise<boolean> => {
    const next = await host.request({ placement, slot, why: 'on-tap', ...given }).catch(() => {});
    if (next?.outcome !== 'show') return false;
    latest = next;
    // Let go of, or put away while it was being asked about.
    if (!isMounted || (given.stays && !shown)) next.closed();
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
  // A framework that renders anew may remove what it does not know: put back, once. Then it goes.
  const removal = new MutationObserver(() => {
    if (!shown || shown.isConnected) return;
    if (wasPutBack) return leave();
    wasPutBack = true;
    slot.append(shown);
  });
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
    () => removal.disconnect(),
  ];
  return () => {
    isMounted = false;
    leave();
    for (const stop of unsubscribe) stop();
  };
}
