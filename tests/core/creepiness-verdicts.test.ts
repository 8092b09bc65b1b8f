import { describe, expect, test } from 'vitest';
import { scoreCreepiness } from '../../src/core.js';
import { type Changes, inputWith } from '../support/creepiness-cases.js';
import { scoreByOracle, VETOES, type Veto } from '../support/oracle/creepiness-score.js';

const page = { derivation: 'contextual' } as const;
const stated = { derivation: 'stated' } as const;
const [thirdParty, unknown] = [{ origin: 'third-party' }, { origin: 'unknown' }] as const;

type VetoRow = [title: string, changes: Changes, veto?: Veto];
const VETOED: VetoRow[] = [
  ['a special category', { sensitivity: 'special' }, 'SPECIAL_CATEGORY'],
  ['a special category of the page', { ...page, sensitivity: 'special' }, 'SPECIAL_CATEGORY'],
  [
    'a special topic, nothing used',
    { signals: [], topicSensitivity: 'special' },
    'SPECIAL_CATEGORY',
  ],
  ['a life event, observed', { kind: 'life-event' }, 'LIFE_EVENT'],
  ['a life event of the page', { ...page, kind: 'life-event' }],
  ['finance, a page of a partner', { ...page, kind: 'finance', origin: 'partner' }, 'FINANCE'],
  ['a life event, stated here', { ...stated, kind: 'life-event' }],
  [
    'a life event, stated elsewhere',
    { ...stated, kind: 'life-event', origin: 'partner' },
    'LIFE_EVENT',
  ],
  ['finance, bought', { derivation: 'purchase', kind: 'finance' }, 'FINANCE'],
  ['finance, stated here', { ...stated, kind: 'finance' }],
  ['finance, nobody knows how', { derivation: undefined, kind: 'finance' }, 'FINANCE'],
  ['a third party', thirdParty, 'THIRD_PARTY'],
  ['a third party, consent denied', { ...thirdParty, consented: false }, 'THIRD_PARTY'],
  ['a third party, consented', { ...thirdParty, consented: true }],
  ['an unknown origin', unknown, 'THIRD_PARTY'],
  ['a missing origin', { origin: undefined }, 'THIRD_PARTY'],
  ['an unknown origin, consented', { ...unknown, consented: true }],
  ['a third party on the page', { ...page, ...thirdParty }, 'THIRD_PARTY'],
  ['a partner', { origin: 'partner' }],
  ['a precise location', { kind: 'precise-location' }, 'LOCATION'],
  ['a precise location, stated', { ...stated, kind: 'precise-location' }, 'LOCATION'],
  ['a precise location, just asked for', { kind: 'precise-location', requestedNow: true }],
  ['biometrics', { kind: 'biometric' }, 'BIOMETRIC'],
  ['an emotion, stated', { ...stated, kind: 'emotion' }, 'BIOMETRIC'],
  ['a proxy', { kind: 'proxy' }, 'PROXY'],
  ['exactly six half-lives', { ageDays: 180 }],
  ['past six half-lives', { ageDays: 180.001 }, 'EXPIRED'],
  ['past six of its own half-lives', { ageDays: 7, halfLifeDays: 1 }, 'EXPIRED'],
  ['past six half-lives of the page', { ...page, ageDays: 999 }],
  ['one of two expired', { signals: [stated, { ...stated, ageDays: 181 }] }, 'EXPIRED'],
  ['a minor', { minor: true }, 'MINOR'],
  ['a minor on a page', { ...page, minor: true }],
  ['a minor, nothing used', { signals: [], minor: true, explicitness: 'product' }],
  ['a vulnerable shopper', { vulnerable: true }, 'VULNERABLE'],
  ['a vulnerable shopper on a page', { ...page, vulnerable: true }],
  ['no consent', { consent: 'denied' }, 'CONSENT'],
  ['unknown consent', { consent: 'unknown' }, 'CONSENT'],
  ['consent not given', { consent: undefined }, 'CONSENT'],
  ['no consent, only the page', { ...page, consent: 'denied' }],
  ['Global Privacy Control, own data', { globalPrivacyControl: true }],
  [
    'Global Privacy Control, of a partner',
    { globalPrivacyControl: true, origin: 'partner' },
    'GLOBAL_PRIVACY_CONTROL',
  ],
  [
    'Global Privacy Control, a page of a partner',
    { ...page, globalPrivacyControl: true, origin: 'partner' },
  ],
  ['switched off', { switchedOff: true }, 'SWITCHED_OFF'],
  ['switched off, only the page', { ...page, switchedOff: true }],
  ['muted', { muted: true }, 'MUTED'],
  ['muted, nothing used', { signals: [], muted: true }, 'MUTED'],
  ['bought today', { boughtDaysAgo: 0 }, 'BOUGHT'],
  ['bought 180 days ago, less a little', { boughtDaysAgo: 179.9 }, 'BOUGHT'],
  ['bought 180 days ago', { boughtDaysAgo: 180 }],
  ['bought before it was used up', { boughtDaysAgo: 9, replenishDays: 10 }, 'BOUGHT'],
  ['bought and used up', { boughtDaysAgo: 10, replenishDays: 10 }],
  ['bought, nothing used', { signals: [], boughtDaysAgo: 3 }, 'BOUGHT'],
  ['a raised price', { price: 'raised' }, 'PRICE'],
  ['an undisclosed price', { signals: [], price: 'undisclosed' }, 'PRICE'],
  ['a lower price that is disclosed', { price: 'lower-disclosed' }],
  ['urgency without an end', { urgencyWithoutEnd: true }, 'URGENCY'],
  ['urgency without an end, nothing used', { signals: [], urgencyWithoutEnd: true }, 'URGENCY'],
  ['nothing used, nothing agreed to', { signals: [], consent: 'denied' }],
];

