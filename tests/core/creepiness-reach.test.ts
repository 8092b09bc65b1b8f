import { describePoints, type PointsRow } from '../support/describe-points.js';

/** Worked by hand: points from the tables, the score from a pocket calculator. */
const ROWS: readonly PointsRow[] = [
  [
    'COMB one domain',
    {
      signals: [
        { derivation: 'observed', domain: 'browsing' },
        { derivation: 'purchase', domain: 'browsing' },
      ],
    },
    { flow: 11 },
    16.8,
  ],
  [
    'COMB two domains',
    {
      signals: [
        { derivation: 'observed', domain: 'browsing' },
        { derivation: 'purchase', domain: 'orders' },
      ],
    },
    { flow: 11, combination: 5 },
    23.4,
  ],
  [
    'COMB three domains',
    {
      signals: [
        { derivation: 'observed', domain: 'browsing' },
        { derivation: 'purchase', domain: 'orders' },
        { derivation: 'observed', domain: 'mail' },
      ],
    },
    { flow: 17, combination: 10 },
    36.2,
  ],
  [
    'COMB stated and contextual bring no domain',
    {
      signals: [
        { derivation: 'observed', domain: 'browsing' },
        { derivation: 'stated', domain: 'profile' },
        { derivation: 'contextual', domain: 'page' },
      ],
    },
    { flow: 9 },
    13.9,
  ],
  [
    'COMB without a domain: the name',
    {
      signals: [
        { derivation: 'observed', name: 'a' },
        { derivation: 'observed', name: 'b' },
      ],
    },
    { flow: 12, combination: 5 },
    24.7,
  ],
  [
    'COMB without a domain: one name is one domain',
    {
      signals: [
        { derivation: 'observed', name: 'a' },
        { derivation: 'observed', name: 'a' },
      ],
    },
    { flow: 12 },
    18.1,
  ],
  [
    'COMB without domain and name: each is one',
    { signals: [{ derivation: 'observed' }, { derivation: 'observed' }] },
    { flow: 12, combination: 5 },
    24.7,
  ],
  [
    'COMB one of two from elsewhere',
    { signals: [{ derivation: 'stated' }, { derivation: 'stated', origin: 'partner' }] },
    { flow: 10, combination: 10 },
    28.3,
  ],
  [
    'COMB contextual ones are signals, too',
    { signals: [{ derivation: 'contextual' }, { derivation: 'stated', origin: 'partner' }] },
    { flow: 9, combination: 10 },
    27.1,
  ],
  [
    'COMB a single one from elsewhere is no combination',
    { signals: [{ derivation: 'stated', origin: 'partner' }] },
    { flow: 8 },
    12.5,
  ],
  [
    'COMB domains and origins',
    {
      signals: [
        { derivation: 'observed', domain: 'browsing' },
        { derivation: 'observed', origin: 'partner', domain: 'web' },
      ],
    },
    { flow: 20, combination: 15 },
    44.2,
  ],
  ['EXPL category', { explicitness: 'category' }, { flow: 6, explicitness: 2 }, 12.5],
  ['EXPL product', { explicitness: 'product' }, { flow: 6, explicitness: 5 }, 16.8],
  ['EXPL behaviour', { explicitness: 'behaviour' }, { flow: 6, explicitness: 10 }, 23.4],
  ['EXPL identity', { explicitness: 'identity' }, { flow: 6, explicitness: 20 }, 35.2],
  ['NARROW 1', { audienceSize: 1 }, { flow: 6, narrowness: 12 }, 25.9],
  ['NARROW 49', { audienceSize: 49 }, { flow: 6, narrowness: 12 }, 25.9],
  ['NARROW 50', { audienceSize: 50 }, { flow: 6, narrowness: 5 }, 16.8],
  ['NARROW 999', { audienceSize: 999 }, { flow: 6, narrowness: 5 }, 16.8],
  ['NARROW 1000', { audienceSize: 1000 }, { flow: 6 }, 9.5],
  [
    'COVERT once',
    {
      signals: [
        { derivation: 'stated', noticeable: false },
        { derivation: 'stated', noticeable: false },
      ],
    },
    { flow: 4, covert: 16 },
    28.3,
  ],
  [
    'COVERT on the page, too',
    { derivation: 'contextual', noticeable: false },
    { flow: 1, covert: 16 },
    24.7,
  ],
  ['COVERT not where it can be noticed', { noticeable: true }, { flow: 6 }, 9.5],
  [
    'R one-click stop',
    { oneClickStop: true, explicitness: 'product' },
    { flow: 6 * 0.9, explicitness: 5 * 0.9 },
    15.2,
  ],
  ['R visible why', { why: 'visible' }, { flow: 6 * 0.85 }, 8.1],
  ['R both', { why: 'visible', oneClickStop: true }, { flow: 6 * 0.85 * 0.9 }, 7.4],
  [
    "R visible why of a partner's data: nothing",
    { origin: 'partner', why: 'visible' },
    { flow: 14 },
    20.8,
  ],
  [
    'R visible why of what is inferred, neutral',
    { derivation: 'inferred', why: 'visible' },
    { flow: 14 * 0.85 },
    18,
  ],
  [
    'R visible why of what is inferred, personal: nothing',
    { derivation: 'inferred', sensitivity: 'personal', why: 'visible' },
    { flow: 14 * 1.6 },
    31.2,
  ],
  [
    'R visible why of what is observed, intimate',
    { sensitivity: 'intimate', why: 'visible' },
    { flow: 6 * 3.5 * 0.85 },
    25.7,
  ],
  [
    'R visible why, nothing used',
    { signals: [], why: 'visible', explicitness: 'category' },
    { explicitness: 2 * 0.85 },
    2.8,
  ],
  [
    'R on combination and narrowness',
    {
      signals: [
        { derivation: 'observed', name: 'a' },
        { derivation: 'observed', name: 'b' },
      ],
      oneClickStop: true,
      audienceSize: 10,
    },
    { flow: 12 * 0.9, combination: 5 * 0.9, narrowness: 12 * 0.9 },
    35.3,
  ],
  [
    'R not on what stands beside it',
    { noticeable: false, oneClickStop: true, price: 'lower-disclosed', placements24h: 2 },
    { flow: 6 * 0.9, covert: 16, surfaces: 6, price: 6 },
    42.7,
  ],
  [
    'R no why: a quarter more, of what is impersonal',
    { derivation: 'contextual', why: 'none', audienceSize: 100 },
    { flow: 1.25, narrowness: 6.25 },
    11.8,
  ],
  [
    'R without a why given: none',
    { derivation: 'contextual', why: undefined },
    { flow: 1.25 },
    2.1,
  ],
  [
    'nothing given at all',
    {
      signals: [],
      format: undefined,
      explicitness: undefined,
      topicSensitivity: undefined,
      oneClickStop: undefined,
    },
    {},
    0,
  ],
];

describePoints(ROWS);
