import type { DecisionRequest, Outcome } from '../model/decision.js';
import type { Instant, ShopperEvent } from '../model/events.js';
import { checkKeys, isInstant, isRecord, type Keys, type UnknownRecord } from './check-keys.js';

/** What a case expects of one request; what is left out is not checked. */
export interface Expected {
  readonly outcome: Outcome;
  readonly offer?: string;
  readonly creative?: string;
  readonly reason?: string;
  /** `null`: must be absent. */
  readonly until?: Instant | null;
  /** Offer id to the reason for which it was refused. */
  readonly refused?: Readonly<Record<string, string>>;
  readonly score?: number;
}

export interface Step {
  readonly request: DecisionRequest;
  readonly expected: Expected;
}

export interface ConformanceCase {
  readonly id: string;
  readonly title: string;
  /** Filled up with what a case may leave out. */
  readonly config: UnknownRecord;
  readonly seed?: string;
  readonly history: readonly ShopperEvent[];
  readonly steps: readonly Step[];
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isList = (value: unknown) => Array.isArray(value);
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isFacts = (value: unknown) =>
  Array.isArray(value) &&
  value.every(
    (fact) =>
      isRecord(fact) &&
      isText(fact.name) &&
      isText(fact.value) &&
      (fact.at === undefined || isInstant(fact.at)) &&
      (fact.orderId === undefined || isText(fact.orderId)),
  );
const FACTS = 'a list of { name, value, at?, orderId? }';
const isNoted = (value: unknown) =>
  Array.isArray(value) &&
  value.every(
    (one) =>
      isRecord(one) &&
      typeof one.at === 'number' &&
      isText(one.value) &&
      (one.source === undefined || isText(one.source)) &&
      (one.orderId === undefined || isText(one.orderId)),
  );
const NOTED = 'a list of { at, value, source?, orderId? }, at in epoch milliseconds';
const isValues = (value: unknown) =>
  Array.isArray(value) && value.every((one) => one === null || isText(one));
const values = { is: isValues, what: 'a list of values, null for all' };
const text = { is: isText, what: 'a text that is not empty' };
const texts = { is: isTexts, what: 'a list of texts' };
const flag = { is: (value: unknown) => typeof value === 'boolean', what: 'true or false' };
const number = { is: Number.isFinite, what: 'a number' };
const instant = {
  is: isInstant,
  what: 'epoch milliseconds or an ISO 8601 timestamp with its zone (2026-03-02T10:00:00Z)',
};
const record = { is: isRecord, what: 'an object' };
const oneOf = (...values: string[]) => ({
  is: (value: unknown) => values.includes(value as string),
  what: `one of ${values.join(', ')}`,
});
const required = <Rule extends object>(rule: Rule) => ({ ...rule, required: true });

const CASE: Keys = {
  id: required(text),
  title: required(text),
  config: required(record),
  timeZone: text,
  consent: record,
  seed: {
    is: (value) => typeof value === 'string' || Number.isFinite(value),
    what: 'a text or a number',
  },
  interruptingAllowed: flag,
  history: { is: isList, what: 'a list of events' },
  request: required({
    is: (value) => isRecord(value) || isList(value),
    what: 'an object, or a list of them for a sequence',
  }),
  expected: required({
    is: (value) => isRecord(value) || isList(value),
    what: 'an object, or a list of them where request is a list',
  }),
};

const consentStatus = oneOf('granted', 'denied', 'unknown');
const CONSENT: Keys = {
  storage: consentStatus,
  personalisation: consentStatus,
  measurement: consentStatus,
  globalPrivacyControl: flag,
};

const REQUEST: Keys = {
  at: required(instant),
  placement: required(text),
  path: text,
  trigger: text,
  timeZone: text,
  consent: record,
  language: text,
  context: {
    is: (value) => isRecord(value) && Object.values(value).every((v) => isText(v) || isTexts(v)),
    what: 'an object from a signal to a text or a list of texts',
  },
  interruptingAllowed: flag,
  occupied: texts,
  why: oneOf('none', 'on-tap', 'visible'),
  id: text,
};

const reason = {
  is: (value: unknown) => typeof value === 'string' && /^[A-Z][A-Z_]*$/.test(value),
  what: 'a reason code such as FREQUENCY_CAP_REACHED',
};
const EXPECTED: Keys = {
  outcome: required(oneOf('show', 'hold', 'holdout')),
  offer: text,
  creative: text,
  reason,
  until: {
    is: (value) => value === null || isInstant(value),
    what: `${instant.what}, or null where it must be absent`,
  },
  refused: {
    is: (value) => isRecord(value) && Object.values(value).every(reason.is),
    what: 'an object from an offer id to a reason code',
  },
  score: number,
};

const ofOffer: Keys = { offer: required(text), creative: text, placement: text, impression: text };
const seen: Keys = { ...ofOffer, format: text, score: number };
const preference: Keys = { topic: text, offer: text };
/** Keys of an event beside `at` and `type`. */
const EVENTS: Readonly<Record<ShopperEvent['type'], Keys>> = {
  'page-view': { path: text },
  signal: { name: required(text), value: required(text), source: text, orderId: text },
  impression: seen,
  'viewable-impression': seen,
  release: ofOffer,
  click: ofOffer,
  dismissal: ofOffer,
  conversion: { campaign: text, offer: text, orderId: text, products: texts },
  mute: preference,
  unmute: preference,
  pause: {},
  resume: {},
  'switch-off': {},
  'switch-on': {},
  tighten: {
    level: required({
      is: (value) => value === null || typeof value === 'number',
      what: 'a score from 0 to 100, or null',
    }),
  },
  forget: { signal: required(text), value: text },
  unforget: { signal: required(text), value: text },
  correct: { signal: required(text), from: required(text), to: required(text) },
  restore: {
    signal: required(text),
    noted: required({ is: isNoted, what: NOTED }),
    allowed: values,
    forgotten: values,
    instead: text,
  },
  withdrawal: {},
  account: { key: text, facts: { is: isFacts, what: FACTS }, keepsOnLogout: flag },
};

/** Reads one case; problems name the key and the remedy, and the case is then not to be run. */
export function readCase(value: unknown): ConformanceCase | { readonly problems: string[] } {
  const problems = checkKeys(value, CASE, '');
  if (!isRecord(value) || problems.length > 0) return { problems };
  problems.push(...checkConsent(value, ''));
  const history = (value.history ?? []) as unknown[];
  history.forEach((event, index) => {
    problems.push(...checkEvent(event, `history[${index}]`));
  });
  const isSequence = Array.isArray(value.request);
  const requests = isSequence ? (value.request as unknown[]) : [value.request];
  const expected = Array.isArray(value.expected) ? value.expected : [value.expected];
  if (isSequence !== Array.isArray(value.expected) || requests.length !== expected.length) {
    problems.push(
      `expected: ${count(value.expected)} for ${count(value.request)} in request; give ` +
        'each request its own expectation, as two lists of one length or as two objects',
    );
  } else if (requests.length === 0) {
    problems.push('request: an empty list decides nothing; give it one request at least');
  }
  requests.forEach((request, index) => {
    const path = isSequence ? `request[${index}]` : 'request';
    problems.push(...checkKeys(request, REQUEST, path));
    if (isRecord(request)) problems.push(...checkConsent(request, path));
  });
  expected.forEach((expectation, index) => {
    const path = isSequence ? `expected[${index}]` : 'expected';
    problems.push(...checkKeys(expectation, EXPECTED, path));
  });
  if (problems.length > 0) return { problems };
  return {
    id: value.id as string,
    title: value.title as string,
    config: fillConfig(value.config as UnknownRecord),
    ...(value.seed === undefined ? {} : { seed: String(value.seed) }),
    history: history as ShopperEvent[],
    steps: requests.map((request, index) => ({
      request: { ...inherited(value), ...(request as UnknownRecord) } as unknown as DecisionRequest,
      expected: expected[index] as Expected,
    })),
  };
}

function checkConsent(owner: UnknownRecord, path: string): string[] {
  if (!isRecord(owner.consent)) return [];
  return checkKeys(owner.consent, CONSENT, path === '' ? 'consent' : `${path}.consent`);
}

function checkEvent(event: unknown, path: string): string[] {
  const keys = isRecord(event) ? EVENTS[event.type as ShopperEvent['type']] : {};
  if (keys === undefined || (isRecord(event) && !Object.hasOwn(EVENTS, String(event.type)))) {
    const type = JSON.stringify((event as UnknownRecord).type);
    return [`${path}.type: ${type} is no event; use one of ${Object.keys(EVENTS).join(', ')}`];
  }
  return checkKeys(event, { at: required(instant), type: required(text), ...keys }, path);
}

function count(value: unknown): string {
  return Array.isArray(value) ? `a list of ${value.length}` : 'one object';
}

/** What a case says once for all its requests. */
function inherited(value: UnknownRecord): UnknownRecord {
  const { timeZone, consent, interruptingAllowed } = value;
  return {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(consent === undefined ? {} : { consent }),
    ...(interruptingAllowed === undefined ? {} : { interruptingAllowed }),
  };
}

/** A case says only what matters to it: no preset, and a shop that needs no name. */
function fillConfig(config: UnknownRecord): UnknownRecord {
  const shop = config.shop ?? {};
  return {
    version: 1,
    preset: 'none',
    ...config,
    shop: isRecord(shop) ? { name: 'Conformance', ...shop } : shop,
  };
}
