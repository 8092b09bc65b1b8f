import type { CreepinessScore } from '../model/creepiness.js';
import type { CandidateTrace, DecisionTrace, RuleVerdict, RungTrace } from '../model/decision.js';
import type { ReasonCode } from '../model/reason-codes.js';
import { creepinessOf } from './creepiness/creepiness-of.js';
import { firstReason, reasonOfOffer } from './first-reason.js';
import { earliest, liftedAt, offerLiftedAt, rungLiftedAt } from './lifted-at.js';
import { passesAt } from './passes-at.js';
import type { OfferPlan, Plan, Rung, Situation } from './plan.js';
import { isRefused, type Rule } from './rule.js';
import { codeOf, RULE_CODES } from './rule-codes.js';
import { idleRulesOf, RULES } from './rules.js';
import { inSelectionOrder } from './selection-order.js';
import type { State } from './state/state.js';
import { type RequestAt, situationOf, type TakenDecision } from './take-decision.js';

/**
 * Everything a decision was made of: every candidate, every creative, every rule. Worked out when
 * read: plan and state never change, so it is what the engine saw. As JSON, all of it.
 */
export class DecisionTraceRecord implements DecisionTrace {
  readonly kept: string | undefined;
  readonly #taken: TakenDecision;
  #candidates: readonly CandidateRecord[] | undefined;

  constructor(taken: TakenDecision) {
    this.kept = taken.isKept ? taken.rung!.offer.id : undefined;
    this.#taken = taken;
  }

  get reason(): ReasonCode | undefined {
    return this.#taken.outcome === 'hold' ? firstReason(this.#taken.situation) : undefined;
  }

  get until(): number | undefined {
    if (this.#taken.outcome !== 'hold') return undefined;
    const { candidates } = this;
    // What is not refused and not shown either was asked whether it stays: it may come at once.
    return candidates.every(({ reason }) => reason)
      ? earliest(candidates.map(({ until }) => until))
      : liftedAt(this.#taken.situation);
  }

  get candidates(): readonly CandidateTrace[] {
    const { situation } = this.#taken;
    this.#candidates ??= inSelectionOrder(situation).map(
      (offer) => new CandidateRecord(offer, situation),
    );
    return this.#candidates;
  }

  get invalid(): readonly string[] {
    const { plan, request } = this.#taken.situation;
    return invalidOffers(plan, request.placement);
  }

  toJSON(): DecisionTrace {
    const { reason, until, candidates, invalid } = this;
    return { ...this, reason, until, candidates, invalid };
  }
}

class CandidateRecord implements CandidateTrace {
  readonly offer: string;
  readonly campaign: string | undefined;
  readonly rungs: readonly RungRecord[];
  #until: readonly [number | undefined] | undefined;

  constructor(plan: OfferPlan, situation: Situation) {
    this.offer = plan.id;
    this.campaign = plan.campaign;
    this.rungs = plan.rungs.map((rung) => new RungRecord(rung, situation));
  }

  /** Refused only where every creative is; the reason is that of the least personal one. */
  get reason(): ReasonCode | undefined {
    return this.rungs.every((rung) => rung.reason) ? this.rungs.at(-1)!.reason : undefined;
  }

  get until(): number | undefined {
    if (!this.reason) return undefined;
    this.#until ??= [earliest(this.rungs.map(({ until }) => until))];
    return this.#until[0];
  }

  toJSON(): CandidateTrace {
    const { reason, until } = this;
    return { ...this, reason, until };
  }
}

class RungRecord implements RungTrace {
  readonly creative: string;
  readonly impersonal: boolean;
  readonly flows: readonly string[];
  readonly verdicts: readonly RuleVerdict[];
  readonly #rung: Rung;
  readonly #situation: Situation;
  #until: readonly [number | undefined] | undefined;

  constructor(rung: Rung, situation: Situation) {
    this.creative = rung.creative;
    this.impersonal = !rung.isPersonal;
    this.flows = rung.flows;
    const idle = idleRulesOf(rung);
    this.verdicts = RULES.map((rule, index) =>
      !idle[index] && isRefused(rule, rung, situation)
        ? new Refusal(rule, rung, situation)
        : PASSED[index]!,
    );
    this.#rung = rung;
    this.#situation = situation;
  }

  get creepiness(): CreepinessScore {
    const refusals = this.verdicts.filter(({ refused }) => refused).map(({ code }) => code);
    return creepinessOf(this.#rung, this.#situation, refusals);
  }

  get reason(): ReasonCode | undefined {
    return this.verdicts.find(({ refused }) => refused)?.code;
  }

  /** Two limits that take turns are followed for 400 days: worked out once. */
  get until(): number | undefined {
    if (!this.reason) return undefined;
    this.#until ??= [rungLiftedAt(this.#rung, this.#situation)];
    return this.#until[0];
  }

  toJSON(): RungTrace {
    const { reason, until, creepiness } = this;
    return { ...this, reason, until, creepiness };
  }
}

/** The verdicts of the rules that pass: the same for every creative. */
const PASSED: readonly RuleVerdict[] = RULE_CODES.map((code) => ({ code, refused: false }));

class Refusal implements RuleVerdict {
  readonly code: ReasonCode;
  readonly refused = true;
  readonly #rule: Rule;
  readonly #rung: Rung;
  readonly #situation: Situation;

  constructor(rule: Rule, rung: Rung, situation: Situation) {
    this.code = codeOf(rule);
    this.#rule = rule;
    this.#rung = rung;
    this.#situation = situation;
  }

  get until(): number | undefined {
    const until = passesAt(this.#rule, this.#rung, this.#situation);
    return until < Infinity ? until : undefined;
  }

  toJSON(): RuleVerdict {
    return { ...this, until: this.until };
  }
}

/** For the page: the trace as plain data. */
export const traceDecision = (taken: TakenDecision): DecisionTrace =>
  JSON.parse(JSON.stringify(new DecisionTraceRecord(taken)));

/** Why an offer may not be shown where and when it is asked for, and until when. */
export function refusalOf(
  offer: string,
  plan: Plan,
  state: State,
  request: RequestAt,
): { readonly reason?: ReasonCode | undefined; readonly until?: number | undefined } {
  const situation = situationOf(plan, state, request);
  const asked = plan.offers.get(offer);
  const reason = asked && reasonOfOffer(asked, situation);
  return { reason, until: reason && offerLiftedAt(asked!, situation) };
}

/** Offers that name the placement and were refused by the check, where they have a usable id. */
function invalidOffers({ declared, offers }: Plan, placement: string): readonly string[] {
  const given = (declared as { offers?: unknown } | null)?.offers;
  if (!Array.isArray(given)) return [];
  return given
    .filter(
      (offer) =>
        typeof offer?.id === 'string' &&
        Array.isArray(offer.placements) &&
        offer.placements.includes(placement) &&
        !offers.has(offer.id),
    )
    .map(({ id }) => id as string);
}
