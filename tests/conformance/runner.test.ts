import { describe, expect, test } from 'vitest';
import { runConformance } from '../../src/cli/conformance.js';
import type { Engine } from '../../src/cli/engine.js';
import type { Decision, DecisionRequest } from '../../src/model/decision.js';
import type { ShopperEvent } from '../../src/model/events.js';

const NOON = Date.parse('2026-03-02T12:00:00Z');

/** What the runner handed to the engine, in order. */
interface Calls {
  configs: unknown[];
  seeds: (string | undefined)[];
  events: ShopperEvent[];
  requests: DecisionRequest[];
  /** State that each decision was taken on: the number of decisions before it. */
  states: number[];
}

/** An engine that gives the decisions it was told to give. */
function scriptedEngine(...decisions: Partial<Decision>[]) {
  const calls: Calls = { configs: [], seeds: [], events: [], requests: [], states: [] };
  const engine: Engine<string, number> = {
    compileConfig(config) {
      calls.configs.push(config);
      return 'plan';
    },
    emptyState(options) {
      calls.seeds.push(options?.seed);
      return 0;
    },
    applyEvent(_plan, state, event) {
      if (event.type === 'mute' && event.topic === 'throw') throw new Error('no such topic');
      calls.events.push(event);
      return state;
    },
    decide(_plan, state, request) {
      calls.requests.push(request);
      calls.states.push(state);
      const decision = {
        outcome: 'hold',
        at: NOON,
        placement: request.placement,
        refusals: [],
        grounds: [],
        trace: { candidates: [], invalid: [] },
        ...decisions[state],
      } as Decision;
      return { decision, state: state + 1 };
    },
  };
  return { engine, calls };
}

const aCase = (changes: Record<string, unknown> = {}) => ({
  id: 'one',
  title: '4.2 one',
  config: {},
  request: { at: '2026-03-02T12:00:00Z', placement: 'home' },
  expected: { outcome: 'hold' },
  ...changes,
});

function messagesOf(changes: Record<string, unknown>, ...decisions: Partial<Decision>[]) {
  const { engine } = scriptedEngine(...decisions);
  const report = runConformance({ specVersion: 1, cases: [aCase(changes)] }, engine);
  expect(report.failed + report.passed).toBe(1);
  expect(report.cases[0]?.passed).toBe(report.cases[0]?.messages.length === 0);
  return report.cases[0]?.messages ?? [];
}

describe('what the engine is given', () => {
  test('a config is filled up with version, preset none and a name of the shop', () => {
    const { engine, calls } = scriptedEngine();
    const configs = [{}, { preset: 'bold', shop: { timeZone: 'UTC' } }, { version: 2, shop: 'x' }];
    const cases = configs.map((config, index) => aCase({ id: `c${index}`, config }));
    expect(runConformance({ specVersion: 1, cases }, engine).passed).toBe(3);
    expect(calls.configs).toEqual([
      { version: 1, preset: 'none', shop: { name: 'Conformance' } },
      { version: 1, preset: 'bold', shop: { name: 'Conformance', timeZone: 'UTC' } },
      { version: 2, preset: 'none', shop: 'x' },
    ]);
  });

  test('a config keeps a key called __proto__', () => {
    const { engine, calls } = scriptedEngine();
    const config = JSON.parse('{ "__proto__": { "paused": true } }');
    runConformance({ specVersion: 1, cases: [aCase({ config })] }, engine);
    expect(Object.keys(calls.configs[0] as object)).toContain('__proto__');
  });

  test('nothing is added to a request that the case does not say', () => {
    const { engine, calls } = scriptedEngine();
    runConformance({ specVersion: 1, cases: [aCase()] }, engine);
    expect(calls.requests).toEqual([{ at: '2026-03-02T12:00:00Z', placement: 'home' }]);
    expect(calls.seeds).toEqual([undefined]);
  });

  test('zone, consent and interruptingAllowed of the case hold unless the request differs', () => {
    const { engine, calls } = scriptedEngine();
    const consent = { storage: 'granted', personalisation: 'denied' };
    const said = { timeZone: 'Europe/Berlin', consent, interruptingAllowed: false };
    const request = [
      { at: NOON, placement: 'home' },
      { at: NOON, placement: 'home', timeZone: 'UTC', interruptingAllowed: true },
    ];
    const expected = [{ outcome: 'hold' }, { outcome: 'hold' }];
    const one = aCase({ ...said, seed: 'lena', request, expected });
    expect(runConformance({ specVersion: 1, cases: [one] }, engine).passed).toBe(1);
    expect(calls.requests).toEqual([
      { ...said, at: NOON, placement: 'home' },
      { ...said, at: NOON, placement: 'home', timeZone: 'UTC', interruptingAllowed: true },
    ]);
    expect(calls.seeds).toEqual(['lena']);
  });

  test('history is applied in its order, and each request is decided on the state before', () => {
    const { engine, calls } = scriptedEngine();
    const history = [
      { at: NOON, type: 'page-view', path: '/' },
      { at: '2026-03-02T11:00:00+01:00', type: 'pause' },
    ];
    const request = [aCase().request, aCase().request, aCase().request];
    const expected = request.map(() => ({ outcome: 'hold' }));
    const one = aCase({ history, request, expected });
    expect(runConformance({ specVersion: 1, cases: [one] }, engine).passed).toBe(1);
    expect(calls.events).toEqual(history);
    expect(calls.states).toEqual([0, 1, 2]);
  });
});

