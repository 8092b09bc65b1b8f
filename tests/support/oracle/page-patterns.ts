/** Whether a page is meant by a pattern of the config: its path only (specification 1.7). */
export function matchesPattern(page: string, pattern: string): boolean {
  const path = page.replace(/[?#].*$/, '');
  const literals = pattern.split('*').map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const isFolderItself =
    pattern.endsWith('/*') && matchesPattern(path, pattern.slice(0, -2) || '/');
  return isFolderItself || new RegExp(`^${literals.join('.*')}$`, 's').test(path);
}
