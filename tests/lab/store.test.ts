import { describe, expect, test, vi } from 'vitest';
import { packSessions } from '../../demo/lab/shoppers/packed-sessions.js';
import { createStore } from '../../demo/lab/store/create-store.js';
import type { LabAction } from '../../demo/lab/store/lab-action.js';
import type { LabState } from '../../demo/lab/store/lab-state.js';
import { nextState } from '../../demo/lab/store/next-state.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { DEFAULT_GOAL } from '../../src/simulation/goal.js';
import { pagesOfPlacements } from '../../src/simulation/shop-pages.js';
import { labStateOfText } from '../support/lab-state-of-text.js';

const textOf = (max: number): string =>
  JSON.stringify({
    version: 1,
    shop: { name: 'S' },
    limits: { frequencyCaps: [{ scope: 'everything', max, within: '1d' }] },
  });
const maxOf = ({ draft }: LabState): unknown => draft.config.limits?.frequencyCaps?.[0]?.max;

const initial = (): LabState => labStateOfText(textOf(4));
const stateAfter = (...actions: readonly LabAction[]): LabState =>
  actions.reduce(nextState, initial());
const edit = (max: number, at: number, place = 'max'): LabAction => ({
  ...{ type: 'text-edited', text: textOf(max), place, at },
});

describe('editing', () => {
  test('one slide of a field is one step back, however many values it passes', () => {
    const state = stateAfter(edit(5, 0), edit(6, 100), edit(7, 200), { type: 'undone' });
    expect(maxOf(state)).toBe(4);
    expect(state.past).toEqual([]);
  });

  test('another field, or a pause, is a step of its own', () => {
    expect(maxOf(stateAfter(edit(5, 0), edit(6, 10, 'other'), { type: 'undone' }))).toBe(5);
    expect(maxOf(stateAfter(edit(5, 0), edit(6, 5000), { type: 'undone' }))).toBe(5);
  });

  test('what was undone can be done again, until something else is edited', () => {
    const undone = [edit(5, 0), { type: 'undone' }] as const;
    expect(maxOf(stateAfter(...undone, { type: 'redone' }))).toBe(5);
    expect(maxOf(stateAfter(...undone, edit(9, 9000), { type: 'redone' }))).toBe(9);
  });

  test('with nothing to undo or to redo nothing changes', () => {
    const state = initial();
    expect(nextState(state, { type: 'undone' })).toBe(state);
    expect(nextState(state, { type: 'redone' })).toBe(state);
    expect(nextState(state, edit(4, 0))).toBe(state);
  });

  test('a text that says the same is the same config: nothing is replayed for it', () => {
    const type = (text: string): LabAction => ({ type: 'text-edited', text, place: 'text', at: 0 });
    const state = stateAfter(edit(5, 0));
    const spaced = nextState(state, type(` ${textOf(5)}\n`));
    expect(spaced.draft.text).toBe(` ${textOf(5)}\n`);
    expect(spaced.draft.config).toBe(state.draft.config);
    const undone = nextState(nextState(spaced, edit(5, 9000)), { type: 'undone' });
    expect(undone.draft.config).toBe(state.draft.config);
    // Typed back to what the file says.
    const back = nextState(spaced, type(`${textOf(4)} `));
    expect(back.draft.config).toBe(back.saved.config);
    expect(nextState(back, edit(6, 9000)).draft.config).not.toBe(back.draft.config);
  });

  test('an offer that falls, or another order of campaigns, is another config', () => {
    const said = (...parts: readonly string[]): LabAction => ({
      ...{ type: 'text-edited', place: 'text', at: 0 },
      text: `{"version":1,"shop":{"name":"S"},${parts}}`,
    });
    const offer = (more: string) =>
      `"offers":[{"id":"a","placements":["home"],"creatives":[{"id":"x"}]${more}}]`;
    const state = stateAfter(said(offer('')));
    const fallen = nextState(state, said(offer(',"unknown":1')));
    expect(fallen.draft.config.offers).toEqual([undefined]);
    expect(nextState(fallen, said(offer(''))).draft.config.offers).toHaveLength(1);
    expect(nextState(fallen, said(offer(''))).draft.config).not.toBe(fallen.draft.config);
    const ordered = nextState(state, said('"campaigns":{"a":{"payer":"P"},"b":{"payer":"P"}}'));
    const other = nextState(ordered, said('"campaigns":{"b":{"payer":"P"},"a":{"payer":"P"}}'));
    expect(Object.keys(other.draft.config.campaigns ?? {})).toEqual(['b', 'a']);
  });

  test('a text with a mistake keeps what was valid last, and says what kind of mistake', () => {
    const typing = stateAfter({
      type: 'text-edited',
      text: '{ "version": 1',
      place: 'text',
      at: 0,
    });
    expect([typing.draft.fault, maxOf(typing)]).toEqual(['syntax', 4]);
    const wrong = stateAfter({ type: 'text-edited', text: '{"version":1}', place: 'text', at: 0 });
    expect([wrong.draft.fault, maxOf(wrong)]).toEqual(['config', 4]);
    expect(nextState(typing, edit(6, 9000)).draft.fault).toBeUndefined();
  });
});

