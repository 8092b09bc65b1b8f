import { isInstant, isRecord, type Keys } from '../config/check-keys.js';
import type { ShopperEvent } from '../model/events.js';

// The keys that a conformance case may have, and what each may hold.

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

export const CASE: Keys = {
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
export const CONSENT: Keys = {
  storage: consentStatus,
  personalisation: consentStatus,
  measurement: consentStatus,
  globalPrivacyControl: flag,
};

export const REQUEST: Keys = {
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
export const EXPECTED: Keys = {
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
/** What every event has. */
export const EVENT: Keys = { at: required(instant), type: required(text) };
/** Keys of an event beside `at` and `type`. */
export const EVENTS: Readonly<Record<ShopperEvent['type'], Keys>> = {
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
