import { PRESETS } from '../core/config/presets.js';
import { belowMaxAt } from '../core/history/below-max-at.js';
import type { OfferPlan, Plan, Rung, Situation } from '../core/plan.js';
import type { Config, FrequencyCapConfig, Limits } from '../model/config.js';
import type { ReasonCode } from '../model/reason-codes.js';

/** Where a limit stands in the config, as a JSON pointer: `/limits/frequencyCaps/0`. */
export type LimitPlace = string;

interface Level {
  readonly place: string;
  readonly limits: Limits;
}

/** The reason codes that a limit gives, and the limit's key. */
const KEYS: Readonly<Partial<Record<ReasonCode, string>>> = {
  FREQUENCY_CAP_REACHED: 'frequencyCaps',
  DISMISSED: 'fatigue/afterDismissal',
  IGNORED: 'fatigue/ignored',
  CONVERTED: 'afterConversion',
  QUIET_HOURS: 'quietHours',
  QUIET_PAGE: 'quietPages',
  WARM_UP: 'warmUp',
  TOO_PERSONAL: 'creepiness/limit',
  DAILY_BUDGET_SPENT: 'creepiness/dailyBudget',
};

/** Which limit it was that refused a creative with one of these codes. */
export type PlaceOfLimit = (
  code: ReasonCode,
  rung: Rung,
  situation: Situation,
) => LimitPlace | undefined;

/**
 * Of a plan, which limit of the config stands behind a reason code. Of caps it is the one that holds
 * the longest. Where several levels have the same limit it is the narrowest: what it allows, the
 * wider ones allow, or it would not be there.
 */
export function placesOfLimits(plan: Plan): PlaceOfLimit {
  const { offers = [] } = plan.declared as Config;
  // What is no offer fell as invalid.
  const indexes = new Map(offers.map((offer, index) => [offer?.id, index]));
  const levels = new Map<OfferPlan, readonly Level[]>();
  const caps = new Map<Rung, readonly LimitPlace[]>();
  const levelsOf = (offer: OfferPlan): readonly Level[] => {
    const known = levels.get(offer) ?? declaredLevels(offer, plan, indexes.get(offer.id));
    levels.set(offer, known);
    return known;
  };
  const capsOf = (rung: Rung): readonly LimitPlace[] => {
    const known = caps.get(rung) ?? placesOfCaps(rung, levelsOf(rung.offer), plan);
    caps.set(rung, known);
    return known;
  };
  return (code, rung, situation) => {
    const key = KEYS[code];
    if (key === undefined) return undefined;
    if (code === 'FREQUENCY_CAP_REACHED') {
      return capsOf(rung)[longestCap(rung, situation)];
    }
    const level = levelsOf(rung.offer).findLast(({ limits }) => has(limits, key));
    return level && `${level.place}/${key}`;
  };
}

function declaredLevels(
  { config, campaign }: OfferPlan,
  { declared }: Plan,
  index: number | undefined,
): Level[] {
  // An offer is in the plan only where the config as a whole, and its campaign, are valid.
  const { preset = 'balanced', limits = {}, campaigns = {} } = declared as Config;
  const of = PRESETS[preset];
  const creepiness = limits.creepiness === null ? null : { ...of.creepiness, ...limits.creepiness };
  return [
    { place: '/limits', limits: { ...of, ...limits, creepiness } },
    ...(campaign === undefined
      ? []
      : [{ place: `/campaigns/${campaign}/limits`, limits: campaigns[campaign]?.limits ?? {} }]),
    { place: `/offers/${index}/limits`, limits: config.limits ?? {} },
  ];
}

function has(limits: Limits, key: string): boolean {
  let value: unknown = limits;
  for (const part of key.split('/')) value = (value as Record<string, unknown> | null)?.[part];
  return value !== undefined && value !== null;
}

/** In the order in which the caps were compiled: a cap on topics is one for each topic above. */
function placesOfCaps(
  { offer, format }: Rung,
  levels: readonly Level[],
  { slots }: Plan,
): LimitPlace[] {
  const topics = slots.topics.get(offer.topic ?? '') ?? [];
  return levels.flatMap(({ place, limits }) =>
    (limits.frequencyCaps ?? []).flatMap((cap: FrequencyCapConfig, index) => {
      if (cap.formats && !cap.formats.includes(format)) return [];
      const times = cap.scope === 'topic' ? topics.length : 1;
      return Array<LimitPlace>(times).fill(`${place}/frequencyCaps/${index}`);
    }),
  );
}

function longestCap({ caps }: Rung, situation: Situation): number {
  let longest = -1;
  let latest = situation.at;
  caps.forEach((cap, index) => {
    const passes = belowMaxAt(cap, situation);
    if (passes <= latest) return;
    latest = passes;
    longest = index;
  });
  return longest;
}
