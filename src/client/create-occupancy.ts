interface Filled {
  readonly placement: string;
  readonly offer: string;
  readonly impression: string | undefined;
  /** The page view in which it was decided: all there is to go by until it is rendered. */
  readonly view: number;
  readonly element?: Element | undefined;
}

/** A slot, or the placement where the page renders for itself. */
type Place = Element | string;

/** What fills the slots of the page: one offer fills at most one slot of a page view. */
export interface Occupancy {
  /** Offers that are on the page, or about to be, in any other place. */
  readonly offersBeside: (place: Place, placement: string) => string[];
  /** @param element absent until it is rendered; what stays keeps the one that it has. */
  readonly fill: (
    place: Place,
    placement: string,
    offer: string,
    impression: string | undefined,
    element?: Element,
  ) => void;
  /** @param impression leaves a place alone that another one fills by now. */
  readonly vacate: (place: Place, impression?: string) => void;
  /** A further page view begins: what is not on the page any more does not count. */
  readonly viewPage: () => void;
}

export function createOccupancy(): Occupancy {
  const filled = new Map<Place, Filled>();
  let view = 0;
  const elementOf = (place: Place, impression: string | undefined): Element | undefined => {
    const before = filled.get(place);
    return before?.impression === impression ? before?.element : undefined;
  };
  return {
    offersBeside(place, placement) {
      // A page that asks for itself means the slot of that placement, whichever it is.
      const isIt = (of: Place, filled: Filled): boolean =>
        of === place ||
        (filled.placement === placement && [of, place].some((each) => typeof each === 'string'));
      return [...filled]
        .filter(([of, it]) => !isIt(of, it) && (it.element?.isConnected ?? it.view === view))
        .map(([, { offer }]) => offer);
    },
    fill(place, placement, offer, impression, element = elementOf(place, impression)) {
      filled.set(place, { placement, offer, impression, view, element });
    },
    vacate(place, impression) {
      if (!impression || filled.get(place)?.impression === impression) filled.delete(place);
    },
    viewPage() {
      view++;
    },
  };
}
