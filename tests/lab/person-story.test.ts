import { describe, expect, test } from 'vitest';
import { describeDifference } from '../../demo/lab/person/describe-difference.js';
import { personDe } from '../../demo/lab/person/messages.de.js';
import { personEn } from '../../demo/lab/person/messages.en.js';
import { NO_VISITS, showVisit, toggleVisit } from '../../demo/lab/person/open-visits.js';
import type { DecisionStep, PersonStep, Walk } from '../../demo/lab/person/person-step.js';
import { type StoryWords, storyOfStep } from '../../demo/lab/person/story-of-step.js';
import { visitOfStep, visitsOfSteps } from '../../demo/lab/person/visits-of-steps.js';
import { REASON_CODES } from '../../src/model/reason-codes.js';

const TEN = Date.parse('2022-08-01T08:00:00Z');
const ZONE = 'Europe/Berlin';
const DECIDED: DecisionStep = {
  kind: 'decision',
  at: TEN,
  path: '/shop/rain.html',
  placement: 'home-hero',
  trigger: 'page-view',
  outcome: 'show',
  offer: 'rain-set',
  creative: 'category',
  campaign: 'rain',
  format: 'inline',
  score: 24.8,
};
const HELD: DecisionStep = {
  ...DECIDED,
  outcome: 'hold',
  offer: undefined,
  creative: undefined,
  campaign: undefined,
  format: undefined,
  score: undefined,
  reason: 'AUDIENCE_NOT_MATCHED',
  until: TEN + 86_400_000,
  limit: '/limits/frequencyCaps/0',
  heldOffer: 'rain-set',
};
const wordsIn = (messages: StoryWords['messages']): StoryWords => ({
  messages,
  timeZone: ZONE,
  times: messages.timesIn(ZONE),
  side: 'now',
  sentenceOf: (place, side) => `${side} ${place}`,
  labelOf: (offer) => `“${offer}”`,
});
const EN = wordsIn(personEn);
const DE = wordsIn(personDe);

describe('the story of a step', () => {
  test('of what was shown: offer, page, place, creative, and how personal it is', () => {
    const { title, why, facts } = storyOfStep(DECIDED, EN);
    expect(title).toBe('Shown: “rain-set”');
    expect(why).toBeUndefined();
    expect(facts).toEqual([
      ['Page', '/shop/rain.html'],
      ['Place', 'home-hero'],
      ['On', 'page view'],
      ['Creative', 'category'],
      ['Campaign', 'rain'],
      ['Form', 'in the page'],
      ['How personal', '24.8 of 100 points'],
    ]);
  });

  test('of what a limit held back: its sentence of that side, and from when on again', () => {
    const { title, why, facts } = storyOfStep(HELD, DE);
    expect(title).toBe('Zurückgehalten: “rain-set”');
    expect(why).toBe('now /limits/frequencyCaps/0');
    expect(facts[0]).toEqual(['Wieder', 'morgen, 10:00 Uhr']);
    // The first reason is that of another offer, which no limit held back.
    expect(JSON.stringify(facts)).not.toContain('AUDIENCE_NOT_MATCHED');
  });

  test('of what nothing fitted: the reason, and no limit', () => {
    const { title, why, facts } = storyOfStep(
      { ...HELD, limit: undefined, heldOffer: undefined },
      EN,
    );
    expect(title).toBe('Nothing shown: no offer fits');
    expect(why).toBeUndefined();
    expect(facts[0]).toEqual([
      'Reason',
      'the shopper is not in the audience (AUDIENCE_NOT_MATCHED)',
    ]);
  });

  test('of what an export recorded as held back: the offer and the reason, and no limit', () => {
    const { title, why, facts } = storyOfStep({ ...HELD, limit: undefined }, EN);
    expect(title).toBe('Held back: “rain-set”');
    expect(why).toBeUndefined();
    expect(facts[0]![0]).toBe('Reason');
  });

  test('of an offer that stays it does not say that it was shown anew', () => {
    expect(storyOfStep({ ...DECIDED, kept: true }, EN).title).toBe(
      'Stays in its place: “rain-set”',
    );
    expect(storyOfStep({ ...DECIDED, outcome: 'holdout' }, EN).title).toBe(
      'Withheld for comparison: “rain-set”',
    );
  });

  test('of pages, reactions and notes', () => {
    const product = {
      kind: 'page-view',
      at: TEN,
      path: '/a',
      type: 'carts',
      product: 'vest',
    } as const;
    const closed = {
      kind: 'dismissal',
      at: TEN,
      placement: 'p',
      offer: 'o',
      creative: 'c',
    } as const;
    const noted = { kind: 'signal', at: TEN, name: 'viewed-category', value: 'rain' } as const;
    expect(storyOfStep(product, EN)).toEqual({
      title: 'Put into the basket',
      facts: [
        ['Page', '/a'],
        ['Product', 'vest'],
      ],
    });
    expect(storyOfStep(closed, DE).title).toBe('Geschlossen: “o”');
    expect(storyOfStep(noted, EN)).toEqual({
      title: 'Noted: viewed-category',
      facts: [['Value', 'rain']],
    });
    const home = { ...product, type: 'visit' } as const;
    expect(storyOfStep(home, EN).facts, 'no product').toEqual([['Page', '/a']]);
    // An export does not tell the page.
    expect(storyOfStep({ ...product, path: '', product: undefined }, EN).facts).toEqual([]);
  });

  test('times are those of the shopper', () => {
    expect(EN.times.clock(TEN)).toBe('10:00:00');
    expect(EN.times.moment(TEN)).toContain('10:00:00');
  });

  test('each reason code has words in both languages', () => {
    for (const code of REASON_CODES) {
      expect(personDe.reasons[code], code).toBeTruthy();
      expect(personEn.reasons[code], code).toBeTruthy();
    }
  });
});

