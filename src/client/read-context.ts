const PREFIX = 'taktvoll:';

/**
 * What the page is about, as it says itself: `<meta name="taktvoll:SIGNAL" content="VALUE">`.
 * Contextual, never stored.
 */
export function readContext(): Record<string, string[]> {
  // Without a prototype: a signal may be called `constructor`.
  const context: Record<string, string[]> = Object.create(null);
  for (const meta of document.querySelectorAll<HTMLMetaElement>(`meta[name^="${PREFIX}"]`)) {
    (context[meta.name.slice(PREFIX.length)] ??= []).push(meta.content);
  }
  return context;
}
