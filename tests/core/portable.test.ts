import { describe, expect, test } from 'vitest';
import { exportState } from '../../src/core/portable/export-state.js';
import { importState } from '../../src/core/portable/import-state.js';
import { takeOver } from '../../src/core/portable/take-over.js';
import { RULES } from '../../src/core/rules.js';
import { createCodec } from '../../src/core/state/codec.js';
import { writeAs } from '../../src/core/state/merge-states.js';
import { MAX_SIZE } from '../../src/core/state/state.js';
import { takeDecision } from '../../src/core/take-decision.js';
import {
  applyEvent,
  type Config,
  compileConfig,
  decide,
  emptyState,
  mergeStates,
  type ShopperEvent,
  type State,
} from '../../src/core.js';

const HOUR_MS = 3_600_000;
const AT = Date.UTC(2026, 2, 2, 12);
const consent = { storage: 'granted', personalisation: 'granted' } as const;
const signal = { derivation: 'observed', origin: 'first-party', keep: '60d' } as const;

const config: Config = {
  version: 1,
  shop: { name: 'Laufladen' },
  preset: 'none',
  signals: { viewed: signal, told: { derivation: 'stated', origin: 'first-party', holds: 'one' } },
  limits: {
    frequencyCaps: [{ scope: 'offer', max: 2, within: '1d' }],
    fatigue: { afterDismissal: ['2h', '1d'] },
    afterConversion: { pause: '3d' },
  },
  holdout: 0.3,
  campaigns: { spring: { topic: 'running', share: 0.7 }, autumn: { share: 0.5 } },
  offers: ['a', 'b', 'c', 'd'].map((id, index) => ({
    id,
    placements: ['home', `place-${id}`],
    campaign: index % 2 ? 'autumn' : 'spring',
    ...(index < 2 && { audience: { signal: 'viewed', equals: 'running' } }),
    about: { product: `product-${id}` },
    creatives: [{ id: 'one', uses: index < 2 ? ['viewed'] : [] }],
  })),
};
const plan = compileConfig(config);
const live = (events: readonly ShopperEvent[], from: State): State =>
  events.reduce((state, event) => applyEvent(plan, state, event), from);
const options = { now: AT + 900 * HOUR_MS, maySignals: true, freshReplica: '~fresh' };
const exported = (state: State): string => exportState(plan, state, options.now);

/** A shopper of weeks, whose every act is chosen by a number. */
function shopper(seed: number): State {
  let state = emptyState({ seed: `seed ${seed}`, replica: `device-${seed}` });
  for (let step = 0; step < 60; step++) {
    const draw = (seed * 7919 + step * 104_729) % 101;
    const at = AT + step * (draw + 1) * 60_000 * 3;
    const offer = 'abcd'[draw % 4]!;
    const { state: asked, decision } = decide(plan, state, { at, placement: 'home', consent });
    state = asked;
    if (decision.outcome === 'show') {
      const shown = { offer: decision.offer!, impression: decision.impression!, at };
      state = live([{ type: draw % 2 ? 'viewable-impression' : 'impression', ...shown }], state);
      if (draw % 5 === 0) state = live([{ type: 'dismissal', ...shown }], state);
      if (draw % 7 === 0) state = live([{ type: 'click', ...shown }], state);
    } else if (decision.outcome === 'hold')
      state = plan.holdBack(takeDecision(plan, state, { at, placement: 'home', consent }), RULES);
    const acts: readonly ShopperEvent[] = [
      { type: 'page-view', at },
      { type: 'signal', at, name: 'viewed', value: draw % 2 ? 'running' : 'rain', source: 'page' },
      { type: 'signal', at, name: 'told', value: `${draw}`, source: 'shopper' },
      { type: 'conversion', at, products: [`product-${offer}`], orderId: `order-${draw}` },
      { type: draw % 3 ? 'unmute' : 'mute', at, offer },
      { type: 'forget', at, signal: 'viewed', value: 'rain' },
      { type: 'tighten', at, level: draw },
    ];
    state = live([acts[draw % 11] ?? acts[1]!], state);
  }
  return state;
}

/** What a state decides, wherever and whenever it is asked. */
const behaviour = (state: State): readonly unknown[] =>
  Array.from({ length: 60 }, (_, index) => {
    const at = AT + (320 + index * index) * HOUR_MS;
    const placement = index % 3 ? 'home' : `place-${'abcd'[index % 4]}`;
    const request = { at, placement, consent, id: `asked-${index}` };
    const { decision, state: next } = decide(plan, state, request);
    const { outcome, offer, reason, until, score, refusals } = decision;
    const again = decide(plan, next, { ...request, at: at + HOUR_MS, id: `again-${index}` });
    return { outcome, offer, reason, until, score, refusals, again: again.decision.outcome };
  });

