/** A cookie of the consent platform, decoded; `undefined` where there is none. */
export function readCookie(name: string): string | undefined {
  const start = `${name}=`;
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(start));
  if (found === undefined) return undefined;
  const value = found.slice(start.length);
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The same where it holds JSON; `undefined` where it holds anything else. */
export function readJsonCookie(name: string): unknown {
  try {
    return JSON.parse(readCookie(name) ?? '') as unknown;
  } catch {
    return undefined;
  }
}
