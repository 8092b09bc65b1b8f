import { describe, expect, test } from 'vitest';
import { calendarDays } from '../../demo/lab/person/calendar-days.js';
import { keepChoice } from '../../demo/lab/person/keep-choice.js';
import { layoutTimeline } from '../../demo/lab/person/layout-timeline.js';
import { kindOf, marksOfWalk } from '../../demo/lab/person/marks-of-walk.js';
import { moveChoice } from '../../demo/lab/person/move-choice.js';
import { nearestMark } from '../../demo/lab/person/nearest-mark.js';
import type { DecisionStep, PersonStep, Walk } from '../../demo/lab/person/person-step.js';

const at = (text: string): number => Date.parse(text);
const view = (when: string): PersonStep => ({
  kind: 'page-view',
  at: at(when),
  path: '/',
  type: 'clicks',
});
const decided = (when: string, parts: Partial<DecisionStep> = {}): DecisionStep => ({
  kind: 'decision',
  at: at(when),
  path: '/',
  placement: 'home',
  trigger: 'page-view',
  outcome: 'show',
  offer: 'shoes',
  ...parts,
});
const held = (when: string): DecisionStep =>
  decided(when, { outcome: 'hold', offer: undefined, limit: '/limits/warmUp' });
const walkOf = (before: PersonStep[], now: PersonStep[], timeZone = 'Europe/Berlin'): Walk => ({
  index: 0,
  name: '0',
  timeZone,
  before,
  now,
});

describe('what stands in the timeline', () => {
  test('new offers, and what limits held back; no stay, no view of it, nothing that no offer fits', () => {
    const when = '2022-08-01T10:00:00Z';
    const viewable = {
      kind: 'viewable',
      at: 0,
      placement: 'a',
      offer: 'b',
      creative: 'c',
    } as const;
    expect(kindOf(decided(when))).toBe('shown');
    expect(kindOf(held(when))).toBe('held');
    expect(kindOf(decided(when, { outcome: 'holdout' }))).toBe('withheld');
    expect(kindOf({ ...viewable, kind: 'click' })).toBe('click');
    expect(kindOf({ ...viewable, kind: 'dismissal' })).toBe('dismissal');
    expect(kindOf(decided(when, { kept: true }))).toBeUndefined();
    expect(kindOf(decided(when, { outcome: 'hold' }))).toBeUndefined();
    expect(kindOf(viewable)).toBeUndefined();
    const recorded = decided(when, { outcome: 'hold', offer: undefined, heldOffer: 'shoes' });
    expect(kindOf(recorded), 'of an export').toBe('held');
    expect(kindOf(view(when))).toBeUndefined();
  });

  test('choices and purchases of an export stand there; what was noted stands below, as pages do', () => {
    expect(kindOf({ kind: 'choice', at: 0, name: 'x' })).toBe('choice');
    expect(kindOf({ kind: 'conversion', at: 0, name: 'x' })).toBe('conversion');
    const noted = { kind: 'signal', at: 0, name: 'x' } as const;
    const { marks, ticks } = marksOfWalk(walkOf([], [noted]));
    expect(marks).toEqual([]);
    expect(ticks).toEqual([{ side: 'now', step: 0, column: 0, kind: 'signal' }]);
  });

  test('days are those of the shopper, not of the clock in London', () => {
    const dayOf = calendarDays('Europe/Berlin');
    expect(dayOf(at('2022-08-01T21:59:59Z'))).toBe(dayOf(at('2022-08-01T00:00:00Z')));
    expect(dayOf(at('2022-08-01T22:00:00Z'))).toBe(dayOf(at('2022-08-01T00:00:00Z')) + 1);
  });

  test('both lanes have the same days, and quiet days between them have a column', () => {
    const { days, marks, ticks } = marksOfWalk(
      walkOf(
        [view('2022-08-01T10:00:00Z'), decided('2022-08-01T10:00:00Z')],
        [view('2022-08-01T10:00:00Z'), held('2022-08-04T10:00:00Z')],
      ),
    );
    expect(days).toHaveLength(4);
    expect(marks).toEqual([
      { side: 'before', step: 1, column: 0, kind: 'shown' },
      { side: 'now', step: 1, column: 3, kind: 'held' },
    ]);
    expect(ticks.map(({ side, step }) => [side, step])).toEqual([
      ['before', 0],
      ['now', 0],
    ]);
  });

  test('of many months only days on which something happened have a column', () => {
    const steps = [view('2022-01-01T10:00:00Z'), view('2022-12-01T10:00:00Z')];
    expect(marksOfWalk(walkOf(steps, steps)).days).toHaveLength(2);
  });

  test('nobody has no day', () => {
    expect(marksOfWalk(walkOf([], []))).toEqual({ days: [], marks: [], ticks: [] });
  });
});

