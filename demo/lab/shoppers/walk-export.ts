import { firstReason, reasonOfOffer } from '../../../src/core/first-reason.js';
import { liftedAt, offerLiftedAt } from '../../../src/core/lifted-at.js';
import type { Plan } from '../../../src/core/plan.js';
import { importState } from '../../../src/core/portable/import-state.js';
import { inSelectionOrder } from '../../../src/core/selection-order.js';
import type { Entry, State } from '../../../src/core/state/state.js';
import { traceDecision } from '../../../src/core/trace-decision.js';
import type { DecisionTrace } from '../../../src/model/decision.js';
import { type PlaceOfLimit, placesOfLimits } from '../../../src/simulation/places-of-limits.js';
import type {
  DecisionStep,
  NoteStep,
  PageViewStep,
  PersonStep,
  ReactionStep,
  Walk,
} from '../person/person-step.js';
import { type DecidedAgain, decideAgain } from './decide-again.js';
import { type RecordedMoment, recordedMoments } from './recorded-moments.js';
import { recordedVisits } from './recorded-visits.js';

interface ExportOptions {
  /** What the shopper exported. */
  readonly text: string;
  /** Of the file. */
  readonly name: string;
  /**
   * Decides at the same moments. Of what was recorded as held back it names the limit, where it
   * holds the same back for the same reason: which limit it was, was not noted.
   */
  readonly plan: Plan;
  /** IANA name of the shopper's zone: the export does not tell it. */
  readonly timeZone: string;
  /** Epoch ms. */
  readonly now: number;
}

export interface WalkedExport {
  readonly walk: Walk;
  /** All that a decision of `walk.now` was made of; of what was recorded nobody kept it. */
  readonly traceOf: (step: number) => DecisionTrace | undefined;
}

/** Choices that the shopper made; the others are marks of the engine for merging. */
const CHOICES = /^(paused|off|score\/limit|topic\/.*|offer\/.*|forgotten\/.*)$/s;

/**
 * A shopper's export as it happened (`before`), and what a config does at the same moments (`now`).
 * @throws TypeError that names the place and what to do, where it is no export.
 */
export function walkExport({ text, name, plan, timeZone, now }: ExportOptions): WalkedExport {
  const state = importState(text, now);
  const background = [...pageViewsOf(state), ...notesOf(state)];
  const moments = recordedMoments(state);
  const triggerOf = ({ offer }: RecordedMoment) => plan.offers.get(offer)?.trigger ?? 'page-view';
  const placeOf = placesOfLimits(plan);
  const decisions = new Map<PersonStep, DecidedAgain>();
  const limits = new Map<RecordedMoment, DecisionStep>();
  const again = decideAgain(plan, moments, state, timeZone).flatMap((decided): PersonStep[] => {
    const { moment, taken, viewableAt, reactions } = decided;
    const step = stepAgain(decided, placeOf);
    decisions.set(step, decided);
    limits.set(moment, step);
    const { rung } = taken;
    const shown = { offer: rung?.offer.id, creative: rung?.creative };
    return [
      step,
      ...viewableOf(moment, viewableAt, shown),
      ...reactions.map((reaction) => reactionStep(reaction, shown)),
    ];
  });
  const before: PersonStep[] = moments.flatMap((moment) => [
    recordedStep(moment, triggerOf(moment), limits.get(moment)),
    ...viewableOf(moment, moment.impression?.viewableAt, moment.impression),
    ...moment.reactions.map((reaction) => reactionStep(reaction, moment.impression)),
  ]);
  const steps = inOrder([...background, ...again]);
  return {
    walk: { index: 0, name, timeZone, before: inOrder([...background, ...before]), now: steps },
    traceOf(index) {
      const decided = decisions.get(steps[index]!);
      return decided && traceDecision(decided.taken);
    },
  };
}

/** What happened at the same time keeps its order: a page is viewed before anything is shown on it. */
const inOrder = (steps: readonly PersonStep[]): readonly PersonStep[] =>
  [...steps].sort((a, b) => a.at - b.at);

