/** An entry of GA4's dataLayer that tells of a shown or clicked offer. */
export interface PromotionEntry {
  readonly event: 'view_promotion' | 'select_promotion';
  readonly ecommerce: {
    readonly items: readonly {
      readonly promotion_id: string | undefined;
      readonly promotion_name: string | undefined;
      readonly creative_name: string | undefined;
      readonly creative_slot: string;
      readonly location_id: string;
    }[];
  };
}
