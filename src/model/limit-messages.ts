import type { FrequencyCapConfig, Limits, QuietHoursConfig, WindowConfig } from './config.js';

/**
 * Each kind of limit as a sentence. In braces stand the values, by their place within the limit:
 * `At most {max} offers in {within}`. Whoever shows it puts the value there, or a field to change it.
 */
export interface LimitMessages {
  readonly language: string;
  readonly frequencyCaps: (cap: FrequencyCapConfig) => string;
  readonly 'fatigue/afterDismissal': (pauses: readonly string[]) => string;
  readonly 'fatigue/ignored': (
    ignored: NonNullable<NonNullable<Limits['fatigue']>['ignored']>,
  ) => string;
  readonly afterConversion: (pause: NonNullable<Limits['afterConversion']>) => string;
  readonly quietHours: (hours: readonly QuietHoursConfig[]) => string;
  readonly quietPages: (pages: readonly string[]) => string;
  readonly warmUp: (warmUp: NonNullable<Limits['warmUp']>) => string;
  readonly 'creepiness/limit': () => string;
  readonly 'creepiness/block': () => string;
  readonly 'creepiness/dailyBudget': () => string;
  /** A value as it reads within its sentence: `10min` → *10 minutes*, `session` → *one visit*. */
  readonly window: (window: WindowConfig) => string;
  readonly duration: (duration: string) => string;
  /** The same of a campaign or an offer. */
  readonly ofCampaign: (campaign: string, sentence: string) => string;
  readonly ofOffer: (offer: string, sentence: string) => string;
}
