/** What a platform puts on the page is not ours: any key may hold anything, or be missing. */
export type Foreign = { readonly [key: string]: Foreign } & ((...given: unknown[]) => Foreign);

/** A global of the page. */
export const globalOf = (name: string): Foreign | undefined =>
  (window as unknown as Readonly<Record<string, Foreign | undefined>>)[name];
