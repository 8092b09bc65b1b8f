/**
 * What each key of the config means, by its full name (`offers[].about.product`), and what holds
 * where it is left out.
 */
export type KeyMeanings = Readonly<Record<string, readonly [meaning: string, standard?: string]>>;
