import {
  CREEPINESS_PARTS,
  type CreepinessInput,
  type CreepinessOptions,
  type CreepinessWeights,
} from '../../model/creepiness.js';

/** What a value must be, in words, and whether it is. */
interface Kind {
  readonly what: string;
  is(value: unknown): boolean;
}

type Fields<Of> = Readonly<Record<keyof Required<Of>, Kind>>;
type Signal = NonNullable<CreepinessInput['signals']>[number];
type Part<Name extends keyof CreepinessInput> = NonNullable<CreepinessInput[Name]>;
type Exposure = NonNullable<Part<'history'>['exposures']>[number];

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(value);
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = (...words: string[]): Kind => ({
  what: `one of ${words.join(', ')}`,
  is: (value) => words.includes(value as string),
});
const flag: Kind = { what: 'true or false', is: (value) => typeof value === 'boolean' };
const text: Kind = { what: 'a text', is: (value) => typeof value === 'string' };
/** What is still to come counts as now. */
const age: Kind = { what: 'a number', is: isNumber };
const amount: Kind = { what: 'a number of at least 0', is: (of) => isNumber(of) && of >= 0 };
const count: Kind = {
  what: 'a finite number of at least 0',
  is: (of) => Number.isFinite(of) && (of as number) >= 0,
};
const span: Kind = {
  what: 'a finite number above 0',
  is: (of) => Number.isFinite(of) && (of as number) > 0,
};
const threshold: Kind = {
  what: 'a number from 0 to 100',
  is: (of) => isNumber(of) && of >= 0 && of <= 100,
};
const factor: Kind = { what: 'a finite number', is: Number.isFinite };
const list: Kind = { what: 'a list', is: Array.isArray };
const record: Kind = { what: 'an object', is: isRecord };

const SENSITIVITY = oneOf('neutral', 'personal', 'intimate', 'special');
const SIGNAL: Fields<Signal> = {
  name: text,
  derivation: oneOf('contextual', 'stated', 'purchase', 'observed', 'inferred'),
  origin: oneOf('first-party', 'partner', 'third-party', 'unknown'),
  sensitivity: SENSITIVITY,
  domain: text,
  noticeable: flag,
  kind: oneOf('life-event', 'finance', 'precise-location', 'biometric', 'emotion', 'proxy'),
  consented: flag,
  ageDays: age,
  halfLifeDays: span,
  requestedNow: flag,
};
const CREATIVE: Fields<Part<'creative'>> = {
  format: oneOf('inline', 'sticky', 'slide-in', 'overlay', 'exit', 'push'),
  explicitness: oneOf('generic', 'category', 'product', 'behaviour', 'identity'),
  why: oneOf('visible', 'on-tap', 'none'),
  oneClickStop: flag,
  topicSensitivity: SENSITIVITY,
  price: oneOf('standard', 'lower-disclosed', 'raised', 'undisclosed'),
  urgencyWithoutEnd: flag,
};
const EXPOSURE: Fields<Exposure> = {
  hoursAgo: age,
  outcome: oneOf('seen', 'ignored', 'clicked', 'dismissed'),
  count,
};
const HISTORY: Fields<Part<'history'>> = {
  exposures: list,
  placements24h: amount,
  lastDismissedDaysAgo: age,
  hoursSinceBehaviour: age,
  boughtDaysAgo: age,
  replenishDays: amount,
  muted: flag,
};
const CONTEXT: Fields<Part<'context'>> = {
  askedForTopic: flag,
  audienceSize: amount,
  night: flag,
  minor: flag,
  vulnerable: flag,
  // Any word: only `granted` is consent.
  consent: text,
  globalPrivacyControl: flag,
  switchedOff: flag,
};
const INPUT: Fields<CreepinessInput> = {
  signals: list,
  creative: record,
  history: record,
  context: record,
};
const OPTIONS: Fields<CreepinessOptions> = { limit: threshold, block: threshold, weights: record };
const WEIGHTS = Object.fromEntries(
  CREEPINESS_PARTS.map((part) => [part, factor]),
) as Fields<CreepinessWeights>;

/**
 * What is given, without what is `null`: in JSON that is missing. A score of what cannot be read
 * would be a guess, and not a number compares as harmless; so that is an error, which names its
 * place. Keys that the score does not know are left alone.
 * @throws {TypeError} `scoreCreepiness: signals[0].derivation is "guessed", and must be one of …`
 */
export function readScoreInput(given: CreepinessInput): Required<CreepinessInput> {
  const {
    signals = [],
    creative = {},
    history = {},
    context = {},
  } = read(given, INPUT, 'the input');
  const { exposures = [], ...others } = read(history, HISTORY, 'history');
  return {
    signals: signals.map((signal, at) => read(signal, SIGNAL, `signals[${at}]`)),
    creative: read(creative, CREATIVE, 'creative'),
    history: {
      ...others,
      exposures: exposures.map((exposure, at) => {
        const path = `history.exposures[${at}]`;
        // Nothing mild stands for these where they are missing.
        expectKind(exposure?.hoursAgo, EXPOSURE.hoursAgo, `${path}.hoursAgo`);
        expectKind(exposure?.outcome, EXPOSURE.outcome, `${path}.outcome`);
        return read(exposure, EXPOSURE, path);
      }),
    },
    context: read(context, CONTEXT, 'context'),
  };
}

/** @throws {TypeError} As `readScoreInput`; also where a weight is of no part. */
export function readScoreOptions(given: CreepinessOptions): CreepinessOptions {
  const options = read(given, OPTIONS, 'options');
  for (const part of Object.keys(options.weights ?? {})) {
    expectKind(part, oneOf(...CREEPINESS_PARTS), 'a key of options.weights');
  }
  return { ...options, weights: options.weights && read(options.weights, WEIGHTS, 'weights') };
}

function read<Of extends object>(given: Of, fields: Fields<Of>, path: string): Of {
  expectKind(given, record, path);
  const held = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  for (const [key, value] of held) {
    const kind = (fields as Readonly<Record<string, Kind | undefined>>)[key];
    if (kind && Object.hasOwn(fields, key)) expectKind(value, kind, `${path}.${key}`);
  }
  return Object.fromEntries(held) as Of;
}

function expectKind(value: unknown, { what, is }: Kind, path: string): void {
  if (is(value)) return;
  const given = typeof value === 'string' ? JSON.stringify(value) : String(value);
  throw new TypeError(`scoreCreepiness: ${path} is ${given}, and must be ${what}`);
}