describe('what is compared', () => {
  const shown = { outcome: 'show', offer: 'a', creative: 'generic' } as const;

  test('what was expected passes', () => {
    expect(messagesOf({ expected: shown }, shown)).toEqual([]);
  });

  test.each([
    ['outcome', { outcome: 'hold' }, 'request: outcome is show, expected hold'],
    ['offer', { ...shown, offer: 'b' }, 'request: offer is a, expected b'],
    ['creative', { ...shown, creative: 'x' }, 'request: creative is generic, expected x'],
    ['reason', { ...shown, reason: 'MUTED' }, 'request: reason is absent, expected MUTED'],
  ])('a wrong %s fails', (_key, expected, message) => {
    expect(messagesOf({ expected }, shown)).toEqual([message]);
  });

  test('until is compared to the millisecond, in either notation', () => {
    const held = { until: NOON };
    expect(messagesOf({ expected: { outcome: 'hold', until: NOON } }, held)).toEqual([]);
    expect(
      messagesOf({ expected: { outcome: 'hold', until: '2026-03-02T13:00:00+01:00' } }, held),
    ).toEqual([]);
    expect(messagesOf({ expected: { outcome: 'hold', until: NOON + 1 } }, held)).toEqual([
      'request: until is 2026-03-02T12:00:00.000Z, expected 2026-03-02T12:00:00.001Z',
    ]);
  });

  test('until null: must be absent', () => {
    const expected = { outcome: 'hold', until: null };
    expect(messagesOf({ expected }, {})).toEqual([]);
    expect(messagesOf({ expected }, { until: NOON })).toEqual([
      'request: until is 2026-03-02T12:00:00.000Z, expected none',
    ]);
    expect(messagesOf({ expected: { outcome: 'hold', until: NOON } }, {})).toEqual([
      'request: until is absent, expected 2026-03-02T12:00:00.000Z',
    ]);
  });

  test('refused is looked up among the candidates and the invalid offers', () => {
    const trace = {
      candidates: [
        { offer: 'a', reason: 'MUTED', rungs: [] },
        { offer: 'b', rungs: [] },
      ],
      invalid: ['c'],
    } as const;
    const expected = (refused: object) => ({ expected: { outcome: 'hold', refused } });
    expect(messagesOf(expected({ a: 'MUTED', c: 'CONFIG_INVALID' }), { trace })).toEqual([]);
    expect(messagesOf(expected({ a: 'IGNORED', b: 'MUTED', x: 'MUTED' }), { trace })).toEqual([
      'request: refused.a is MUTED, expected IGNORED',
      'request: refused.b is not refused, expected MUTED',
      'request: refused.x is no candidate, expected MUTED',
    ]);
  });

  test('a score may differ by 0.1, and fails where the engine gives none', () => {
    const expected = { outcome: 'hold', score: 32.4 };
    expect(messagesOf({ expected }, { score: 32.5 })).toEqual([]);
    expect(messagesOf({ expected }, { score: 32.6 })).toEqual([
      'request: score is 32.6, expected 32.4 ± 0.1',
    ]);
    expect(messagesOf({ expected }, {})).toEqual([
      'request: score is absent, expected 32.4: this engine gives no score',
    ]);
    expect(messagesOf({}, { score: 99 })).toEqual([]);
  });

  test('in a sequence the message names the request', () => {
    const request = [aCase().request, aCase().request];
    const expected = [{ outcome: 'show' }, { outcome: 'show' }];
    expect(messagesOf({ request, expected }, shown, {})).toEqual([
      'request[1]: outcome is hold, expected show',
    ]);
  });

  test('an engine that throws fails the case, and the message says at what', () => {
    const history = [{ at: NOON, type: 'mute', topic: 'throw' }];
    expect(messagesOf({ history })).toEqual(['history[0]: the engine threw: no such topic']);
  });
});

