import { DAY, HOUR, MINUTE, SECOND } from './oracle/durations.js';
import { firstInstantShowing, localDayAt, timeOfDayMs } from './oracle/wall-clock.js';

export interface Anchor {
  readonly zone: string;
  /** Epoch ms around which a case happens. */
  readonly instant: number;
}

/** Nights on which clocks are moved, a date that was skipped, and ordinary days between them. */
export const ANCHORS: readonly Anchor[] = [
  { zone: 'UTC', instant: Date.parse('2026-03-02T10:00:00Z') },
  { zone: 'Europe/Berlin', instant: Date.parse('2026-03-09T10:00:00Z') },
  { zone: 'Europe/Berlin', instant: Date.parse('2026-03-29T01:00:00Z') },
  { zone: 'Europe/Berlin', instant: Date.parse('2026-10-25T01:00:00Z') },
  { zone: 'America/New_York', instant: Date.parse('2026-03-08T07:00:00Z') },
  { zone: 'America/New_York', instant: Date.parse('2026-11-01T06:00:00Z') },
  { zone: 'Asia/Kolkata', instant: Date.parse('2026-03-08T18:30:00Z') },
  { zone: 'Pacific/Apia', instant: Date.parse('2011-12-30T10:00:00Z') },
];

export const TIMES_OF_DAY = ['00:00', '02:00', '02:30', '04:00', '07:00', '22:00'] as const;

/** Distances that rules know without being told in a config. */
export const FIXED_EDGES: readonly number[] = [
  0,
  SECOND,
  30 * SECOND,
  30 * MINUTE,
  HOUR,
  DAY,
  7 * DAY,
];

/** When the clocks around an anchor show the times of day above. */
export function wallEdgesNear({ zone, instant }: Anchor): number[] {
  const today = localDayAt(instant, zone);
  return [-8, -3, -2, -1, 0, 1].flatMap((ahead) =>
    TIMES_OF_DAY.map((time) =>
      firstInstantShowing((today + ahead) * DAY + timeOfDayMs(time), zone),
    ),
  );
}

/** Every duration that stands anywhere in a value, in milliseconds. */
export function durationsIn(value: unknown): number[] {
  const found = JSON.stringify(value).match(/"\d+(ms|s|min|h|d|w)"/g) ?? [];
  const unit = { ms: 1, s: SECOND, min: MINUTE, h: HOUR, d: DAY, w: 7 * DAY };
  return [...new Set(found)].map((text) => {
    const [, count, name] = /"(\d+)(\w+)"/.exec(text) as RegExpExecArray;
    return Number(count) * unit[name as keyof typeof unit];
  });
}