type FloorRow = readonly [
  title: string,
  changes: Changes,
  floors: readonly string[],
  score: number,
];
/** 35 + 0.65 × what the points alone come to. */
const FLOORED: readonly FloorRow[] = [
  ['no why, personal', { why: 'none' }, ['NO_EXPLANATION'], 42.6],
  ['a why that is not given', { why: undefined }, ['NO_EXPLANATION'], 42.6],
  ['no why, generic, only the page', { ...page, why: 'none' }, [], 2.1],
  [
    'no why, the page by name',
    { ...page, why: 'none', explicitness: 'category' },
    ['NO_EXPLANATION'],
    38.9,
  ],
  [
    'no why, nothing used, by name',
    { signals: [], why: 'none', explicitness: 'product' },
    ['NO_EXPLANATION'],
    41.4,
  ],
  ['dismissed just now', { lastDismissedDaysAgo: 0 }, ['DISMISSED_RECENTLY'], 41.2],
  ['dismissed less than 7 days ago', { lastDismissedDaysAgo: 6.999 }, ['DISMISSED_RECENTLY'], 41.2],
  ['dismissed 7 days ago', { lastDismissedDaysAgo: 7 }, [], 9.5],
  ['dismissed, generic, only the page', { ...page, lastDismissedDaysAgo: 0 }, [], 1.7],
  [
    'both',
    { why: 'none', lastDismissedDaysAgo: 0 },
    ['NO_EXPLANATION', 'DISMISSED_RECENTLY'],
    42.6,
  ],
];

describe.each([
  ['the core', scoreCreepiness],
  ['the oracle', scoreByOracle],
])('6 by %s', (_name, scoreOf) => {
  test.each(VETOED)('6.8 %s', (_title, changes, veto) => {
    const scored = scoreOf(inputWith(changes));
    expect(scored.vetoes).toEqual(veto ? [veto] : []);
    if (veto) expect(scored).toMatchObject({ score: 100, verdict: 'refuse' });
    else expect(scored.score).toBeLessThan(65);
    expect(Object.values(scored.parts).every(Number.isFinite)).toBe(true);
  });

  test('6.8 every veto at once, in their order', () => {
    const kinds = ['life-event', 'finance', 'precise-location', 'biometric', 'proxy'] as const;
    const changes: Changes = {
      signals: kinds.map((kind) => ({ kind, origin: 'unknown', ageDays: 999 })),
      ...{ topicSensitivity: 'special', price: 'raised', urgencyWithoutEnd: true },
      ...{ minor: true, vulnerable: true, consent: 'denied', globalPrivacyControl: true },
      ...{ switchedOff: true, muted: true, boughtDaysAgo: 0 },
    };
    expect(scoreOf(inputWith(changes)).vetoes).toEqual(VETOES);
  });

  test.each(FLOORED)('6.2 %s', (_title, changes, floors, score) => {
    const verdict = floors.length > 0 ? 'soften' : 'allow';
    expect(scoreOf(inputWith(changes))).toMatchObject({ floors, score, verdict, vetoes: [] });
  });

  test('6.2 a floor on what is refused anyway leaves it refused', () => {
    const scored = scoreOf(
      inputWith({ sensitivity: 'intimate', explicitness: 'identity', why: 'none' }),
    );
    // 21 × 1.25 + 20 × 1.25 = 51.25: 57.4; 35 + 0.65 × 57.4
    expect(scored).toMatchObject({ score: 72.3, verdict: 'refuse' });
  });

  test.each([
    [{ limit: 9.6 }, 'allow', 9.5],
    [{ limit: 9.5 }, 'soften', 9.5],
    [{ limit: 0 }, 'soften', 9.5],
    [{ limit: 5, block: 9.6 }, 'soften', 9.5],
    [{ limit: 5, block: 9.5 }, 'refuse', 9.5],
    [{ block: 9.5 }, 'refuse', 9.5],
    [{ block: 9.6 }, 'allow', 9.5],
    [{ limit: 100, block: 100 }, 'allow', 9.5],
  ] as const)('6.2 a score of 9.5 with %j: %s', (thresholds, verdict, score) => {
    expect(scoreOf(inputWith({}), thresholds)).toMatchObject({ score, verdict });
  });

  test.each([
    [{ limit: 50, block: 80 }, 'soften', 54.8],
    [{ limit: 20 }, 'soften', 27.6],
    [{ limit: 20, block: 27.6 }, 'refuse', 27.6],
    [{ limit: 0, block: 50 }, 'soften', 9.5],
  ] as const)('6.2 the floor of a dismissal with %j: %s', (thresholds, verdict, score) => {
    const dismissed = inputWith({ lastDismissedDaysAgo: 1 });
    expect(scoreOf(dismissed, thresholds)).toMatchObject({ score, verdict });
  });

  test('6.1 rounded half up to a tenth before it is compared', () => {
    // 25.86 points: 35.01, and 35.0; 25.82: 34.97, and 35.0; 25.79: 34.94, and 34.9.
    const verdictOf = (hours: number) =>
      scoreOf(inputWith({ explicitness: 'product', format: 'sticky', hoursSinceBehaviour: hours }));
    // 6 + 5 + 4 × (1 + 11 / 30) = 16.467; and 20 × (24 − h) / 23.
    expect(verdictOf(24 - (9.3933 * 23) / 20)).toMatchObject({ score: 35, verdict: 'soften' });
    expect(verdictOf(24 - (9.3533 * 23) / 20)).toMatchObject({ score: 35, verdict: 'soften' });
    expect(verdictOf(24 - (9.3233 * 23) / 20)).toMatchObject({ score: 34.9, verdict: 'allow' });
  });
});