describe('opening and saving', () => {
  test('a file that is opened is what "before" means; the draft is one step back', () => {
    const state = stateAfter(edit(6, 0), {
      type: 'file-opened',
      name: 'own.json',
      text: textOf(9),
    });
    expect([state.file, state.saved === state.draft, maxOf(state)]).toEqual(['own.json', true, 9]);
    expect(maxOf(nextState(state, { type: 'undone' }))).toBe(6);
  });

  test('what was opened is taken back with its name and with what "before" was', () => {
    const opened = stateAfter({ type: 'file-opened', name: 'own.json', text: textOf(9) });
    const undone = nextState(opened, { type: 'undone' });
    expect([undone.file, maxOf(undone), undone.saved.text]).toEqual([
      ...['taktvoll.json', 4, textOf(4)],
    ]);
    expect(nextState(undone, { type: 'redone' }).file).toBe('own.json');
  });

  test('pages follow the placements: the shop has them, or one page has all', () => {
    const withOffer = (placement: string, limits = {}): string =>
      JSON.stringify({
        ...{ version: 1, shop: { name: 'S' }, limits },
        offers: [
          { id: 'a', placements: [placement], creatives: [{ id: 'x' }] },
          null,
          { id: 'b', placements: 5 },
        ],
      });
    const open = (text: string): LabAction => ({ type: 'file-opened', name: 'f', text });
    const own = stateAfter(open(withOffer('corner')));
    expect([own.pagesName, own.pages]).toEqual(['', pagesOfPlacements(['corner'])]);
    const edited = nextState(own, {
      ...{ type: 'text-edited', place: 'x', at: 0 },
      text: withOffer('corner', { warmUp: null }),
    });
    expect(edited.pages).toBe(own.pages);
    const back = nextState(edited, open(withOffer('home')));
    expect([back.pagesName, back.pages]).toEqual(['Shop', back.shop.pages]);
  });

  test('what was downloaded is "before" from then on', () => {
    const state = stateAfter(edit(6, 0), { type: 'saved' });
    expect(state.saved).toBe(state.draft);
  });

  test('what was downloaded stays "before", whatever is undone and done again', () => {
    const downloaded = stateAfter(edit(6, 0), { type: 'saved' });
    const undone = nextState(downloaded, { type: 'undone' });
    expect([undone.saved.text, undone.draft.text]).toEqual([textOf(6), textOf(4)]);
    const redone = nextState(undone, { type: 'redone' });
    expect(redone.saved).toBe(downloaded.saved);
    expect(redone.draft).toBe(redone.saved);
    const later = nextState(nextState(undone, { type: 'saved' }), { type: 'redone' });
    expect([later.saved.text, later.draft.text]).toEqual([textOf(4), textOf(6)]);
  });

  test('each file has its own "before", however often one goes back and forth', () => {
    const opened: LabAction = { type: 'file-opened', name: 'own.json', text: textOf(9) };
    const state = stateAfter(edit(6, 0), { type: 'saved' }, opened, edit(10, 0), { type: 'saved' });
    const steps = ['undone', 'undone', 'undone', 'redone', 'redone', 'redone'] as const;
    let at = state;
    const seen = steps.map((type) => {
      at = nextState(at, { type });
      return [at.file, at.saved.text, maxOf(at)];
    });
    expect(seen).toEqual([
      ['own.json', textOf(10), 9],
      ['taktvoll.json', textOf(6), 6],
      ['taktvoll.json', textOf(6), 4],
      ['taktvoll.json', textOf(6), 6],
      ['own.json', textOf(10), 9],
      ['own.json', textOf(10), 10],
    ]);
  });

  test('what another file was opened over is not forgotten for many small steps', () => {
    const opened: LabAction = { type: 'file-opened', name: 'own.json', text: textOf(9) };
    const edits = Array.from({ length: 300 }, (_, index) => edit(10 + index, index * 5000));
    const { past } = stateAfter(edit(6, 0), opened, ...edits);
    expect(past).toHaveLength(200);
    expect(past.filter(({ of }) => of).map(({ text, of }) => [of?.file, text])).toEqual([
      ['taktvoll.json', textOf(6)],
    ]);
    expect(past.at(-1)?.text).toBe(textOf(308));
  });

  test('findings are those of the text as it stands, not of an earlier one', () => {
    const findings = [] as const;
    expect(stateAfter({ type: 'checked', text: textOf(4), findings }).findings).toBe(findings);
    expect(stateAfter({ type: 'checked', text: textOf(5), findings }).findings).toBeUndefined();
  });
});

