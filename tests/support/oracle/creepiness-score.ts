import type { CreepinessInput, ScoredSignal } from '../../../src/model/creepiness.js';
import {
  BASE,
  EXPLICITNESS,
  FORMAT,
  NIGHTLY,
  SENSITIVITY,
  TOPIC,
  WEIGHT_OF_OUTCOME,
} from './creepiness-tables.js';

/**
 * The score of how personal a creative is (specification 6.1 to 6.3), written down from the
 * tables, a term a line. It shares no code with the core.
 */
export type ScoreInput = Required<CreepinessInput>;
type Kind = NonNullable<ScoredSignal['kind']>;

export const PARTS = [
  'flow',
  'combination',
  'explicitness',
  'narrowness',
  'covert',
  'format',
  'repetition',
  'surfaces',
  'tooSoon',
  'night',
  'topic',
  'price',
] as const;

/** In the order in which they are named (specification 6.8). */
export const VETOES = [
  'SPECIAL_CATEGORY',
  'LIFE_EVENT',
  'FINANCE',
  'THIRD_PARTY',
  'LOCATION',
  'BIOMETRIC',
  'PROXY',
  'EXPIRED',
  'MINOR',
  'VULNERABLE',
  'CONSENT',
  'GLOBAL_PRIVACY_CONTROL',
  'SWITCHED_OFF',
  'MUTED',
  'BOUGHT',
  'PRICE',
  'URGENCY',
] as const;

export type Part = (typeof PARTS)[number];
export type Veto = (typeof VETOES)[number];
export type Floor = 'NO_EXPLANATION' | 'DISMISSED_RECENTLY';
export type Verdict = 'allow' | 'soften' | 'refuse';

export interface Thresholds {
  readonly limit?: number;
  readonly block?: number;
}

export interface OracleScore {
  readonly parts: Readonly<Record<Part, number>>;
  readonly vetoes: readonly Veto[];
  readonly floors: readonly Floor[];
  /** To 0.1; 100 with any veto. */
  readonly score: number;
  readonly verdict: Verdict;
  /** The same as if there were no veto. */
  readonly unvetoed: { readonly score: number; readonly verdict: Verdict };
}

export function scoreByOracle(input: ScoreInput, thresholds: Thresholds = {}): OracleScore {
  const { limit = 35, block = 65 } = thresholds;
  const parts = partsOf(input);
  const sum = PARTS.reduce((total, part) => total + parts[part], 0);
  const vetoes = vetoesByOracle(input);
  const floors = floorsOf(input);
  const plain = 100 * (1 - Math.exp(-sum / 60));
  const raised = floors.length > 0 ? limit + plain * (1 - limit / 100) : plain;
  const score = Math.floor(raised * 10 + 0.5) / 10;
  const isAllowed = score < Math.min(limit, block) && floors.length === 0;
  const verdict = isAllowed ? 'allow' : score < block ? 'soften' : 'refuse';
  const unvetoed = { score, verdict } as const;
  const vetoed = { score: 100, verdict: 'refuse' } as const;
  return { parts, vetoes, floors, unvetoed, ...(vetoes.length > 0 ? vetoed : unvetoed) };
}

export const vetoesByOracle = (input: ScoreInput): Veto[] =>
  VETOES.filter((veto) => VETOED[veto](input));