/** The first page of each visit, and the last two: no others are kept. */
function pageViewsOf(state: State): readonly PageViewStep[] {
  const times = new Set([...recordedVisits(state).map(([from]) => from), ...state.views]);
  return [...times].map((at) => ({ kind: 'page-view', at, path: '', type: 'visit' }));
}

function notesOf({ log, settings }: State): readonly NoteStep[] {
  const ofLog = log.flatMap((entry): NoteStep[] => {
    const { kind, at, name, value, orderId, campaign, offer } = entry;
    if (kind === 'signal') return [{ kind, at, name: name!, value }];
    if (kind === 'purchase') return [{ kind: 'conversion', at, name: 'purchase', value }];
    if (kind !== 'conversion') return [];
    return [{ kind, at, name: campaign ?? offer ?? 'order', value: orderId }];
  });
  const chosen = Object.entries(settings)
    .filter(([key]) => CHOICES.test(key))
    .map(([name, [value, at]]): NoteStep => ({ kind: 'choice', at, name, value: `${value}` }));
  return [...ofLog, ...chosen];
}

function recordedStep(
  { at, placement, offer, impression, reason }: RecordedMoment,
  trigger: DecisionStep['trigger'],
  again: DecisionStep | undefined,
): DecisionStep {
  const asked = { kind: 'decision', at, path: '', placement, trigger } as const;
  if (!impression) {
    const isSame = again?.reason === reason && again?.heldOffer === offer;
    const limit = isSame ? again?.limit : undefined;
    return { ...asked, outcome: 'hold', reason, heldOffer: offer, ...(limit && { limit }) };
  }
  // The export leaves out what is 0.
  const { creative, campaign, format, score = 0, ghost } = impression;
  const outcome = ghost ? 'holdout' : 'show';
  return { ...asked, outcome, offer, creative, campaign, format, score };
}

function stepAgain(decided: DecidedAgain, placeOf: PlaceOfLimit): DecisionStep {
  const { moment, trigger, taken } = decided;
  const { at, placement } = moment;
  const asked = { kind: 'decision', at, path: '', placement, trigger } as const;
  const { outcome, rung, score, isKept, situation } = taken;
  if (rung) {
    const { offer, creative, format } = rung;
    return {
      ...asked,
      outcome,
      offer: offer.id,
      creative,
      campaign: offer.campaign,
      format,
      score,
      ...(isKept && { kept: true }),
    };
  }
  const candidates = inSelectionOrder(situation);
  // The one that was shown or meant then is what the shopper asks about.
  const meant = candidates.find(({ id }) => id === moment.offer) ?? candidates[0];
  if (!meant) return { ...asked, outcome, reason: firstReason(situation) };
  const reason = reasonOfOffer(meant, situation);
  return {
    ...asked,
    outcome,
    // Refused by nothing, it may not stay, and nothing takes its place at once.
    reason: reason ?? firstReason(situation),
    until: reason ? offerLiftedAt(meant, situation) : liftedAt(situation),
    limit: reason && placeOf(reason, meant.rungs.at(-1)!, situation),
    heldOffer: meant.id,
  };
}

type Shown = { readonly offer?: string | undefined; readonly creative?: string | undefined };

const viewableOf = (
  { placement }: RecordedMoment,
  viewableAt: number | undefined,
  shown: Shown | undefined,
): readonly ReactionStep[] =>
  viewableAt && shown
    ? [
        {
          kind: 'viewable',
          at: viewableAt,
          placement,
          offer: shown.offer ?? '',
          creative: shown.creative ?? '',
        },
      ]
    : [];

const reactionStep = (
  { kind, at, placement = '', offer = '' }: Entry,
  shown: Shown | undefined,
): ReactionStep => ({
  kind: kind as 'click' | 'dismissal',
  at,
  placement,
  offer,
  creative: shown?.creative ?? '',
});
