/** From this score on a less personal creative is tried, where the shop gives no limit. */
export const DEFAULT_LIMIT = 35;
/** From this score on a creative is refused. */
export const DEFAULT_BLOCK = 65;