describe('where marks stand', () => {
  const busy = marksOfWalk(
    walkOf(
      [view('2022-08-01T09:00:00Z')],
      Array.from({ length: 300 }, (_, index) =>
        decided(new Date(at('2022-08-01T10:00:00Z') + index * 1000).toISOString()),
      ),
    ),
  );

  test('marks of a day do not cover each other, and stay in their lane and column', () => {
    const { marks, cell, lanes, columnWidth, left } = layoutTimeline(busy, 600);
    expect(new Set(marks.map(({ x, y }) => `${x}/${y}`)).size).toBe(300);
    for (const { x, y } of marks) {
      expect(x - cell / 2).toBeGreaterThanOrEqual(left);
      expect(x + cell / 2).toBeLessThanOrEqual(left + columnWidth);
      expect(y).toBeLessThan(lanes.now.base);
      expect(y).toBeGreaterThan(lanes.now.head);
    }
  });

  test('before stands above now, and the same day below the same day', () => {
    const steps = [decided('2022-08-01T10:00:00Z')];
    const { marks } = layoutTimeline(marksOfWalk(walkOf(steps, steps)), 600);
    const [before, now] = marks;
    expect(before!.x).toBe(now!.x);
    expect(before!.y).toBeLessThan(now!.y);
  });

  test('columns too narrow to point at become wider than the page, which then scrolls', () => {
    const first = at('2022-08-01T10:00:00Z');
    const many = Array.from({ length: 60 }, (_, day) =>
      view(new Date(first + day * 86_400_000).toISOString()),
    );
    expect(layoutTimeline(marksOfWalk(walkOf(many, many)), 300).width).toBeGreaterThan(300);
    expect(layoutTimeline(busy, 300).width).toBe(300);
  });

  test('the nearest mark is found, and nothing where none is near', () => {
    const layout = layoutTimeline(busy, 600);
    const { x, y, side, step } = layout.marks[17]!;
    expect(nearestMark(layout, x + 1, y - 1)).toEqual({ side, step });
    expect(nearestMark(layout, x, -500)).toBeUndefined();
  });
});

describe('keys', () => {
  const walk = walkOf(
    [decided('2022-08-01T10:00:00Z'), decided('2022-08-03T10:00:00Z')],
    [view('2022-08-01T10:00:00Z'), held('2022-08-01T11:00:00Z'), decided('2022-08-03T09:00:00Z')],
  );
  const { marks } = marksOfWalk(walk);
  const press = (key: string, side: 'before' | 'now', step: number) => {
    const next = moveChoice(key, { side, step }, marks, walk);
    return next && [next.side, next.step];
  };

  test('go to the next mark of the lane, over page views, and stay at its ends', () => {
    expect(press('ArrowRight', 'now', 1)).toEqual(['now', 2]);
    expect(press('ArrowRight', 'now', 0)).toEqual(['now', 1]);
    expect(press('ArrowRight', 'now', 2)).toEqual(['now', 2]);
    expect(press('ArrowLeft', 'now', 1)).toEqual(['now', 1]);
    expect(press('ArrowLeft', 'before', 1)).toEqual(['before', 0]);
    expect(press('Home', 'now', 2)).toEqual(['now', 1]);
    expect(press('End', 'before', 0)).toEqual(['before', 1]);
  });

  test('go to what happened closest in time in the other lane', () => {
    expect(press('ArrowUp', 'now', 2)).toEqual(['before', 1]);
    expect(press('ArrowDown', 'before', 0)).toEqual(['now', 1]);
    expect(press('ArrowDown', 'now', 1)).toEqual(['now', 1]);
  });

  test('begin at the first mark of now', () => {
    const next = moveChoice('ArrowRight', undefined, marks, walk);
    expect(next).toMatchObject({ side: 'now', step: 1 });
  });

  test('leave all other keys to the page', () => {
    for (const key of ['Tab', 'Enter', ' ', 'a', 'PageDown']) {
      expect(press(key, 'now', 1), key).toBeUndefined();
    }
  });
});

describe('after an edit', () => {
  const before = walkOf([], [view('2022-08-01T10:00:00Z'), held('2022-08-01T11:00:00Z')]);

  test('the same moment stays chosen, wherever it stands now', () => {
    const now = walkOf(
      [],
      [...before.now.slice(0, 1), decided('2022-08-01T10:30:00Z'), decided('2022-08-01T11:00:00Z')],
    );
    expect(keepChoice({ side: 'now', step: 1 }, before, now)).toEqual({ side: 'now', step: 2 });
  });

  test('what does not happen any more is not chosen; nor is anything of another person', () => {
    const chosen = { side: 'now', step: 1 } as const;
    expect(keepChoice(chosen, before, walkOf([], []))).toBeUndefined();
    expect(keepChoice(chosen, before, { ...before, index: 1 })).toBeUndefined();
    expect(keepChoice(undefined, before, before)).toBeUndefined();
  });
});
