import type * as z from 'zod/mini';
import type { configSchema } from '../config/schema.js';

/** A config as a shop writes it, after it was found valid; see `docs/config.md`. */
export type Config = z.infer<typeof configSchema>;
export type OfferConfig = NonNullable<Config['offers']>[number];
export type CampaignConfig = NonNullable<Config['campaigns']>[string];
export type SignalConfig = NonNullable<Config['signals']>[string];
export type ConsentSourceConfig = NonNullable<Config['consent']>['sources'][number];
/** The shop's limits; campaigns and offers use the same shape with narrower scopes. */
export type Limits = NonNullable<Config['limits']>;
export type FrequencyCapConfig = NonNullable<Limits['frequencyCaps']>[number];
export type FatigueConfig = NonNullable<Limits['fatigue']>;
export type QuietHoursConfig = NonNullable<Limits['quietHours']>[number];
export type WindowConfig = FrequencyCapConfig['within'];
export type Condition = NonNullable<OfferConfig['audience']>;
export type Format = 'inline' | 'sticky' | 'slide-in' | 'overlay';
export type Trigger = NonNullable<OfferConfig['when']>['trigger'];
export type Scope = FrequencyCapConfig['scope'];
