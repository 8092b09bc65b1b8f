import { PRESETS } from '../../core/config/presets.js';
import type { Lint } from './lint.js';

/** Thresholds that let more pass than the boldest preset, and those that change nothing. */
export const thresholds: Lint = ({ config, limits, offers }, warn) => {
  const bold = PRESETS.bold.creepiness!;
  const own = config.limits?.creepiness ?? {};
  for (const key of ['limit', 'block', 'dailyBudget'] as const) {
    const [given, most] = [own[key], bold[key]!];
    if (given === undefined || given === null || given <= most) continue;
    warn(
      {
        message: `${given} is looser than the preset "bold", which has ${most}`,
        remedy: `Give ${most} at the most, unless you know shoppers who want it so.`,
      },
      ...['limits', 'creepiness', key],
    );
  }
  const shop = limits.creepiness ?? {};
  const below = [
    ...Object.entries(config.campaigns ?? {}).map(
      ([id, { limits: of }]) => [['campaigns', id], of] as const,
    ),
    ...offers.map(({ offer, at }) => [at, offer.limits] as const),
  ];
  for (const [at, of] of below) {
    for (const key of ['limit', 'block', 'dailyBudget'] as const) {
      const [given, most] = [of?.creepiness?.[key], shop[key]];
      if (given === undefined || given === null || !most || given <= most) continue;
      warn(
        {
          message: `${given} has no effect: the shop allows ${most}, and the lower one counts`,
          remedy: `Give less than ${most}, or take it out.`,
        },
        ...[...at, 'limits', 'creepiness', key],
      );
    }
  }
};
