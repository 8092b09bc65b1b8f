interface Filled {
  readonly offer: string;
  readonly impression: string | undefined;
  /** The page view in which it was decided: all there is to go by until it is rendered. */
  readonly view: number;
  readonly element?: Element | undefined;
}

/** What fills the placements of the page: one offer fills at most one slot of a page view. */
export interface Occupancy {
  /** Offers that are on the page, or about to be. */
  readonly offers: () => string[];
  /** @param element absent until it is rendered. */
  readonly fill: (
    placement: string,
    offer: string,
    impression: string | undefined,
    element?: Element,
  ) => void;
  /** @param impression leaves a placement alone that another one fills by now. */
  readonly vacate: (placement: string, impression?: string) => void;
  /** A further page view begins: what is not on the page any more does not count. */
  readonly viewPage: () => void;
}

export function createOccupancy(): Occupancy {
  const filled = new Map<string, Filled>();
  let view = 0;
  return {
    offers: () =>
      [...filled.values()]
        .filter(({ element, view: since }) => element?.isConnected ?? since === view)
        .map(({ offer }) => offer),
    fill(placement, offer, impression, element) {
      filled.set(placement, { offer, impression, view, element });
    },
    vacate(placement, impression) {
      if (!impression || filled.get(placement)?.impression === impression) filled.delete(placement);
    },
    viewPage() {
      view++;
    },
  };
}
