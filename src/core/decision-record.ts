import type { Format } from '../model/config.js';
import type {
  Decision,
  DecisionFacts,
  DecisionTrace,
  Ground,
  OfferRefusal,
  Outcome,
} from '../model/decision.js';
import type { Disclosure, Reasoning } from '../model/explanation.js';
import type { ReasonCode } from '../model/reason-codes.js';
import { disclosureOf } from './explanation/disclosure-of.js';
import { groundsOf } from './explanation/grounds-of.js';
import { reasoningOf } from './explanation/reasoning-of.js';
import { reasonOfOffer } from './first-reason.js';
import { recordOf } from './record-of.js';
import { candidatesOf } from './selection-order.js';
import type { TakenDecision } from './take-decision.js';
import { DecisionTraceRecord } from './trace-decision.js';

/** The record of a decision. What is rarely read is a getter of the class: it costs nothing unread. */
export class DecisionRecord implements Decision {
  readonly outcome: Outcome;
  readonly at: number;
  readonly placement: string;
  readonly offer: string | undefined;
  readonly creative: string | undefined;
  readonly format: Format | undefined;
  readonly campaign: string | undefined;
  readonly impression: string | undefined;
  readonly score: number | undefined;
  readonly kept: true | undefined;
  readonly #taken: TakenDecision;
  #reasoning: Reasoning | undefined;

  constructor(taken: TakenDecision) {
    const { outcome, rung, impression, isKept, score, situation } = taken;
    this.outcome = outcome;
    this.at = situation.at;
    this.placement = situation.request.placement;
    this.offer = rung?.offer.id;
    this.creative = rung?.creative;
    this.format = rung?.format;
    this.campaign = rung?.offer.campaign;
    this.impression = impression;
    this.score = score;
    this.kept = isKept || undefined;
    this.#taken = taken;
  }

  get reason(): ReasonCode | undefined {
    return this.trace.reason;
  }

  get until(): number | undefined {
    return this.trace.until;
  }

  get refusals(): readonly OfferRefusal[] {
    const { situation } = this.#taken;
    const refusals: OfferRefusal[] = [];
    for (const offer of candidatesOf(situation)) {
      const reason = reasonOfOffer(offer, situation);
      if (reason) refusals.push({ offer: offer.id, reason });
    }
    return refusals;
  }

  get grounds(): readonly Ground[] | undefined {
    const { rung, situation, impression } = this.#taken;
    return rung ? groundsOf(rung, situation, impression) : [];
  }

  get reasoning(): Reasoning {
    this.#reasoning ??= reasoningOf(this.#taken);
    return this.#reasoning;
  }

  get disclosure(): Disclosure {
    return disclosureOf(this.#taken);
  }

  get record(): DecisionFacts {
    return recordOf(this.#taken);
  }

  get trace(): DecisionTrace {
    return new DecisionTraceRecord(this.#taken);
  }

  /** Without what takes long to work out, or holds the state. */
  toJSON(): Omit<Decision, 'reasoning' | 'disclosure' | 'record'> {
    const { reason, until, refusals, grounds, trace } = this;
    return { ...this, reason, until, refusals, grounds, trace };
  }
}
