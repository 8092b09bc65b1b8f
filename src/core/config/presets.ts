import type { Config, Format, Limits } from '../../model/config.js';

const interrupting: readonly Format[] = ['slide-in', 'overlay'];

/** @param apart time between two that interrupt, @param byDay those of one campaign. */
const caps = (
  all: number,
  apart: string,
  byDay: number,
  inSession: number,
  ever: number,
): Limits['frequencyCaps'] => [
  { scope: 'everything', max: all, within: '1d' },
  { scope: 'everything', max: 1, within: apart, formats: [...interrupting] },
  { scope: 'campaign', max: byDay, within: { calendar: 'day', startsAt: '04:00' } },
  { scope: 'offer', max: inSession, within: 'session' },
  { scope: 'offer', max: ever, within: 'lifetime' },
];
const quiet = (from: string, to: string): Limits['quietHours'] => [
  { from, to, formats: [...interrupting] },
];

/**
 * Defaults for every limit that a config does not give; `none` has none. The reason for each
 * figure stands in `docs/limits.md`.
 */
export const PRESETS: Readonly<Record<NonNullable<Config['preset']>, Limits>> = {
  none: {},
  gentle: {
    frequencyCaps: caps(2, '1h', 1, 1, 3),
    fatigue: {
      afterDismissal: ['1d', '7d', '28d', 'lifetime'],
      ignored: { after: 2, pause: '14d' },
    },
    afterConversion: { pause: '365d' },
    quietHours: quiet('20:00', '08:00'),
    warmUp: { pageViews: 3 },
    creepiness: { limit: 25, block: 50, dailyBudget: 40 },
  },
  balanced: {
    frequencyCaps: caps(4, '10min', 2, 1, 6),
    fatigue: {
      afterDismissal: ['2h', '1d', '7d', '28d'],
      ignored: { after: 3, pause: '7d' },
    },
    afterConversion: { pause: '180d' },
    quietHours: quiet('22:00', '07:00'),
    warmUp: { pageViews: 2 },
    creepiness: { limit: 35, block: 65, dailyBudget: 120 },
  },
  bold: {
    frequencyCaps: caps(8, '5min', 4, 2, 10),
    fatigue: {
      afterDismissal: ['1h', '1d', '7d'],
      ignored: { after: 4, pause: '7d' },
    },
    afterConversion: { pause: '60d' },
    quietHours: quiet('23:00', '06:00'),
    warmUp: { pageViews: 1 },
    creepiness: { limit: 45, block: 75, dailyBudget: 200 },
  },
};
