interface Prerenderable {
  readonly prerendering?: boolean;
}

/** Resolves once the page is really opened, where the browser renders it ahead of that. */
export const activated = (): Promise<unknown> | undefined =>
  (document as Prerenderable).prerendering
    ? new Promise((resolve) => document.addEventListener('prerenderingchange', resolve))
    : undefined;
