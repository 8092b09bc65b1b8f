import { isRecord, type UnknownRecord } from '../config/check-keys.js';
import type { DecisionRequest, Outcome } from '../model/decision.js';
import type { Instant, ShopperEvent } from '../model/events.js';
import { CASE, CONSENT, EVENT, EVENTS, EXPECTED, REQUEST } from './case-keys.js';
import { keySentences } from './key-sentences.js';

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

/** Reads one case; problems name the key and the remedy, and the case is then not to be run. */
export function readCase(value: unknown): ConformanceCase | { readonly problems: string[] } {
  const problems = keySentences(value, CASE, '');
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
    problems.push(...keySentences(request, REQUEST, path));
    if (isRecord(request)) problems.push(...checkConsent(request, path));
  });
  expected.forEach((expectation, index) => {
    const path = isSequence ? `expected[${index}]` : 'expected';
    problems.push(...keySentences(expectation, EXPECTED, path));
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
  return keySentences(owner.consent, CONSENT, path === '' ? 'consent' : `${path}.consent`);
}

function checkEvent(event: unknown, path: string): string[] {
  const keys = isRecord(event) ? EVENTS[event.type as ShopperEvent['type']] : {};
  if (keys === undefined || (isRecord(event) && !Object.hasOwn(EVENTS, String(event.type)))) {
    const type = JSON.stringify((event as UnknownRecord).type);
    return [`${path}.type: ${type} is no event; use one of ${Object.keys(EVENTS).join(', ')}`];
  }
  return keySentences(event, { ...EVENT, ...keys }, path);
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
