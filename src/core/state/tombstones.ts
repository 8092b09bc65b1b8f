/** Up to when what was noted of a value, a signal or anything was removed, wherever it is held. */
export const goneKey = (signal = '', value?: string): string =>
  `gone/${signal}${value === undefined ? '' : `/${value}`}`;
/** Up to when impressions of another replica were folded into counters of this one. */
export const foldedKey = (replica: string): string => `folded/${replica}`;
