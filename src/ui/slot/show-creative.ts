import type { PageDecision, SlotHost } from '../../model/client.js';
import type { Floating } from '../floating/open-floating.js';
import { createFrame } from './create-frame.js';
import { findCreative } from './find-creative.js';

/** What a slot lends to the creative that it shows. */
export interface Stage {
  readonly slot: HTMLElement;
  readonly host: SlotHost;
  /** The newest word on what is shown: the same impression, as it is explained now. */
  readonly latest: () => PageDecision | undefined;
  /**
   * Makes room, unless the slot was let go of meanwhile, or the decision has to go already.
   * @param remove takes the creative off the page.
   */
  readonly take: (remove: () => void) => boolean;
  /** Off the page, and nothing more to say of it. */
  readonly hide: () => void;
  /** As it left the page without the shopper's doing. */
  readonly leave: () => void;
}

/** Puts the creative of a decision into its slot, or over the page, and says what happens to it. */
export async function showCreative(
  decision: PageDecision,
  { slot, host, latest, take, hide, leave }: Stage,
): Promise<void> {
  const { placement, offer, creative, format } = decision;
  const element = findCreative(slot, offer, creative);
  const name = `${placement}: ${offer}/${creative}`;
  // Before it joins the page, where scripts would run.
  for (const script of element?.querySelectorAll('script') ?? []) {
    script.remove();
    host.report('SCRIPT_IN_CREATIVE', name);
  }
  if (!element) host.report('CREATIVE_WITHOUT_TEMPLATE', name);
  const floats = format !== 'inline';
  const chunk = floats && element && (await import('../floating/open-floating.js').catch(() => {}));
  let remove = (): void => {};
  // Without its code, or let go of meanwhile: as if it had not been decided.
  if (!element || (floats && !chunk) || !take(() => remove())) return decision.closed();

  let floating: Floating | undefined;
  let isUsed = false;
  let wasPutBack = false;
  const dismiss = (): void => {
    // What interrupted, was used and is then put away was no nuisance.
    if (isUsed) decision.closed();
    else void decision.dismissed();
    hide();
  };
  // A framework that renders anew may remove what it does not know: put back, once. Then it goes.
  const removal = new MutationObserver(() => {
    if (element.isConnected) return;
    if (wasPutBack) return leave();
    wasPutBack = true;
    slot.append(element);
  });
  const frame = createFrame(slot, {
    onWhy: (button) =>
      void latest()
        ?.openWhy(button)
        .catch(() => {}),
    onDismiss: dismiss,
  });
  remove = () => {
    removal.disconnect();
    floating?.close();
    element.remove();
    frame.empty();
  };
  slot.append(element);
  if (chunk) {
    floating = chunk.openFloating({ frame, element, format: format!, onDismiss: dismiss });
    // In a part of the page that is not displayed, it would block what is.
    if (!floating) return leave();
  } else frame.fill();
  removal.observe(slot, { childList: true });
  element.onauxclick = element.onclick = ({ target, button }) => {
    const isIn = (selector: string) => element.contains((target as Element).closest(selector));
    if (isIn('[data-taktvoll-dismiss]')) dismiss();
    // The middle button opens a link as well, the right one does not.
    else if (button < 2 && isIn('a,button')) {
      isUsed = !!floating && format !== 'sticky';
      void decision.clicked();
    }
  };
  void decision.rendered(element);
}
