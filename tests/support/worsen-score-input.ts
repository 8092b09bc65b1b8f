import type { ScoredExposure, ScoredSignal } from '../../src/model/creepiness.js';
import type { ScoreInput } from './oracle/creepiness-score.js';

export interface Worse {
  /** Which input was worsened. */
  readonly step: string;
  readonly input: ScoreInput;
}

/** From the mildest to the worst, with what a missing value counts as. */
interface Order {
  readonly values: readonly unknown[];
  readonly missing?: unknown;
}

const NO_YES: Order = { values: [false, true], missing: false };
const YES_NO: Order = { values: [true, false], missing: false };
const SENSITIVITY: Order = {
  values: ['neutral', 'personal', 'intimate', 'special'],
  missing: 'neutral',
};

const SIGNAL: Readonly<Record<string, Order>> = {
  derivation: {
    values: ['contextual', 'stated', 'purchase', 'observed', 'inferred'],
    missing: 'inferred',
  },
  origin: { values: ['first-party', 'partner', 'third-party', 'unknown'], missing: 'unknown' },
  sensitivity: SENSITIVITY,
  noticeable: { ...YES_NO, missing: true },
  consented: YES_NO,
  requestedNow: YES_NO,
  // Of what a signal is about there is no order, but every kind is worse than none.
  ...Object.fromEntries(
    ['life-event', 'finance', 'precise-location', 'biometric', 'emotion', 'proxy'].map((kind) => [
      `kind ${kind}`,
      { values: [undefined, kind] },
    ]),
  ),
};
const CREATIVE: Readonly<Record<string, Order>> = {
  format: {
    values: ['inline', 'sticky', 'slide-in', 'overlay', 'exit', 'push'],
    missing: 'inline',
  },
  explicitness: {
    values: ['generic', 'category', 'product', 'behaviour', 'identity'],
    missing: 'generic',
  },
  why: { values: ['visible', 'on-tap', 'none'], missing: 'none' },
  oneClickStop: YES_NO,
  topicSensitivity: SENSITIVITY,
  'price raised': { values: ['standard', 'lower-disclosed', 'raised'], missing: 'standard' },
  'price undisclosed': {
    values: ['standard', 'lower-disclosed', 'undisclosed'],
    missing: 'standard',
  },
  urgencyWithoutEnd: NO_YES,
};
const HISTORY: Readonly<Record<string, Order>> = { muted: NO_YES };
const CONTEXT: Readonly<Record<string, Order>> = {
  askedForTopic: YES_NO,
  night: NO_YES,
  minor: NO_YES,
  vulnerable: NO_YES,
  consent: { values: ['granted', 'denied'], missing: 'denied' },
  globalPrivacyControl: NO_YES,
  switchedOff: NO_YES,
};

/** `value` one step further along its order; `undefined` where it is at the end, or in no place. */
function next({ values, missing }: Order, value: unknown): unknown {
  const place = values.indexOf(value === undefined ? missing : value);
  return place < 0 ? undefined : values[place + 1];
}

function worsenKeys<T extends object>(owner: T, orders: Readonly<Record<string, Order>>) {
  return Object.entries(orders).flatMap(([step, order]) => {
    const key = step.split(' ')[0] as keyof T & string;
    const worse = next(order, owner[key]);
    return worse === undefined ? [] : [{ step, worse: { ...owner, [key]: worse } as T }];
  });
}

/** `amount` is between 0 and 1: how far numbers go. */
export function worseInputs(input: ScoreInput, amount: number): Worse[] {
  const { signals, creative, history, context } = input;
  const { audienceSize = 2000 } = context;
  const { placements24h = 1, replenishDays = 180, exposures = [] } = history;
  const ofHistory = (changes: ScoreInput['history']) => ({ ...history, ...changes });
  const less = (key: 'lastDismissedDaysAgo' | 'hoursSinceBehaviour' | 'boughtDaysAgo') => ({
    step: key,
    worse: ofHistory({ [key]: (history[key] ?? 300) * amount }),
  });
  const histories = [
    ...worsenKeys(history, HISTORY),
    ...worseExposures(exposures, amount).map(({ step, worse }) => ({
      step,
      worse: ofHistory({ exposures: worse }),
    })),
    { step: 'placements24h', worse: ofHistory({ placements24h: placements24h + 1 }) },
    { step: 'replenishDays', worse: ofHistory({ replenishDays: replenishDays + 300 * amount }) },
    less('lastDismissedDaysAgo'),
    less('hoursSinceBehaviour'),
    less('boughtDaysAgo'),
  ];
  const contexts = [
    ...worsenKeys(context, CONTEXT),
    {
      step: 'audienceSize',
      worse: { ...context, audienceSize: Math.floor(audienceSize * amount) },
    },
  ];
  return [
    ...worseSignals(signals, amount).map(({ step, worse }) => worseBy(step, { signals: worse })),
    ...worsenKeys(creative, CREATIVE).map(({ step, worse }) => worseBy(step, { creative: worse })),
    ...histories.map(({ step, worse }) => worseBy(step, { history: worse })),
    ...contexts.map(({ step, worse }) => worseBy(step, { context: worse })),
  ];

  function worseBy(step: string, changes: Partial<ScoreInput>): Worse {
    return { step, input: { ...input, ...changes } };
  }
}

/** One more signal, or one of them worse. */
function worseSignals(signals: readonly ScoredSignal[], amount: number) {
  const place = Math.floor(amount * signals.length * 0.999);
  const put = (signal: ScoredSignal) => signals.map((each, i) => (i === place ? signal : each));
  const added = ['contextual', 'stated', 'purchase', 'observed', 'inferred'] as const;
  const more = added.flatMap((derivation) =>
    (['first-party', 'partner'] as const).map((origin) => ({
      step: `one more signal, ${derivation}, ${origin}`,
      worse: [...signals, { name: 'more', derivation, origin }],
    })),
  );
  const signal = signals[place];
  if (!signal) return more;
  const { ageDays = 0, halfLifeDays = 30 } = signal;
  const worsened = [
    ...worsenKeys(signal, SIGNAL),
    { step: 'ageDays', worse: { ...signal, ageDays: ageDays + 200 * amount } },
    { step: 'halfLifeDays', worse: { ...signal, halfLifeDays: halfLifeDays * (1 - amount / 2) } },
    { step: 'domain', worse: { ...signal, domain: 'a domain of its own' } },
  ];
  return [...more, ...worsened.map(({ step, worse }) => ({ step, worse: put(worse) }))];
}

function worseExposures(exposures: readonly ScoredExposure[], amount: number) {
  const place = Math.floor(amount * exposures.length * 0.999);
  const put = (changes: Partial<ScoredExposure>) =>
    exposures.map((each, i) => (i === place ? { ...each, ...changes } : each));
  const outcomes = ['clicked', 'seen', 'ignored', 'dismissed'] as const;
  const more = outcomes.map((outcome) => ({
    step: `one more exposure, ${outcome}`,
    worse: [...exposures, { outcome, hoursAgo: 100 * amount }],
  }));
  const exposure = exposures[place];
  if (!exposure) return more;
  const worse = outcomes[outcomes.indexOf(exposure.outcome) + 1];
  return [
    ...more,
    { step: 'exposure hoursAgo', worse: put({ hoursAgo: exposure.hoursAgo * amount }) },
    { step: 'exposure count', worse: put({ count: (exposure.count ?? 1) + 1 }) },
    ...(worse ? [{ step: 'exposure outcome', worse: put({ outcome: worse }) }] : []),
  ];
}
