import { busiestDay } from './busiest-day.js';
import { campaignReach } from './campaign-reach.js';
import { howPersonal } from './how-personal.js';
import { impressionsADay } from './impressions-a-day.js';
import type { Picture } from './picture.js';
import { priceOfLimits } from './price-of-limits.js';
import { sawNothing } from './saw-nothing.js';

/** All pictures; the first is what a visitor sees first. */
export const PICTURES: readonly Picture[] = [
  busiestDay,
  priceOfLimits,
  impressionsADay,
  howPersonal,
  sawNothing,
  campaignReach,
];