describe('a malformed case fails, and the message names case, key and remedy', () => {
  test.each([
    ['an unknown key', { expcted: {} }, /^case one: expcted: unknown key; correct or remove/],
    [
      'an unknown key in request',
      { request: { at: NOON, placement: 'home', url: '/' } },
      /^case one: request\.url: unknown key/,
    ],
    [
      'an unknown key in expected',
      { expected: { outcome: 'hold', resaon: 'MUTED' } },
      /^case one: expected\.resaon: unknown key.*reason/,
    ],
    [
      'an unknown key in an event',
      { history: [{ at: NOON, type: 'click', offer: 'a', offr: 'b' }] },
      /^case one: history\[0\]\.offr: unknown key/,
    ],
    [
      'an unknown event',
      { history: [{ at: NOON, type: 'view' }] },
      /^case one: history\[0\]\.type: "view" is no event; use one of page-view/,
    ],
    [
      'an event of a name that every object has',
      { history: [{ at: NOON, type: 'constructor' }] },
      /^case one: history\[0\]\.type: "constructor" is no event/,
    ],
    ['an event that is none', { history: [7] }, /^case one: history\[0\]: must be an object/],
    [
      'a missing key',
      { request: { at: NOON } },
      /^case one: request\.placement: missing; add it, it must be a text/,
    ],
    [
      'a time without a zone',
      { request: { at: '2026-03-02T12:00:00', placement: 'home' } },
      /^case one: request\.at: must be epoch milliseconds or an ISO 8601 timestamp with its zone/,
    ],
    [
      'a consent that is none',
      { consent: { storage: 'yes' } },
      /^case one: consent\.storage: must be one of granted, denied, unknown, not "yes"/,
    ],
    [
      'a sequence with too few expectations',
      { request: [aCase().request, aCase().request], expected: [{ outcome: 'hold' }] },
      /^case one: expected: a list of 1 for a list of 2 in request; give each request its own/,
    ],
    [
      'an empty sequence',
      { request: [], expected: [] },
      /^case one: request: an empty list decides nothing; give it one/,
    ],
  ])('%s', (_name, changes, message) => {
    const messages = messagesOf(changes);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(message);
  });

  test('keys that begin with $ are comments', () => {
    const request = { at: NOON, placement: 'home', $why: 'noon' };
    expect(messagesOf({ $note: 'a case', request })).toEqual([]);
  });

  test('a case without an id is named by its place', () => {
    const { engine } = scriptedEngine();
    const report = runConformance({ specVersion: 1, cases: [aCase(), {}, 3] }, engine);
    expect(report).toMatchObject({ passed: 1, failed: 2 });
    expect(report.cases[1]?.id).toBe('#2');
    expect(report.cases[1]?.messages[0]).toMatch(/^case #2: id: missing; add it/);
    expect(report.cases[2]?.messages).toEqual(['case #3: case: must be an object, not 3']);
  });

  test('an id that is used twice fails the second time', () => {
    const { engine } = scriptedEngine();
    const report = runConformance({ specVersion: 1, cases: [aCase(), aCase()] }, engine);
    expect(report.cases.map((result) => result.passed)).toEqual([true, false]);
    expect(report.cases[1]?.messages[0]).toMatch(/^case one: id: another case has it already/);
  });
});

test.each([
  [[], /^the file must be an object/],
  [{ cases: [aCase()] }, /^specVersion: missing; use a kit of version 1/],
  [{ specVersion: 2, cases: [aCase()] }, /^specVersion: 2; use a kit of version 1/],
  [{ specVersion: 1 }, /^cases: must be a list/],
  [{ specVersion: 1, cases: [] }, /^cases: the list is empty; add a case/],
])('a file that is no kit fails as a whole: %j', (file, message) => {
  const report = runConformance(file, scriptedEngine().engine);
  expect(report).toMatchObject({ passed: 0, failed: 1 });
  expect(report.cases[0]?.messages[0]).toMatch(message);
});