function partsOf({ signals, creative, history, context }: ScoreInput): Record<Part, number> {
  const { format = 'inline', explicitness = 'generic', topicSensitivity = 'neutral' } = creative;
  const { exposures = [], placements24h = 1, hoursSinceBehaviour } = history;
  const reach = reachOf(signals, creative);
  const preference = context.askedForTopic ? 0.4 : 1;
  const flow = reach * sumOf(signals.map(pointsOfSignal)) * preference;
  const shown = reach * EXPLICITNESS[explicitness];
  const felt = flow + shown;
  const seen = sumOf(
    exposures.map(
      ({ hoursAgo, outcome, count = 1 }) =>
        WEIGHT_OF_OUTCOME[outcome] * count * 2 ** (-hoursAgo / 72),
    ),
  );
  return {
    flow,
    combination: reach * pointsOfCombination(signals),
    explicitness: shown,
    narrowness: reach * pointsOfAudience(context.audienceSize),
    covert: signals.some(({ noticeable }) => noticeable === false) ? 16 : 0,
    format: FORMAT[format] * (1 + Math.min(1, felt / 30)),
    repetition: 8 * Math.max(0, seen - 2) * (0.5 + 0.5 * Math.min(1, felt / 10)),
    surfaces: 6 * Math.max(0, placements24h - 1),
    tooSoon: pointsOfHaste(hoursSinceBehaviour) * (format === 'inline' ? 0.25 : 1),
    night: context.night && NIGHTLY.includes(format) ? 4 : 0,
    topic: TOPIC[topicSensitivity] * (signals.every(isOpenlyTold) ? 0.2 : 1),
    price: creative.price === 'lower-disclosed' ? 6 : 0,
  };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
const isContextual = ({ derivation }: ScoredSignal) => derivation === 'contextual';
const isFirstParty = ({ origin }: ScoredSignal) => origin === 'first-party';
const isStatedHere = (signal: ScoredSignal) =>
  signal.derivation === 'stated' && isFirstParty(signal);
/** What a page is about was inferred of nobody: it cannot be worse than what was stated. */
const isToldHere = (signal: ScoredSignal) => isOpenlyTold(signal) && isFirstParty(signal);
const isOpenlyTold = (signal: ScoredSignal) => isContextual(signal) || isStatedHere(signal);
const halfLivesOf = ({ ageDays = 0, halfLifeDays = 30 }: ScoredSignal) => ageDays / halfLifeDays;

function pointsOfSignal(signal: ScoredSignal): number {
  const { derivation = 'inferred', origin = 'unknown', sensitivity = 'neutral' } = signal;
  const points = BASE[origin][derivation] * SENSITIVITY[sensitivity];
  if (isContextual(signal)) return points;
  const past = (halfLivesOf(signal) - 1) / 2;
  return points * (1 + Math.min(1, Math.max(0, past)));
}

/** R: what the shopper can see and stop weighs less. */
function reachOf(signals: readonly ScoredSignal[], creative: ScoreInput['creative']): number {
  const stop = creative.oneClickStop ? 0.9 : 1;
  const isOpen = signals.every(
    (signal) =>
      isFirstParty(signal) &&
      ((signal.derivation ?? 'inferred') !== 'inferred' ||
        (signal.sensitivity ?? 'neutral') === 'neutral'),
  );
  if (creative.why === 'visible') return stop * (isOpen ? 0.85 : 1);
  return creative.why === 'on-tap' ? stop : stop * 1.25;
}

function pointsOfCombination(signals: readonly ScoredSignal[]): number {
  const domains = signals
    .filter(({ derivation }) => derivation !== 'contextual' && derivation !== 'stated')
    // Nothing else is like a signal without domain and name.
    .map(({ domain, name }) => domain ?? name ?? Symbol('nameless'));
  const further = Math.max(0, new Set(domains).size - 1);
  const isMixed = signals.length >= 2 && !signals.every(isFirstParty);
  return 5 * further + (isMixed ? 10 : 0);
}

function pointsOfAudience(size: number | undefined): number {
  if (size === undefined || size >= 1000) return 0;
  return size < 50 ? 12 : 5;
}

function pointsOfHaste(hours: number | undefined): number {
  if (hours === undefined || hours >= 24) return 0;
  return hours <= 1 ? 20 : (20 * (24 - hours)) / 23;
}

function floorsOf({ signals, creative, history }: ScoreInput): Floor[] {
  const { explicitness = 'generic', why = 'none' } = creative;
  if (explicitness === 'generic' && signals.every(isContextual)) return [];
  const floors: Floor[] = [];
  if (why === 'none') floors.push('NO_EXPLANATION');
  if ((history.lastDismissedDaysAgo ?? 7) < 7) floors.push('DISMISSED_RECENTLY');
  return floors;
}

const ofSignal =
  (isVetoed: (signal: ScoredSignal) => boolean) =>
  ({ signals }: ScoreInput) =>
    signals.some(isVetoed);
const ofKind = (...kinds: Kind[]) =>
  ofSignal(({ kind }) => kind !== undefined && kinds.includes(kind));
/** These say something about the shopper: what is only about the page is not meant. */
const ofShopper =
  (isVetoed: (input: ScoreInput) => boolean | undefined) =>
  (input: ScoreInput): boolean =>
    !input.signals.every(isContextual) && isVetoed(input) === true;

const VETOED: Readonly<Record<Veto, (input: ScoreInput) => boolean>> = {
  SPECIAL_CATEGORY: ({ signals, creative }) =>
    creative.topicSensitivity === 'special' ||
    signals.some(({ sensitivity }) => sensitivity === 'special'),
  LIFE_EVENT: ofSignal((signal) => signal.kind === 'life-event' && !isToldHere(signal)),
  FINANCE: ofSignal((signal) => signal.kind === 'finance' && !isToldHere(signal)),
  THIRD_PARTY: ofSignal(
    ({ origin = 'unknown', consented }) =>
      (origin === 'third-party' || origin === 'unknown') && consented !== true,
  ),
  LOCATION: ofSignal(
    ({ kind, requestedNow }) => kind === 'precise-location' && requestedNow !== true,
  ),
  BIOMETRIC: ofKind('biometric', 'emotion'),
  PROXY: ofKind('proxy'),
  EXPIRED: ofSignal((signal) => !isContextual(signal) && halfLivesOf(signal) > 6),
  MINOR: ofShopper(({ context }) => context.minor),
  VULNERABLE: ofShopper(({ context }) => context.vulnerable),
  CONSENT: ofShopper(({ context }) => context.consent !== 'granted'),
  GLOBAL_PRIVACY_CONTROL: ofShopper(
    ({ context, signals }) => context.globalPrivacyControl && !signals.every(isFirstParty),
  ),
  SWITCHED_OFF: ofShopper(({ context }) => context.switchedOff),
  MUTED: ({ history }) => history.muted === true,
  BOUGHT: ({ history: { boughtDaysAgo, replenishDays = 180 } }) =>
    boughtDaysAgo !== undefined && boughtDaysAgo < replenishDays,
  PRICE: ({ creative: { price } }) => price === 'raised' || price === 'undisclosed',
  URGENCY: ({ creative }) => creative.urgencyWithoutEnd === true,
};
