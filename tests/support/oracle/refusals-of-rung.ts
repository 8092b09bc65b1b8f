import type { OfferConfig } from '../../../src/model/config.js';
import type { ReasonCode } from '../../../src/model/reason-codes.js';
import { bucketByHash } from './bucket-by-hash.js';
import { boundaryOfDate } from './calendar-windows.js';
import {
  isBudgetSpent,
  isExpired,
  isTooPersonal,
  isUnexplained,
  lastingVetoes,
  VETO_CODES,
} from './creepiness-rules.js';
import { DAY, durationMs } from './durations.js';
import {
  isPausedByConversion,
  isPausedByDismissal,
  isPausedByIgnoring,
} from './fatigue-and-conversion.js';
import { isInAudience, isPersonal } from './flows-and-audience.js';
import { isFrequencyCapReached } from './frequency-caps.js';
import { isInQuietHours, isQuietPage } from './quiet-times.js';
import { topicsOfCampaign } from './topics-of-offer.js';
import {
  formatOf,
  isInterrupting,
  isLeverOn,
  limitsFor,
  type Rung,
  sessionStart,
  type World,
} from './world.js';

type Rule = readonly [ReasonCode, (world: World, rung: Rung, at: number) => boolean];

/** Rules whose answer the passing of time cannot turn from refused to passed. */
const LASTING: readonly Rule[] = [
  [
    'PAUSED_BY_SHOP',
    (world, rung) =>
      world.config.paused === true ||
      (world.config.paused === 'personal' && isPersonal(world, rung)),
  ],
  [
    'CONFIG_EXPIRED',
    ({ config, zone }, _rung, at) => isPast(config.validUntil, shopZone(config, zone), at),
  ],
  ['PAUSED_BY_SHOPPER', (world) => isLeverOn(world, 'pause')],
  ['QUIET_PAGE', isQuietPage],
  [
    'CONSENT_MISSING',
    (world, rung) =>
      (!world.hasStorage && (formatOf(rung) !== 'inline' || isPersonal(world, rung))) ||
      (!world.hasPersonalisation && isPersonal(world, rung)),
  ],
  [
    'CAMPAIGN_ENDED',
    ({ config, zone }, { offer }, at) =>
      isPast(campaignOf(config, offer)?.to, shopZone(config, zone), at),
  ],
  [
    'NOT_APPROVED',
    ({ config }, { offer }) => needsApproval(config) && offer.approved === undefined,
  ],
  [
    'NOT_IN_SHARE',
    ({ config, seed }, { offer }) =>
      offer.campaign !== undefined &&
      bucketByHash(seed, 'share', offer.campaign) >= (campaignOf(config, offer)?.share ?? 1),
  ],
  [
    'MUTED',
    (world, { offer }) =>
      isLeverOn(world, `offer ${offer.id}`) ||
      topicsOfCampaign(world.config, offer.campaign).some((topic) =>
        isLeverOn(world, `topic ${topic}`),
      ),
  ],
  [
    'FORMAT_BUSY',
    ({ request }, rung) => request.interruptingAllowed === false && isInterrupting(formatOf(rung)),
  ],
  ['TOO_PERSONAL', isUnexplained],
];

const PASSING: readonly Rule[] = [
  [
    'CAMPAIGN_NOT_STARTED',
    ({ config, zone }, { offer }, at) => {
      const from = campaignOf(config, offer)?.from;
      return from !== undefined && at < boundaryOfDate(from, 'start', shopZone(config, zone));
    },
  ],
  ['AUDIENCE_NOT_MATCHED', (world, { offer }, at) => !isInAudience(world, offer, at)],
  ['CONVERTED', isPausedByConversion],
  ['DISMISSED', isPausedByDismissal],
  ['IGNORED', isPausedByIgnoring],
  ['FREQUENCY_CAP_REACHED', isFrequencyCapReached],
  ['WARM_UP', isWarmingUp],
  ['QUIET_HOURS', isInQuietHours],
  ['VETO_BOUGHT', isBought],
];

