import type { Config } from '../../../src/model/config.js';
import { pagesOfPlacements, type ShopPages } from '../../../src/simulation/shop-pages.js';
import type { LabState } from './lab-state.js';

/**
 * The pages on which the placements of the edited config stand: those of the demo shop, or, where it
 * has none of them, one page with all. Where that is what they are already, the same state.
 */
export function withPages(state: LabState): LabState {
  const { shop, pages } = state;
  const placements = placementsOf(state.draft.config);
  if (hasAny(shop.pages, placements)) {
    return pages === shop.pages ? state : { ...state, pages: shop.pages, pagesName: shop.name };
  }
  const everywhere = pagesOfPlacements(placements);
  const isKnown = JSON.stringify(pages) === JSON.stringify(everywhere);
  return isKnown ? state : { ...state, pages: everywhere, pagesName: '' };
}

const placementsOf = ({ offers = [] }: Config): readonly string[] => [
  // An offer that fell because it is invalid leaves its place empty.
  ...new Set(offers.flatMap((offer) => offer?.placements ?? [])),
];

const hasAny = ({ pages }: ShopPages, placements: readonly string[]): boolean =>
  Object.values(pages).some((page) =>
    [...page.placements, ...(page.waiting ?? []).map(({ placement }) => placement)].some((of) =>
      placements.includes(of),
    ),
  );
