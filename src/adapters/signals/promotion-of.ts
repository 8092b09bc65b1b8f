import type { PromotionEntry } from '../../model/data-layer.js';

/** What is told of an offer that was shown. */
export interface ShownOffer {
  readonly offer?: string | undefined;
  readonly campaign?: string | undefined;
  readonly creative?: string | undefined;
  readonly placement: string;
}

/**
 * The entries of a promotion event of GA4, to be pushed one after the other. The first clears what
 * an earlier event left in `ecommerce`, as GA4 asks: a tag manager would merge the two.
 */
export const promotionOf = (
  event: PromotionEntry['event'],
  { offer, campaign, creative, placement }: ShownOffer,
): readonly [{ readonly ecommerce: null }, PromotionEntry] => [
  { ecommerce: null },
  {
    event,
    ecommerce: {
      items: [
        {
          promotion_id: offer,
          promotion_name: campaign ?? offer,
          creative_name: creative,
          creative_slot: placement,
          location_id: placement,
        },
      ],
    },
  },
];
