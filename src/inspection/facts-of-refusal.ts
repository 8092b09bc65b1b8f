import { creepinessOf, thresholdsOf } from '../core/creepiness/creepiness-of.js';
import { inSlot } from '../core/history/in-slot.js';
import { offerLiftedAt } from '../core/lifted-at.js';
import type { Rung, Situation } from '../core/plan.js';
import { offerKey } from '../core/state/mute-keys.js';
import { sessionAt } from '../core/state/visits.js';
import { DAY_MS } from '../core/time/duration.js';
import { timeOfDay } from '../core/time/time-of-day.js';
import type { RefusalFacts, RefusalWords } from '../locales/refusal-words.js';
import type { ReasonCode } from '../model/reason-codes.js';
import { limitsOf } from './limits-of.js';
import { reachedCap } from './reached-cap.js';
import { unmetConditions } from './unmet-conditions.js';

/** What the rule with this code saw when it refused the creative, for a sentence of a language. */
export function factsOfRefusal(
  code: ReasonCode,
  rung: Rung,
  situation: Situation,
  { language, quote }: Pick<RefusalWords, 'language' | 'quote'>,
): RefusalFacts {
  const { at, request, plan, state, history, mayStore, shopOffset } = situation;
  const { offer } = rung;
  const { path = '/', timeZone = 'UTC' } = request;
  const common = { now: at, timeZone, until: offerLiftedAt(offer, situation) };
  switch (code) {
    case 'PAUSED_BY_SHOP':
      return { ...common, isPartly: plan.paused === 'personal' };
    case 'CONFIG_EXPIRED':
      return { ...common, since: plan.expiresAt(shopOffset) };
    case 'QUIET_PAGE':
      return { ...common, path };
    case 'CONSENT_MISSING':
      return { ...common, mayStore };
    case 'CAMPAIGN_NOT_STARTED':
      return { ...common, since: offer.startsAt(shopOffset) };
    case 'CAMPAIGN_ENDED':
      return { ...common, since: offer.endsAt(shopOffset) };
    case 'NOT_IN_SHARE':
      return { ...common, share: offer.share };
    case 'AUDIENCE_NOT_MATCHED': {
      const { audience } = offer.config;
      const unmet = audience && unmetConditions(audience, situation, language, quote);
      return {
        ...common,
        unmet: unmet?.conditions,
        isAny: unmet?.isAny,
        isUnknown: unmet?.isUnknown,
      };
    }
    case 'MUTED':
      return { ...common, isPartly: !history.choices.has(offerKey(offer.id)) };
    case 'CONVERTED':
      return { ...common, since: latestConversion(rung, situation) };
    case 'DISMISSED':
      return { ...common, count: dismissals(rung, situation) };
    case 'IGNORED': {
      const [ignored] = limitsOf(offer, plan).flatMap(({ fatigue }) => fatigue?.ignored ?? []);
      return { ...common, count: ignored?.after };
    }
    case 'FREQUENCY_CAP_REACHED':
      return { ...common, cap: reachedCap(rung, situation) };
    case 'WARM_UP':
      return { ...common, count: sessionAt(state, at)[2], needed: offer.warmUpPageViews };
    case 'QUIET_HOURS':
      return { ...common, hours: quietHoursNow(rung, situation) };
    case 'VETO_BOUGHT':
      return { ...common, since: history.purchases.get(offer.product ?? '') };
    case 'VETO_URGENCY':
      return { ...common, since: offer.promiseEndsAt(shopOffset) };
    case 'TOO_PERSONAL': {
      const { score, floors } = creepinessOf(rung, situation, []);
      const { limit, block } = thresholdsOf(rung, situation);
      return { ...common, score, limit: Math.min(limit, block), floor: floors[0] };
    }
    case 'DAILY_BUDGET_SPENT':
      return { ...common, limit: rung.scoring.dailyBudget };
    default:
      return common;
  }
}

function latestConversion({ conversionPauses }: Rung, situation: Situation): number | undefined {
  const times = conversionPauses
    .flatMap(({ slot }) => inSlot(situation.history.reactions, slot, situation))
    .filter(({ kind }) => kind === 'conversion')
    .map(({ at }) => at);
  return times.length ? Math.max(...times) : undefined;
}

/** How often it was hidden since interest was last shown. */
function dismissals({ fatigues }: Rung, situation: Situation): number {
  const counts = fatigues.map(({ slot, isReset }) =>
    inSlot(situation.history.reactions, slot, situation).reduce(
      (count, entry) => (isReset(entry) ? 0 : count + Number(entry.kind === 'dismissal')),
      0,
    ),
  );
  return Math.max(0, ...counts);
}

function quietHoursNow({ offer, format }: Rung, { plan, at, offset }: Situation) {
  const now = (((at + offset(at)) % DAY_MS) + DAY_MS) % DAY_MS;
  return limitsOf(offer, plan)
    .flatMap(({ quietHours }) => quietHours ?? [])
    .filter(({ formats }) => !formats || formats.includes(format))
    .find(({ from, to }) => {
      const [begin, end] = [timeOfDay(from), timeOfDay(to)];
      return begin < end ? now >= begin && now < end : now >= begin || now < end;
    });
}
