import { firstReason, reasonOfOffer } from '../core/first-reason.js';
import type { OfferPlan, Situation } from '../core/plan.js';
import { compareRanked, inSelectionOrder, rank } from '../core/selection-order.js';
import type { TakenDecision } from '../core/take-decision.js';
import { DecisionTraceRecord } from '../core/trace-decision.js';
import type { Precedence, RefusalWords } from '../locales/refusal-words.js';
import type { Trigger } from '../model/config.js';
import { factsOfRefusal } from './facts-of-refusal.js';

/** One offer of a placement, and why it does or does not appear there. */
export interface OfferLine {
  readonly id: string;
  readonly sentence: string;
  readonly isShown: boolean;
  /** What it waits for, where it is not the trigger that was asked about. */
  readonly waitsFor?: Trigger | undefined;
}

/** What a page shows in a placement, whatever the decision was. */
export interface InPlace {
  readonly offer: string;
  readonly creative: string;
}

/**
 * One sentence an offer: first those that were asked about, then those that wait for something
 * else, at last those that the config check refused.
 * @param nameOf an offer as the reader knows it.
 */
export function describePlacement(
  taken: TakenDecision,
  words: RefusalWords,
  nameOf: (offer: string) => string,
  inPlace?: InPlace,
): readonly OfferLine[] {
  const { situation } = taken;
  const { plan, request } = situation;
  const { placement, trigger: asked = 'page-view', occupied = [] } = request;
  const describe = (offer: OfferPlan, then: Situation): OfferLine => {
    const { id, trigger } = offer;
    const isShown = inPlace?.offer === id;
    const line = { id, isShown, waitsFor: trigger === asked ? undefined : trigger };
    if (isShown) {
      const say = taken.isKept && taken.rung?.offer === offer ? words.stays : words.shown;
      return { ...line, sentence: say(inPlace.creative) };
    }
    return { ...line, sentence: sentenceOf(offer, then) };
  };
  const sentenceOf = (offer: OfferPlan, then: Situation): string => {
    if (occupied.includes(offer.id)) return words.elsewhere;
    const refusal = refusalOf(offer, then, words);
    if (offer.trigger !== asked) {
      const waits = words.waits[offer.trigger](triggerValueOf(offer));
      return refusal ? words.waitsInVain(waits, refusal) : waits;
    }
    if (refusal) return refusal;
    if (taken.outcome === 'holdout' && taken.rung?.offer === offer) return words.withheld;
    const winner = taken.rung?.offer;
    if (!winner || winner === offer) {
      return inPlace ? words.taken(nameOf(inPlace.offer)) : words.shown(offer.rungs[0]!.creative);
    }
    return taken.isKept
      ? words.taken(nameOf(winner.id))
      : words.outranked(nameOf(winner.id), precedence(winner, offer, then));
  };

  const lines: OfferLine[] = [];
  const triggers = plan.candidates.get(placement)?.keys() ?? [];
  for (const trigger of [...triggers].sort((a, b) => +(b === asked) - +(a === asked))) {
    // All offers of the trigger, those that stand elsewhere on the page as well.
    const all = { ...request, trigger, fired: undefined, stays: undefined, occupied: [] };
    const then = {
      ...situation,
      // Whether it may interrupt is found out when it comes to that.
      request: trigger === asked ? all : { ...all, interruptingAllowed: true },
    };
    lines.push(...inSelectionOrder(then).map((offer) => describe(offer, then)));
  }
  for (const id of new DecisionTraceRecord(taken).invalid) {
    lines.push({ id, isShown: false, sentence: words.invalid });
  }
  return lines;
}

/** Why nothing at all is there: a placement without offers, or a config without any. */
export const describeEmpty = ({ situation }: TakenDecision, words: RefusalWords): string =>
  words.codes[firstReason(situation)]({ now: situation.at, timeZone: 'UTC' });

/** Why an offer is held back: its first reason, with what was seen. */
function refusalOf(
  offer: OfferPlan,
  situation: Situation,
  words: RefusalWords,
): string | undefined {
  const code = reasonOfOffer(offer, situation);
  return code && words.codes[code](factsOfRefusal(code, offer.rungs.at(-1)!, situation, words));
}

/** What follows the trigger's name in the config. */
export const triggerValueOf = ({ config: { when } }: OfferPlan): string =>
  when && 'value' in when ? `${when.value ?? ''}` : '';

/** By what the winner comes first. */
function precedence(winner: OfferPlan, offer: OfferPlan, situation: Situation): Precedence {
  const first = rank(winner, situation);
  const second = rank(offer, situation);
  if (winner.priority !== offer.priority) return 'priority';
  if (first.language !== second.language) return 'language';
  if (first.interest !== second.interest) return 'interest';
  if (first.seen !== second.seen) return 'seen';
  return compareRanked(first, second) <= 0 ? 'tie' : 'seen';
}
