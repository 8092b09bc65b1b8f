import type { OfferPlan, Plan } from '../../../src/core/plan.js';
import type { Entry, Settings, State } from '../../../src/core/state/state.js';
import { type TakenDecision, takeDecision } from '../../../src/core/take-decision.js';
import { SECOND_MS } from '../../../src/core/time/duration.js';
import type { Trigger } from '../../../src/model/config.js';
import type { RecordedMoment } from './recorded-moments.js';
import { recordedVisits, visitsAt } from './recorded-visits.js';

/** A recorded moment, and what another config does there. */
export interface DecidedAgain {
  readonly moment: RecordedMoment;
  readonly trigger: Trigger;
  readonly taken: TakenDecision;
  /** Epoch ms at which it is seen, where a new impression appears and is. */
  readonly viewableAt: number | undefined;
  /** What the shopper did with it, where it is the same offer. */
  readonly reactions: readonly Entry[];
}

/** Which page it was is not noted. No pattern begins like this, so only one for all pages fits. */
const UNKNOWN_PATH = '?';
/** What appears on one page appears within this time. */
const SAME_PAGE_MS = 2 * SECOND_MS;
const VIEWABLE_AFTER_MS = SECOND_MS;
const CONSENT = { storage: 'granted', personalisation: 'granted' } as const;

/**
 * Asks a config at each moment of which a shopper's export tells. What was noted of the shopper is as
 * it was then; what was shown before is what this config would have shown: an impression that it
 * prevents is not counted later on, and neither is the click on it.
 */
export function decideAgain(
  plan: Plan,
  moments: readonly RecordedMoment[],
  exported: State,
  timeZone: string,
): readonly DecidedAgain[] {
  const visits = recordedVisits(exported);
  const noted = exported.log.filter(
    ({ kind }) => kind !== 'impression' && kind !== 'click' && kind !== 'dismissal',
  );
  /** Impressions of this config and what was done with them, with all that will become of them. */
  const made: Entry[] = [];
  const decided: DecidedAgain[] = [];
  for (const [index, moment] of moments.entries()) {
    const { at, placement, impression } = moment;
    const offer = plan.offers.get(moment.offer);
    const trigger = offer?.trigger ?? 'page-view';
    const state: State = {
      seed: exported.seed,
      replica: 'now',
      revision: index,
      log: [...noted, ...made].filter((entry) => entry.at <= at).map((entry) => asOf(entry, at)),
      visits: visitsAt(visits, exported.views, at),
      views: exported.views.filter((view) => view <= at),
      settings: settingsAt(exported.settings, at),
      held: [],
      adopted: [],
    };
    const taken = takeDecision(plan, state, {
      at,
      placement,
      path: UNKNOWN_PATH,
      trigger,
      timeZone,
      consent: CONSENT,
      context: offer ? contextOf(offer, plan) : {},
      occupied: occupiedAt(decided, moment),
      // Of those that wait for something else, only this one is known to have waited for it.
      ...(trigger !== 'page-view' && { fired: [moment.offer] }),
      id: `now-${index}`,
    });
    const isNew = taken.outcome !== 'hold' && !taken.isKept;
    const isShown = taken.outcome === 'show';
    // What was held back then was seen by nobody: that it would have been is taken for granted.
    const seenAt = impression ? impression.viewableAt || undefined : at + VIEWABLE_AFTER_MS;
    const viewableAt = isNew && isShown ? seenAt : undefined;
    if (isNew) {
      const reserved = taken.state.log.find(({ id }) => id === taken.impression)!;
      const renderedAt = impression?.renderedAt || at;
      made.push(isShown ? { ...reserved, renderedAt, viewableAt: viewableAt ?? 0 } : reserved);
    }
    const isSame = isShown && taken.rung?.offer.id === moment.offer;
    const reactions = isSame ? moment.reactions : [];
    made.push(...reactions.map((of) => ({ ...of, id: taken.impression, replica: undefined })));
    decided.push({ moment, trigger, taken, viewableAt, reactions });
  }
  return decided;
}

/** An impression as it was known at an instant. */
const asOf = (entry: Entry, at: number): Entry =>
  entry.kind !== 'impression'
    ? entry
    : {
        ...entry,
        renderedAt: (entry.renderedAt ?? 0) <= at ? entry.renderedAt : 0,
        viewableAt: (entry.viewableAt ?? 0) <= at ? entry.viewableAt : 0,
      };

/** Of each choice only the last is kept: before it, none is known. */
const settingsAt = (settings: Settings, at: number): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, [, since]]) => since <= at));

/**
 * What the page was about is not noted, but it suited the offer that was shown or meant there; of
 * others it is not known.
 */
function contextOf({ config }: OfferPlan, { signals }: Plan): Record<string, readonly string[]> {
  const context = new Map<string, string[]>();
  const collect = (part: NonNullable<typeof config.audience>): void => {
    if ('not' in part) return;
    if ('all' in part) part.all.forEach(collect);
    else if ('any' in part) part.any.forEach(collect);
    else if (signals.get(part.signal)?.isContextual) {
      const known = context.get(part.signal) ?? [];
      context.set(part.signal, [...known, part.equals ?? UNKNOWN_PATH]);
    }
  };
  if (config.audience) collect(config.audience);
  return Object.fromEntries(context);
}

/** Offers that stand elsewhere on the same page. */
const occupiedAt = (
  decided: readonly DecidedAgain[],
  { at, placement }: RecordedMoment,
): readonly string[] =>
  decided
    .filter(({ moment }) => at - moment.at < SAME_PAGE_MS && moment.placement !== placement)
    .flatMap(({ taken }) => (taken.outcome === 'show' ? [taken.rung!.offer.id] : []));
