import type { Report } from './create-reporter.js';

/** Larger than any config that a page should load. */
const MAX_CHARACTERS = 1024 * 1024;

/**
 * A config by its address, or `undefined`, and the reason named.
 * @param url resolved against the page.
 */
export async function loadConfig(url: string, report: Report): Promise<unknown> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw response.status;
    return parseConfig(await response.text(), url, report);
  } catch (error) {
    return report('CONFIG_MISSING', `${url} (${error})`);
  }
}

/** A config from its text, or `undefined`, and the reason named. */
export function parseConfig(text: string, from: string, report: Report): unknown {
  if (text.length > MAX_CHARACTERS) return report('CONFIG_TOO_LARGE', `${from} (${text.length})`);
  try {
    return JSON.parse(text);
  } catch (error) {
    return report('CONFIG_NOT_JSON', `${from} (${error})`);
  }
}
