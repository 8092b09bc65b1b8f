import { compileQuietHours } from '../core/config/compile-quiet-hours.js';
import { DEFAULT_BLOCK, DEFAULT_LIMIT } from '../core/creepiness/thresholds.js';
import { converted } from '../core/exclusion/converted.js';
import { dismissed } from '../core/exclusion/dismissed.js';
import { frequencyCapReached } from '../core/exclusion/frequency-cap-reached.js';
import { ignored } from '../core/exclusion/ignored.js';
import { pageMatcher } from '../core/page-pattern.js';
import { quietHours } from '../core/permission/quiet-hours.js';
import type { Rung, Situation } from '../core/plan.js';
import type { Rule } from '../core/rule.js';
import type { Limits, Scope } from '../model/config.js';
import type { ReasonCode } from '../model/reason-codes.js';

/** The limits of the shop, of a campaign or of an offer. */
export interface LimitLevel {
  /** Where they stand in the config, as a JSON pointer: `/limits`. */
  readonly place: string;
  readonly limits: Limits;
}

/** Where the limit stands that refuses now, as a JSON pointer; `undefined` where none does. */
export type FindLimit = (situation: Situation) => string | undefined;

/** A creative as it would be under this limit alone. */
interface Alone {
  readonly place: string;
  readonly rung: Rung;
}

interface Threshold {
  /** Absent where no file says it: the core has its own. */
  readonly place?: string | undefined;
  readonly value: number;
}

interface LevelsOfRung {
  /** From the widest to the narrowest. */
  readonly levels: readonly LimitLevel[];
  /** How many topics the offer is in, its own and those above. */
  readonly topics: number;
}

/** How to find the limit that refuses a creative with a code: made once, asked often. */
export function limitFinder(
  code: ReasonCode,
  rung: Rung,
  { levels, topics }: LevelsOfRung,
): FindLimit {
  /** As the core compiles them: a limit on topics is one for each topic. */
  const times = (place: string, scope: Scope | undefined): string[] =>
    Array<string>(scope === 'topic' ? topics : 1).fill(place);
  switch (code) {
    case 'FREQUENCY_CAP_REACHED': {
      const places = levels.flatMap(({ place, limits }) =>
        (limits.frequencyCaps ?? []).flatMap(({ scope, formats }, index) =>
          !formats || formats.includes(rung.format)
            ? times(`${place}/frequencyCaps/${index}`, scope)
            : [],
        ),
      );
      return longest(frequencyCapReached, eachAlone(rung, 'caps', places));
    }
    case 'DISMISSED':
    case 'IGNORED': {
      const key = code === 'DISMISSED' ? 'afterDismissal' : 'ignored';
      const places = levels.flatMap(({ place, limits: { fatigue } }) =>
        // A level without this part of it keeps its place in the row.
        fatigue ? times(fatigue[key] ? `${place}/fatigue/${key}` : '', fatigue.scope) : [],
      );
      const all = eachAlone(rung, 'fatigues', places);
      const rule = code === 'DISMISSED' ? dismissed : ignored;
      return longest(
        rule,
        all.filter(({ place }) => place !== ''),
      );
    }
    case 'CONVERTED': {
      const places = levels.flatMap(({ place, limits: { afterConversion } }) =>
        afterConversion ? times(`${place}/afterConversion`, afterConversion.scope) : [],
      );
      return longest(converted, eachAlone(rung, 'conversionPauses', places));
    }
    case 'QUIET_HOURS':
      return longest(
        quietHours,
        levels
          .filter(({ limits }) => limits.quietHours?.length)
          .map(({ place, limits }) => ({
            place: `${place}/quietHours`,
            rung: { ...rung, quietUntil: compileQuietHours([limits], rung.format) },
          })),
      );
    case 'QUIET_PAGE':
      return quietOn(levels);
    case 'WARM_UP': {
      const views = thresholds(levels, 'warmUp', ({ warmUp }) => warmUp?.pageViews);
      const most = views.reduce((found, one) => (one.value > found.value ? one : found), {
        value: 0,
      } as Threshold);
      return () => most.place;
    }
    case 'TOO_PERSONAL': {
      const least = lowest([
        ...thresholds(
          levels,
          'creepiness/limit',
          ({ creepiness }) => creepiness?.limit,
          DEFAULT_LIMIT,
        ),
        ...thresholds(
          levels,
          'creepiness/block',
          ({ creepiness }) => creepiness?.block,
          DEFAULT_BLOCK,
        ),
      ]);
      // Else it is the shopper who wants less than the shop allows.
      return ({ history }) => (least.value <= history.tightened ? least.place : undefined);
    }
    case 'DAILY_BUDGET_SPENT': {
      const { place } = lowest(
        thresholds(levels, 'creepiness/dailyBudget', ({ creepiness }) => creepiness?.dailyBudget),
      );
      return () => place;
    }
    default:
      return () => undefined;
  }
}

/** Each entry of what was compiled of all levels, in its order, without the others. */
const eachAlone = (
  rung: Rung,
  key: 'caps' | 'fatigues' | 'conversionPauses',
  places: readonly string[],
): readonly Alone[] =>
  places.map((place, index) => ({ place, rung: { ...rung, [key]: [rung[key][index]!] } }));

/** The limit under which alone a rule refuses the longest. One that is the only one is not asked. */
function longest(rule: Rule, limits: readonly Alone[]): FindLimit {
  const [first] = limits;
  if (limits.every(({ place }) => place === first?.place)) return () => first?.place;
  return (situation) => {
    let found: string | undefined;
    let latest = situation.at;
    for (const { place, rung } of limits) {
      const passes = rule.passesAt!(rung, situation);
      if (passes <= latest) continue;
      latest = passes;
      found = place;
    }
    return found;
  };
}

function quietOn(levels: readonly LimitLevel[]): FindLimit {
  const quiet = levels.flatMap(({ place, limits: { quietPages } }) =>
    quietPages?.length
      ? [{ place: `${place}/quietPages`, isQuietOn: pageMatcher(quietPages) }]
      : [],
  );
  // Nothing is shown on an unobserved page either, and that is no limit.
  const isOnly = quiet.length < 2 && !levels.some(({ limits }) => limits.unobservedPages?.length);
  return isOnly
    ? () => quiet[0]?.place
    : ({ request }) => quiet.find(({ isQuietOn }) => isQuietOn(request.path))?.place;
}

/** What each level says under a key; what the core takes where the shop says nothing. */
const thresholds = (
  levels: readonly LimitLevel[],
  key: string,
  read: (limits: Limits) => number | null | undefined,
  usual?: number,
): Threshold[] =>
  levels.flatMap(({ place, limits }, level) => {
    const value = read(limits);
    if (value !== undefined && value !== null) return [{ place: `${place}/${key}`, value }];
    return level === 0 && usual !== undefined ? [{ value: usual }] : [];
  });

/** Points are refused by the lowest, if by any. */
const lowest = (all: readonly Threshold[]): Threshold =>
  all.reduce((found, one) => (one.value < found.value ? one : found), {
    value: Infinity,
  } as Threshold);
