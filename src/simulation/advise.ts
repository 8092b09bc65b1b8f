import type { Config } from '../model/config.js';
import { readAt, writeAt, writeOutPreset } from './declared-limits.js';
import { figuresOf } from './figures.js';
import { type Goal, missOf } from './goal.js';
import { type Knob, knobsOf, withDailyCap } from './knobs.js';
import type { LimitPlace } from './places-of-limits.js';
import type { Tally } from './tally.js';

export interface AdviceOptions {
  readonly config: Config;
  readonly goal: Goal;
  /** Replays a share of the shoppers, from 0 to 1, and counts. */
  readonly evaluate: (config: Config, share: number) => Tally | Promise<Tally>;
  /** How many settings are tried at most. Default 160. */
  readonly tries?: number;
  /** How far it is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
}

/** Limits that meet the goal, and what they would change. Nothing acts before a person accepts it. */
export interface Proposal {
  /** What speaks for it among those that meet the goal. */
  readonly virtue: 'most' | 'balanced' | 'calmest';
  readonly config: Config;
  readonly changes: readonly LimitChange[];
  /** Of all shoppers. */
  readonly tally: Tally;
}

export interface LimitChange {
  readonly place: LimitPlace;
  readonly from: unknown;
  readonly to: unknown;
}

interface Tried {
  /** Index of the value of each knob. */
  readonly setting: readonly number[];
  readonly tally: Tally;
  readonly miss: number;
  /** What is favoured, and what it costs the shopper. */
  readonly gain: number;
  readonly burden: number;
}

/** Searching looks at some of the shoppers, for what is proposed all are asked. */
const SAMPLE = 0.3;
const MOST_TRIES = 160;
/** The sample is not everybody: a goal that is met by a hair is missed by the next shopper. */
const MARGIN = 0.005;

/**
 * Searches the shop's limits for settings that meet a goal: turns one limit after the other by a
 * step, keeps what is better, and of all that was tried proposes a few on the trade-off front
 * between what is favoured and how much is shown to each shopper.
 */
export async function advise(options: AdviceOptions): Promise<readonly Proposal[]> {
  const { goal, evaluate, tries = MOST_TRIES, onProgress, isCancelled } = options;
  const config = withDailyCap(options.config);
  const knobs = knobsOf(config);
  const whole = writeOutPreset(config);
  const own = knobs.map((knob) => nearest(knob, readAt(whole, knob.place)));
  const tried = new Map<string, Tried>();
  const careful: Goal = {
    ...goal,
    shoppers: Math.min(1, goal.shoppers + MARGIN),
    offers: Math.min(1, goal.offers + MARGIN / 2),
  };

  const attempt = async (setting: readonly number[]): Promise<Tried> => {
    const key = setting.join();
    const known = tried.get(key);
    if (known) return known;
    const tally = await evaluate(configOf(config, knobs, setting), SAMPLE);
    const { reach, shown, shownPerDay } = figuresOf(tally);
    const made: Tried = {
      setting,
      tally,
      miss: missOf(tally, careful),
      gain: goal.favour === 'reach' ? reach : shown,
      burden: shownPerDay,
    };
    tried.set(key, made);
    onProgress?.(Math.min(1, tried.size / tries));
    return made;
  };
  const isDone = (): boolean => tried.size >= tries || !!isCancelled?.();

  // From where the shop is, from the strict end and from the lenient one.
  const starts = [own, knobs.map(() => 0), knobs.map(({ values }) => values.length - 1)];
  for (const start of starts) {
    let best = await attempt(start);
    for (let isBetter = true; isBetter && !isDone(); ) {
      isBetter = false;
      for (const next of neighboursOf(best.setting, knobs)) {
        if (isDone()) break;
        const other = await attempt(next);
        if (!isAhead(other, best)) continue;
        best = other;
        isBetter = true;
      }
    }
  }
  if (isCancelled?.()) return [];
  return propose([...tried.values()], {
    ...options,
    config,
    knobs,
    before: writeOutPreset(options.config),
  });
}

const isAhead = (a: Tried, b: Tried): boolean =>
  a.miss < b.miss ||
  (a.miss === b.miss && (a.gain > b.gain || (a.gain === b.gain && a.burden < b.burden)));

function* neighboursOf(setting: readonly number[], knobs: readonly Knob[]): Generator<number[]> {
  for (const [index, at] of setting.entries()) {
    for (const next of [at + 1, at - 1]) {
      if (next < 0 || next >= knobs[index]!.values.length) continue;
      yield setting.with(index, next);
    }
  }
}

async function propose(
  tried: readonly Tried[],
  {
    config: base,
    goal,
    evaluate,
    knobs,
    before,
    ...options
  }: AdviceOptions & { readonly knobs: readonly Knob[]; readonly before: Config },
): Promise<Proposal[]> {
  const front = tried
    .filter(({ miss }) => miss === 0)
    .filter((one, _, all) => !all.some((other) => dominates(other, one)))
    .sort((a, b) => b.gain - a.gain);
  const proposals: Proposal[] = [];
  const used = new Set<Tried>();
  const wanted: readonly (readonly [Proposal['virtue'], readonly Tried[]])[] = [
    ['most', front],
    ['balanced', byBalance(front)],
    ['calmest', front.toReversed()],
  ];
  for (const [virtue, candidates] of wanted) {
    for (const candidate of candidates.slice(0, 4)) {
      if (used.has(candidate)) break;
      if (options.isCancelled?.()) return [];
      used.add(candidate);
      const config = configOf(base, knobs, candidate.setting);
      const tally = await evaluate(config, 1);
      if (missOf(tally, goal) > 0) continue;
      const changes = knobs.flatMap(({ place, values }, index) => {
        const [from, to] = [readAt(before, place), values[candidate.setting[index]!]];
        return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ place, from, to }];
      });
      proposals.push({ virtue, config, changes, tally });
      break;
    }
  }
  return proposals;
}

const dominates = (a: Tried, b: Tried): boolean =>
  a.gain >= b.gain && a.burden <= b.burden && (a.gain > b.gain || a.burden < b.burden);

/** First what gives up least of both, each measured from its best to its worst. */
function byBalance(front: readonly Tried[]): readonly Tried[] {
  const gains = front.map(({ gain }) => gain);
  const burdens = front.map(({ burden }) => burden);
  const part = (value: number, all: readonly number[]): number =>
    (value - Math.min(...all)) / (Math.max(...all) - Math.min(...all) || 1);
  const lossOf = ({ gain, burden }: Tried): number =>
    Math.hypot(1 - part(gain, gains), part(burden, burdens));
  return front.toSorted((a, b) => lossOf(a) - lossOf(b));
}

const configOf = (config: Config, knobs: readonly Knob[], setting: readonly number[]): Config =>
  setting.reduce((made, value, index) => {
    const { place, values } = knobs[index]!;
    const to = values[value];
    return JSON.stringify(readAt(writeOutPreset(made), place)) === JSON.stringify(to)
      ? made
      : writeAt(made, place, to);
  }, config);

function nearest({ values }: Knob, own: unknown): number {
  const index = values.findIndex((value) => JSON.stringify(value) === JSON.stringify(own));
  return index < 0 ? Math.floor(values.length / 2) : index;
}