describe('10.3 export, erase, import', () => {
  test('the shopper is shown the same as before, wherever and whenever', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const state = shopper(seed);
      const imported = importState(exported(state), options.now);
      const fresh = live(
        [{ type: 'page-view', at: options.now }],
        emptyState({ seed: 'another', replica: `~${options.now}` }),
      );
      const back = takeOver(plan, fresh, imported, options)!;
      expect(back.replica).toBe(`~${options.now}`);
      expect(back.seed).toBe(state.seed);
      expect(behaviour(back)).toEqual(behaviour(state));
      const byTime = [...state.held].sort(([a], [b]) => a - b);
      expect(back.held.map(([at]) => at)).toEqual(byTime.map(([at]) => at));
      const read = createCodec().decode(createCodec().encode(back));
      expect(behaviour(read)).toEqual(behaviour(state));
    }
  }, 60_000);

  test('an export of an import holds the same, and importing twice changes nothing', () => {
    const state = shopper(3);
    const fresh = emptyState({ replica: '~now' });
    const once = takeOver(plan, fresh, importState(exported(state), options.now), options)!;
    const twice = takeOver(plan, once, importState(exported(once), options.now), options)!;
    const without = ({ size: _, ...rest }: State) => JSON.parse(JSON.stringify(rest));
    expect(without(twice)).toEqual(without(once));
    const events = (text: string) =>
      JSON.parse(text).events.map(({ device: _, ...event }: { device?: string }) => event);
    expect(events(exported(once))).toEqual(events(exported(state)));
  });

  test('who has less of its own than the import goes on under a fresh name', () => {
    const state = shopper(4);
    const older = live(
      [{ type: 'page-view', at: AT }],
      emptyState({ seed: 'seed 4', replica: state.replica }),
    );
    const back = takeOver(plan, older, importState(exported(state), options.now), options)!;
    expect(back.replica).toBe('~fresh');
    expect(back.adopted).toEqual([[state.replica, state.revision]]);
    expect(behaviour(back)).toEqual(behaviour(state));
  });

  test('without consent to personalisation no value comes in, and what is off stays off', () => {
    const state = live([{ type: 'switch-on', at: AT + 800 * HOUR_MS }], shopper(5));
    const off = live([{ type: 'switch-off', at: AT }], emptyState({ replica: '~now' }));
    const imported = importState(exported(state), options.now);
    const back = takeOver(plan, off, imported, { ...options, maySignals: false })!;
    expect(state.log.some(({ kind }) => kind === 'signal')).toBe(true);
    expect(back.log.some(({ kind }) => kind === 'signal')).toBe(false);
    expect(back.log.some(({ kind }) => kind === 'impression')).toBe(true);
    expect(back.held).toEqual([]);
    expect(new Map(Object.entries(back.settings)).get('off')?.[0]).toBe(true);
  });

  test('nothing comes in that could not have been noted', () => {
    const bad = { type: 'signal', at: new Date(AT).toISOString(), signal: 'viewed', value: 'hiv' };
    const text = JSON.stringify({ ...JSON.parse(exported(emptyState())), events: [bad] });
    const imported = importState(text, options.now);
    expect(imported.log).toHaveLength(1);
    expect(takeOver(plan, emptyState({ replica: 'x' }), imported, options)!.log).toEqual([]);
  });

  test('10.4 what was forgotten here does not come back with an import', () => {
    const seen: ShopperEvent = { type: 'signal', at: AT, name: 'viewed', value: 'running' };
    const before = live([seen], emptyState({ replica: 'a' }));
    const text = exported(before);
    const b = takeOver(plan, emptyState({ replica: 'b' }), importState(text, AT + 1), options)!;
    expect(b.log.map(({ value }) => value)).toEqual(['running']);
    const forgotten = live([{ type: 'forget', at: AT + 5, signal: 'viewed', value: 'running' }], b);
    const again = takeOver(plan, forgotten, importState(text, AT + 9), options)!;
    expect(again.log).toEqual([]);
    const both = writeAs(mergeStates(before, forgotten), 'a');
    expect(both.log).toEqual([]);
  });

  test('there is no room for more than the bounds', () => {
    const long = (name: string, from: number): State =>
      live(
        Array.from(
          { length: 300 },
          (_, index): ShopperEvent => ({
            type: 'click',
            at: from + index,
            offer: `${name}${index}`,
          }),
        ),
        emptyState({ replica: name }),
      );
    const state = takeOver(
      plan,
      long('a', AT),
      importState(exported(long('b', AT)), AT + 9 * HOUR_MS),
      { ...options, now: AT + 9 * HOUR_MS },
    );
    expect(state === undefined || state.log.length <= 500).toBe(true);
    if (state) expect(createCodec().encode(state).length).toBeLessThanOrEqual(MAX_SIZE);
  });
});

