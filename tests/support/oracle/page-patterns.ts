/** Whether a page is meant by a pattern of the config: its path only (specification 1.7). */
export function matchesPattern(page: string, pattern: string): boolean {
  const path = page.replace(/[?#].*$/, '');
  const isFolderItself =
    pattern.endsWith('/*') && matchesPattern(path, pattern.slice(0, -2) || '/');
  const isMeant = known.get(pattern) ?? toRegExp(pattern);
  known.set(pattern, isMeant);
  return isFolderItself || isMeant.test(path);
}

/** A few patterns, asked for by every rule. */
const known = new Map<string, RegExp>();

function toRegExp(pattern: string): RegExp {
  const literals = pattern.split('*').map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literals.join('.*')}$`, 's');
}
