interface Filled {
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
  readonly offersBeside: (place: Place) => string[];
  /** @param element absent until it is rendered; what stays keeps the one that it has. */
  readonly fill: (
    place: Place,
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
    offersBeside: (place) =>
      [...filled]
        .filter(
          ([of, { element, view: since }]) =>
            of !== place && (element?.isConnected ?? since === view),
        )
        .map(([, { offer }]) => offer),
    fill(place, offer, impression, element = elementOf(place, impression)) {
      filled.set(place, { offer, impression, view, element });
    },
    vacate(place, impression) {
      if (!impression || filled.get(place)?.impression === impression) filled.delete(place);
    },
    viewPage() {
      view++;
    },
  };
}
