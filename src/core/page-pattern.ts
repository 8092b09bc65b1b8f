/**
 * A test whether a path fits one of the patterns: `*` spans slashes, `/checkout/*` includes
 * `/checkout` (specification 1.7). Only the path counts, never query or hash.
 */
export function pageMatcher(patterns: readonly string[]): (path?: string) => boolean {
  const split = patterns.map((pattern) => pattern.split('*'));
  return (path = '/') =>
    split.some((parts) => matchesParts(parts, path)) ||
    patterns.some((pattern) => pattern === `${path}/*`);
}

/** Each part is looked for behind the one before it; the last must end the path. */
function matchesParts(parts: readonly string[], path: string): boolean {
  const last = parts.length - 1;
  if (!last) return path === parts[0];
  let from = parts[0]!.length;
  if (!path.startsWith(parts[0]!)) return false;
  for (const part of parts.slice(1, last)) {
    const found = path.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return path.length - parts[last]!.length >= from && path.endsWith(parts[last]!);
}
