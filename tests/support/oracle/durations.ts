export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A reservation that is not rendered by then is released; a viewable impression is settled. */
export const SETTLING = 30 * SECOND;
/** A pause of this length starts a new session. */
export const SESSION_GAP = 30 * MINUTE;

const UNIT: Readonly<Record<string, number>> = {
  ms: 1,
  s: SECOND,
  min: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
};

/** Milliseconds of `<integer><unit>`. */
export function durationMs(text: string): number {
  const ms = known.get(text) ?? parseDuration(text);
  known.set(text, ms);
  return ms;
}

/** A few texts, asked for by every rule. */
const known = new Map<string, number>();

function parseDuration(text: string): number {
  const match = /^(\d+)(ms|s|min|h|d|w)$/.exec(text);
  if (!match) throw new Error(`not a duration: ${text}`);
  return Number(match[1]) * (UNIT[match[2] as string] as number);
}

/** Epoch milliseconds of a number or an ISO 8601 timestamp. */
export function instantMs(instant: number | string): number {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  if (!Number.isFinite(ms)) throw new Error(`not an instant: ${instant}`);
  return ms;
}
