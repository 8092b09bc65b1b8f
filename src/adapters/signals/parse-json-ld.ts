/** Longer is no description of one page. */
const MAX_CHARACTERS = 300_000;

/**
 * The JSON of a `<script type="application/ld+json">`, as tolerantly as search engines read it:
 * comments around it, line breaks inside texts and a comma too many do no harm. `undefined` where it
 * cannot be read all the same.
 */
export function parseJsonLd(text: string): unknown {
  if (text.length > MAX_CHARACTERS) return undefined;
  const bare = withoutEnd(
    withoutEnd(text)
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, ''),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what shops leave in texts.
  const flat = bare.replace(/[\u0000-\u001f]+/g, ' ');
  for (const attempt of [bare, flat, flat.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next one is more tolerant.
    }
  }
  return undefined;
}

/** In steps: a pattern for all of it would take the square of the time, and texts hold anything. */
const withoutEnd = (text: string): string => text.trimEnd().replace(/;$/, '').trimEnd();
