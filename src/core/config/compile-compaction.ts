import type { OfferPlan, Plan } from '../plan.js';
import type { SignalPlan } from '../signal-plan.js';
import { RESERVATION_MS } from '../state/bounds.js';
import { choose } from '../state/choose.js';
import { type Entry, MAX_ENTRIES, MAX_SHOWN, MAX_SIZE, type State } from '../state/state.js';
import { foldedKey } from '../state/tombstones.js';
import { DAY_MS } from '../time/duration.js';

/** From here on the log is tidied before it grows. */
const FULLNESS = 0.8;
/** Pauses are foretold this far, and what causes them is kept as long. */
const MEMORY_MS = 400 * DAY_MS;

/**
 * What makes room in a log that has grown long. What no rule reads any more goes first: unused
 * reservations and expired signals; settled impressions outside every window are
 * folded into one entry for each scope, which `lifetime` caps still read (specification 2.7). The
 * latest ones stay as they are: the shopper may ask about them.
 * @param horizonMs the longest time that a limit looks back on impressions.
 */
export function compileCompaction(
  offers: readonly OfferPlan[],
  signals: ReadonlyMap<string, SignalPlan>,
  horizonMs: number,
): Plan['compact'] {
  const pausesMs = Math.max(MEMORY_MS, ...offers.flatMap(pausesOf));
  const shorten = (state: State, now: number, shown: number): Pick<State, 'log' | 'settings'> => {
    const folded: Entry[] = [];
    let { settings } = state;
    const shownAt = state.log
      .filter(({ kind, renderedAt }) => kind === 'impression' && renderedAt)
      .map(({ at }) => at)
      .sort((a, b) => b - a);
    const oldestShown = shown ? (shownAt[shown - 1] ?? -Infinity) : Infinity;
    const log = state.log.filter((entry) => {
      const age = now - entry.at;
      if (entry.kind === 'folded') return !!entry.replica || !folded.push(entry);
      if (entry.kind === 'signal') return age < (signals.get(entry.name!)?.keepMs ?? 0);
      if (entry.kind !== 'impression') return age < pausesMs;
      if (!entry.renderedAt) return age < RESERVATION_MS;
      if (age < horizonMs || entry.at >= oldestShown) return true;
      if (!entry.service) fold(folded, entry);
      const { replica, at } = entry;
      // Whoever still has it, must not bring it back.
      if (replica) ({ settings } = choose({ ...state, settings }, foldedKey(replica), true, at));
      return false;
    });
    return { log: [...log, ...folded], settings };
  };
  return (state, now) => {
    if (!isLong(state)) return state;
    const short = shorten(state, now, MAX_SHOWN);
    // Rather not to be asked about than not to count.
    const { log, settings } = short.log.length > MAX_ENTRIES ? shorten(state, now, 0) : short;
    const kept = bounded([...log]);
    const size = Math.round(((state.size ?? 0) * kept.length) / (state.log.length || 1));
    return { ...state, log: kept, settings, size };
  };
}

const isLong = ({ log, size = 0 }: State): boolean =>
  log.length > FULLNESS * MAX_ENTRIES || size > FULLNESS * MAX_SIZE;

/** How long what happened can hold an offer back, in ms. */
const pausesOf = ({ replenishMs, rungs }: OfferPlan): readonly number[] => [
  replenishMs,
  ...rungs.flatMap(({ fatigues, conversionPauses }) => [
    ...fatigues.flatMap(({ ladderMs }) => ladderMs),
    ...conversionPauses.map(({ pauseMs }) => pauseMs),
  ]),
];

function fold(folded: Entry[], { offer, campaign, topic, placement, format, viewableAt }: Entry) {
  const index = folded.findIndex(
    (known) =>
      known.offer === offer &&
      known.campaign === campaign &&
      known.topic === topic &&
      known.placement === placement &&
      known.format === format,
  );
  const { impressions = 0, viewable = 0 } = folded[index] ?? {};
  folded[index < 0 ? folded.length : index] = {
    kind: 'folded',
    at: 0,
    offer,
    campaign,
    topic,
    placement,
    format,
    impressions: impressions + 1,
    viewable: viewable + (viewableAt ? 1 : 0),
  };
}

/** Where no room is left, the oldest signal makes it; without one, the oldest event. */
function bounded(log: Entry[]): Entry[] {
  while (log.length > MAX_ENTRIES) {
    const oldest = log.findIndex(({ kind }) => kind === 'signal');
    log.splice(oldest < 0 ? log.findIndex(({ kind }) => kind !== 'folded') : oldest, 1);
  }
  return log;
}