describe('what differs, in a sentence', () => {
  const walk = (before: PersonStep[], now: PersonStep[]): Walk => ({
    index: 0,
    name: '0',
    timeZone: ZONE,
    before,
    now,
  });

  test('fewer offers, and the limit that holds back more than before', () => {
    const less = walk([DECIDED, DECIDED, HELD], [DECIDED, HELD, HELD]);
    expect(describeDifference(less, EN)).toBe(
      'Before 2 offers, now 1. “now /limits/frequencyCaps/0” holds back 2 times; before: 1.',
    );
    expect(describeDifference(less, DE)).toBe(
      'Vorher 2 Angebote, jetzt 1. „now /limits/frequencyCaps/0“ hält 2-mal zurück; vorher: 1.',
    );
  });

  test('more offers, and the limit that let go, as the saved config says it', () => {
    expect(describeDifference(walk([HELD], [DECIDED]), EN)).toBe(
      'Before 0 offers, now 1. “before /limits/frequencyCaps/0” holds back 0 times; before: 1.',
    );
  });

  test('nothing differs, or only when', () => {
    expect(describeDifference(walk([DECIDED], [{ ...DECIDED }]), EN)).toBe(
      'Before and now the same happens: 1 offer shown.',
    );
    expect(describeDifference(walk([DECIDED], [{ ...DECIDED, at: TEN + 1 }]), EN)).toBe(
      'Before and now 1 offer, but not the same ones at the same time.',
    );
  });

  test('of an export, whose limits nobody recorded, no limit is compared', () => {
    const recorded = { ...DECIDED, path: '' };
    expect(describeDifference(walk([recorded], [HELD, HELD]), EN)).toBe('Before 1 offer, now 0.');
  });

  test('an offer that stays is not counted again', () => {
    expect(
      describeDifference(walk([DECIDED], [DECIDED, { ...DECIDED, kept: true }]), EN),
    ).toContain('Before and now 1 offer');
  });
});

describe('visits', () => {
  const view = (minutes: number): PersonStep => ({
    kind: 'page-view',
    at: TEN + minutes * 60_000,
    path: '/',
    type: 'clicks',
  });

  test('end with half an hour without a page; a minute less is the same visit', () => {
    expect(visitsOfSteps([view(0), view(29)])).toHaveLength(1);
    expect(visitsOfSteps([view(0), view(30)])).toHaveLength(2);
    expect(visitsOfSteps([])).toEqual([]);
  });

  test('hold their steps and say what came of them', () => {
    const steps = [view(0), DECIDED, HELD, { ...DECIDED, kept: true as const }, view(100)];
    const [first, second] = visitsOfSteps(steps);
    expect(first).toMatchObject({ first: 0, end: 4, pageViews: 1, shown: 1, held: 1 });
    expect(second).toMatchObject({ first: 4, end: 5, pageViews: 1, shown: 0, held: 0 });
    expect(visitOfStep(steps, 3)).toBe(0);
    expect(visitOfStep(steps, 4)).toBe(1);
    expect(visitOfStep(steps, 9)).toBe(-1);
  });

  test('choosing opens one and closes the one that it opened before, none that was opened by hand', () => {
    const opened = toggleVisit(NO_VISITS, 7, true);
    const first = showVisit(opened, 1);
    expect([...first.open]).toEqual([7, 1]);
    expect([...showVisit(first, 2).open]).toEqual([7, 2]);
    expect([...showVisit(first, 7).open]).toEqual([7, 1]);
    expect([...toggleVisit(first, 1, false).open]).toEqual([7]);
    expect(toggleVisit(first, 1, true)).toBe(first);
  });
});
