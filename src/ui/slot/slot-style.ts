/** The slot takes no space until an offer is there, and none of the shop's styles is touched. */
export const slotStyle = ':host{display:block;position:relative}';