describe('other shoppers, assumptions or goals', () => {
  const advised: LabAction = { type: 'advised', advice: { kind: 'failed' } };

  test.each<LabAction>([
    { type: 'source-chosen', source: { kind: 'synthetic', seed: 2, count: 10 } },
    { type: 'assumptions-changed', assumptions: { ...DEFAULT_ASSUMPTIONS, consent: 1 } },
    { type: 'goal-changed', goal: { ...DEFAULT_GOAL, mostADay: 1 } },
  ])('$type: advice for the earlier ones is none any more', (action) => {
    expect(stateAfter(advised, action).advice).toEqual({ kind: 'none' });
  });

  test('one begins with somebody of whom there is something to be seen', () => {
    const visits = (count: number) => ({
      session: count,
      events: Array.from({ length: count }, (_, ts) => ({ aid: 1, ts, type: 'clicks' as const })),
    });
    const of = (...counts: readonly number[]): number => {
      const sessions = packSessions(counts.map(visits));
      const source = { kind: 'file', name: 'f', sessions, leftOut: 0 } as const;
      return stateAfter({ type: 'source-chosen', source }).person;
    };
    expect([of(2, 300, 25, 30), of(2, 3)]).toEqual([2, 0]);
  });
});

describe('a store', () => {
  test('tells of each change once, in order, also of what listeners ask for', () => {
    const store = createStore(initial());
    const told: string[] = [];
    store.subscribe(({ panel }) => {
      if (panel === 'json') store.dispatch({ type: 'language-chosen', language: 'de' });
    });
    store.subscribe(({ panel, language }) => told.push(`${panel} ${language}`));
    store.dispatch({ type: 'panel-chosen', panel: 'json' });
    expect(told).toEqual(['json en', 'json de']);
  });

  test('says nothing where nothing has changed, and goes on after a listener that fails', () => {
    const store = createStore(initial());
    const listener = vi.fn();
    store.subscribe(listener);
    store.dispatch({ type: 'undone' });
    expect(listener).not.toHaveBeenCalled();
    listener.mockImplementationOnce(() => {
      throw new Error('a listener');
    });
    const other = vi.fn();
    store.subscribe(other);
    expect(() => store.dispatch({ type: 'panel-chosen', panel: 'json' })).toThrow('a listener');
    expect(other).toHaveBeenCalledTimes(1);
    store.dispatch({ type: 'panel-chosen', panel: 'changes' });
    expect(store.state().panel).toBe('changes');
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