describe('10.3 an import that is none', () => {
  const good = JSON.parse(exported(shopper(2)));
  const importing = (change: object) => () =>
    importState(JSON.stringify({ ...good, ...change }), options.now);
  const event = good.events[0];

  test.each([
    ['events[0].at', { events: [{ ...event, at: '2026-03-02' }] }],
    ['events[0].at', { events: [{ ...event, at: 5 }] }],
    ['events[0].at', { events: [{ ...event, at: '2026-13-45T00:00:00.000Z' }] }],
    ['events[0].type', { events: [{ ...event, type: 'constructor' }] }],
    ['events[0]: the key "toString"', { events: [{ ...event, toString: 'x' }] }],
    ['events[0].device', { events: [{ ...event, device: 'nobody' }] }],
    ['events[0].signal', { events: [{ type: 'signal', at: event.at, value: 'x' }] }],
    ['events[0].score', { events: [{ ...event, score: Number.MAX_VALUE }] }],
    ['events', { events: Array.from({ length: 2001 }, () => event) }],
    ['events', { events: { length: 1 } }],
    ['choices[0].choice', { choices: [{ choice: '__proto__', value: true, at: event.at }] }],
    ['choices[0].value', { choices: [{ choice: 'paused', value: 'yes', at: event.at }] }],
    ['choices[0].value', { choices: [{ choice: 'score/limit', value: -1, at: event.at }] }],
    ['devices[0].revision', { devices: [{ name: good.device, revision: 1.5 }] }],
    ['device', { device: 'nobody' }],
    ['seed', { seed: 'x'.repeat(257) }],
    ['version', { version: 2 }],
    ['format', { format: 'something' }],
    ['visits[0].pageViews', { visits: [{ from: event.at, to: event.at, pageViews: -1 }] }],
    [
      'heldBack[0].reason',
      { heldBack: [{ at: event.at, placement: 'a', offer: 'b', reason: 'X' }] },
    ],
    ['The text: the key "more"', { more: 1 }],
  ])('%s is named, with what to do', (place, change) => {
    expect(importing(change)).toThrow(TypeError);
    expect(importing(change)).toThrow(place);
    expect(importing(change)).toThrow(/(Correct it|Give the whole|update)/);
  });

  test.each([
    ['no JSON', '{"format"'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['deep', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['too long', ' '.repeat(1024 * 1024 + 1)],
    ['a prototype', `{"__proto__":{"format":"taktvoll-data"}}`],
  ])('%s is refused', (_, text) => {
    expect(() => importState(text, options.now)).toThrow(TypeError);
    expect(Object.hasOwn(Object.prototype, 'format')).toBe(false);
  });

  test('2.6 what lies ahead is taken as now', () => {
    const ahead = [{ type: 'click', offer: 'a', at: '2999-01-01T00:00:00.000Z' }];
    const text = JSON.stringify({ ...good, events: ahead });
    expect(importState(text, options.now).log[0]!.at).toBe(options.now);
  });
});

describe('10.1 what version 1 wrote', () => {
  test('is read, and written on as version 2', () => {
    const text =
      '[1,"seed","old-name",7,["signal","viewed","running","page","impression","a","spring","running-topic","home","i1","one","inline"],[[1,1772452800000,2,3,4],[5,1000,0,0,0,6,7,8,9,10,11,12,501,1501,8.6]],[[1772452800000,1772452801000,2]],{"paused":[false,1772452800000]},[1772452800000]]';
    const codec = createCodec();
    const state = codec.decode(text);
    expect(state).toMatchObject({
      seed: 'seed',
      replica: 'old-name',
      revision: 7,
      views: [1772452800000],
      held: [],
      adopted: [],
    });
    expect(state.log).toMatchObject([
      { kind: 'signal', at: 1772452800000, name: 'viewed', value: 'running', source: 'page' },
      { kind: 'impression', at: 1772452801000, offer: 'a', score: 8.6, renderedAt: 1772452801500 },
    ]);
    expect(state.log.every(({ replica }) => replica === undefined)).toBe(true);
    const later = live([{ type: 'click', at: 1772452802000, offer: 'a' }], state);
    const written = codec.encode(later);
    expect(JSON.parse(written)[0]).toBe(2);
    expect(createCodec().decode(written).log).toHaveLength(3);
    expect(() => createCodec().decode(written.replace('[2,', '[3,'))).toThrow();
  });
});
