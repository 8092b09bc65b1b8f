/** What a check has to say about one place of a config, for people to read. */
export interface Finding {
  /** An error is refused by the shop's page too, or by law; a warning is worth a look. */
  readonly severity: 'error' | 'warning';
  /** Where: keys and indexes from the top, as in `['offers', 0, 'audience']`. */
  readonly path: Path;
  readonly message: string;
  /** What to write instead. */
  readonly remedy: string;
}

export type Path = readonly (string | number)[];

/** A path as it is written in code: `offers[0].audience`. The whole config is `config`. */
export function formatPath(path: Path): string {
  const text = path
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      return /^[\w$-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    })
    .join('');
  return text === '' ? 'config' : text.replace(/^\./, '');
}

/** What stands at a path; `undefined` where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (held, key) =>
      typeof held === 'object' && held !== null && Object.hasOwn(held, key)
        ? (held as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/**
 * The part that falls when this place is invalid (specification 1.2): a creative, an offer, a
 * campaign, a topic or a signal; `config` where all of it falls.
 */
export function partOf(path: Path): string {
  const [part, name, inside, index] = path;
  if (name === undefined || !/^(signals|topics|campaigns|offers)$/.test(`${part}`)) return 'config';
  const isCreative = part === 'offers' && inside === 'creatives' && index !== undefined;
  return formatPath(path.slice(0, isCreative ? 4 : 2));
}
