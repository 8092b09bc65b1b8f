import type { Config, Limits } from '../../model/config.js';

const interrupting = ['slide-in', 'overlay'] as const;

/**
 * Defaults for every limit that a config does not give; `none` has none. The reason for each
 * figure stands in `docs/limits.md`.
 */
export const PRESETS: Readonly<Record<NonNullable<Config['preset']>, Limits>> = {
  none: {},
  gentle: {
    frequencyCaps: [
      { scope: 'everything', max: 2, within: '1d' },
      { scope: 'everything', max: 1, within: '1h', formats: [...interrupting] },
      { scope: 'campaign', max: 1, within: { calendar: 'day', startsAt: '04:00' } },
      { scope: 'offer', max: 1, within: 'session' },
      { scope: 'offer', max: 3, within: 'lifetime' },
    ],
    fatigue: {
      afterDismissal: ['1d', '7d', '28d', 'lifetime'],
      ignored: { after: 2, pause: '14d' },
    },
    afterConversion: { pause: '365d' },
    quietHours: [{ from: '20:00', to: '08:00', formats: [...interrupting] }],
    warmUp: { pageViews: 3 },
    creepiness: { limit: 25, block: 50, dailyBudget: 40 },
  },
  balanced: {
    frequencyCaps: [
      { scope: 'everything', max: 4, within: '1d' },
      { scope: 'everything', max: 1, within: '10min', formats: [...interrupting] },
      { scope: 'campaign', max: 2, within: { calendar: 'day', startsAt: '04:00' } },
      { scope: 'offer', max: 1, within: 'session' },
      { scope: 'offer', max: 6, within: 'lifetime' },
    ],
    fatigue: {
      afterDismissal: ['2h', '1d', '7d', '28d'],
      ignored: { after: 3, pause: '7d' },
    },
    afterConversion: { pause: '180d' },
    quietHours: [{ from: '22:00', to: '07:00', formats: [...interrupting] }],
    warmUp: { pageViews: 2 },
    creepiness: { limit: 35, block: 65, dailyBudget: 120 },
  },
  bold: {
    frequencyCaps: [
      { scope: 'everything', max: 8, within: '1d' },
      { scope: 'everything', max: 1, within: '5min', formats: [...interrupting] },
      { scope: 'campaign', max: 4, within: { calendar: 'day', startsAt: '04:00' } },
      { scope: 'offer', max: 2, within: 'session' },
      { scope: 'offer', max: 10, within: 'lifetime' },
    ],
    fatigue: {
      afterDismissal: ['1h', '1d', '7d'],
      ignored: { after: 4, pause: '7d' },
    },
    afterConversion: { pause: '60d' },
    quietHours: [{ from: '23:00', to: '06:00', formats: [...interrupting] }],
    warmUp: { pageViews: 1 },
    creepiness: { limit: 45, block: 75, dailyBudget: 200 },
  },
};