/** How personal it is, and how old: lifted by time, though at instants that no list names. */
const TACT: readonly Rule[] = [
  ['VETO_EXPIRED', (world, rung, at) => isExpired(world, rung, at)],
  ['TOO_PERSONAL', (world, rung, at) => isTooPersonal(world, rung, at)],
  ['DAILY_BUDGET_SPENT', (world, rung, at) => isBudgetSpent(world, rung, at)],
];

/** The order in which reasons are given (specification 3.4). */
const ORDER: readonly ReasonCode[] = [
  'PAUSED_BY_SHOP',
  'CONFIG_EXPIRED',
  'PAUSED_BY_SHOPPER',
  'QUIET_PAGE',
  'CONSENT_MISSING',
  'CAMPAIGN_NOT_STARTED',
  'CAMPAIGN_ENDED',
  'NOT_APPROVED',
  'NOT_IN_SHARE',
  'AUDIENCE_NOT_MATCHED',
  'MUTED',
  'CONVERTED',
  'DISMISSED',
  'IGNORED',
  'FREQUENCY_CAP_REACHED',
  'WARM_UP',
  'QUIET_HOURS',
  'FORMAT_BUSY',
  ...VETO_CODES,
  'TOO_PERSONAL',
  'DAILY_BUDGET_SPENT',
];

/** What a kept offer is checked for again (specification 2.3). */
export const RECHECKED_WHEN_KEPT: readonly ReasonCode[] = [
  'PAUSED_BY_SHOP',
  'CONFIG_EXPIRED',
  'PAUSED_BY_SHOPPER',
  'QUIET_PAGE',
  'CONSENT_MISSING',
  'NOT_APPROVED',
  'MUTED',
  'CONVERTED',
  ...VETO_CODES,
];

/** Codes of all rules that refuse, in the order of the reasons. */
export function refusalsOfRung(world: World, rung: Rung, at: number): ReasonCode[] {
  const refusing = RULES.filter(([, refuses]) => refuses(world, rung, at))
    .map(([code]) => code)
    .concat(lastingVetoes(world, rung, at));
  return ORDER.filter((code) => refusing.includes(code));
}

const RULES: readonly Rule[] = [...PASSING, ...LASTING, ...TACT];

/** Whether any rule refuses. */
export function isRefused(world: World, rung: Rung, at: number): boolean {
  return (
    RULES.some(([, refuses]) => refuses(world, rung, at)) ||
    lastingVetoes(world, rung, at).length > 0
  );
}

/** Whether no rule refuses that listed instants can lift; `until` asks it hundreds of times. */
export function isRungTimely(world: World, rung: Rung, at: number): boolean {
  return !PASSING.some(([, refuses]) => refuses(world, rung, at));
}

/** Whether a rule refuses that waiting does not help against. */
export function isRungLost(world: World, rung: Rung, at: number): boolean {
  return (
    LASTING.some(([, refuses]) => refuses(world, rung, at)) ||
    lastingVetoes(world, rung, at).length > 0
  );
}

export const shopZone = (config: World['config'], zone: string) => config.shop.timeZone ?? zone;

const isPast = (day: string | undefined, zone: string, at: number) =>
  day !== undefined && at >= boundaryOfDate(day, 'end', zone);

const campaignOf = ({ campaigns }: World['config'], { campaign }: OfferConfig) =>
  campaign === undefined ? undefined : campaigns?.[campaign];

const needsApproval = ({ requireApproval, preset }: World['config']) =>
  requireApproval ?? preset !== 'none';

function isWarmingUp(world: World, { offer }: Rung, at: number): boolean {
  if (offer.class === 'service') return false;
  const start = sessionStart(world, at);
  const views = world.facts.pageViews.filter((view) => view.at >= start).length;
  return limitsFor(world, offer).some(({ warmUp }) => views < (warmUp?.pageViews ?? 0));
}

function isBought(world: World, { offer }: Rung, at: number): boolean {
  const product = offer.about?.product;
  if (product === undefined) return false;
  const replenish = offer.replenish === undefined ? 180 * DAY : durationMs(offer.replenish);
  const conversions = world.facts.reactions.filter(({ products }) => products.includes(product));
  const { signals = {} } = world.config;
  const purchases = world.facts.signals.filter(
    ({ name, value }) => signals[name]?.derivation === 'purchase' && value === product,
  );
  return [...conversions, ...purchases].some((bought) => at < bought.at + replenish);
}
