/** The language of the page around an element, as its `lang` says; else that of the browser. */
export function languageAround(element: Element | null | undefined): string {
  // From inside a slot the search goes on outside.
  const { host = element } = (element?.getRootNode() ?? {}) as Partial<ShadowRoot>;
  return host?.closest<HTMLElement>('[lang]')?.lang ?? navigator.language;
}
