import type { PageData } from './page-facts.js';
import { parseJsonLd } from './parse-json-ld.js';
import { readMicrodata } from './read-microdata.js';
import { readText } from './read-path.js';

/** What the page says of itself, for machines: JSON-LD, microdata, meta elements. Reads only. */
export function readPage(): PageData {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    ({ textContent }) => parseJsonLd(textContent ?? '') ?? [],
  );
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[property],meta[name]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name')!;
    const content = readText(element.getAttribute('content'));
    if (content && !meta.has(name)) meta.set(name.toLowerCase(), content);
  }
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return {
    nodes: [...nodes, ...readMicrodata(document)],
    meta,
    addresses: [location.href, ...(canonical ? [canonical] : [])],
    heading: readText(document.querySelector('h1')?.textContent),
  };
}
