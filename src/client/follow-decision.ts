import type { Interruption } from '../adapters/interruption.js';
import { observeViewable } from '../adapters/observe-viewable.js';
import type { PageDecision } from '../model/client.js';
import type { ShopperEvent } from '../model/events.js';

/** What happens to a shown offer on the page. */
export type Reaction = Extract<
  ShopperEvent,
  { type: 'impression' | 'viewable-impression' | 'click' | 'dismissal' }
>;

/** A reservation that is not rendered within this time is given back, and so is the interruption. */
const RESERVATION_MS = 30_000;

export interface FollowerOptions {
  /**
   * Something happened to it.
   * @param event to be recorded; absent where it was already.
   */
  readonly react: (
    type: Reaction['type'],
    event: Omit<Reaction, 'at'> | undefined,
  ) => Promise<void>;
  readonly onRendered: (element: Element | undefined) => void;
  /**
   * The offer is no longer on the page.
   * @param wasRendered false where it never was.
   */
  readonly onClosed: (wasRendered: boolean) => void;
  /** The right to interrupt, where it interrupts. */
  readonly interruption: Interruption | undefined;
}

/** Follows what happens to a decision that shows an offer. */
export function followDecision(
  decision: PageDecision,
  { react: tell, onRendered, onClosed, interruption }: FollowerOptions,
): void {
  const { offer, creative, format, placement, impression, kept } = decision;
  let stopObserving: (() => void) | undefined;
  let wasRendered = !!kept;
  const timer = interruption && setTimeout(interruption.end, RESERVATION_MS);
  const react = (type: Reaction['type']): Promise<void> => {
    const event = {
      type,
      offer: offer!,
      creative: creative!,
      impression: impression!,
      placement,
      format,
    };
    // A kept offer is the impression that it was.
    return tell(type, type === 'impression' && kept ? undefined : event);
  };
  const close = (): void => {
    stopObserving?.();
    interruption?.end();
    onClosed(wasRendered);
  };
  Object.assign(decision, {
    async rendered(element?: Element) {
      clearTimeout(timer);
      wasRendered = true;
      onRendered(element);
      stopObserving?.();
      stopObserving = element && observeViewable(element, () => react('viewable-impression'));
      await react('impression');
    },
    clicked: () => react('click'),
    dismissed() {
      close();
      return react('dismissal');
    },
    closed: close,
  } satisfies Partial<PageDecision>);
}
