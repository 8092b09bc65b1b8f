import { describe } from 'vitest';
import { observed, withOffer } from '../support/config-findings.js';
import { testWarnings } from '../support/test-warnings.js';

const viewed = (equals: string, interest?: number) => ({
  signal: 'viewed-category',
  equals,
  ...(interest === undefined ? {} : { interest: { atLeast: interest } }),
});
const held = (keys: object) => ({
  signals: { 'viewed-category': { ...observed, values: ['running', 'trail'], ...keys } },
});
const quiet = (from: string, to: string, formats?: string[]) => ({
  limits: {
    quietHours: [
      { from, to: '12:00', formats },
      { from: '12:00', to },
    ],
  },
});
const using = (signal: object) => [
  { audience: { signal: 'known', equals: 'a' }, about: {} },
  { signals: { known: { ...observed, values: ['a'], ...signal } } },
];
const withUse = (signal: object) => {
  const [keys, rest] = using(signal);
  return withOffer(keys!, rest);
};

describe('offers that can never appear', () => {
  testWarnings([
    {
      title: 'conditions that contradict each other',
      config: withOffer({ audience: { all: [viewed('running'), { not: viewed('running') }] } }),
      warnings: [
        'offers[0].audience: it can never appear: the conditions of its audience contradict each ' +
          'other | Take one of them out; "any" asks for one of several.',
      ],
      neighbour: withOffer({ audience: { all: [viewed('running'), { not: viewed('trail') }] } }),
    },
    {
      title: 'conditions that contradict each other through others',
      config: withOffer({
        audience: {
          all: [
            { any: [viewed('running', 3), viewed('trail', 2)] },
            { not: { signal: 'viewed-category', interest: { atLeast: 2 } } },
          ],
        },
      }),
      warnings: [
        'offers[0].audience: it can never appear: the conditions of its audience contradict each ' +
          'other | Take one of them out; "any" asks for one of several.',
      ],
      neighbour: withOffer({
        audience: {
          all: [
            { any: [viewed('running', 3), viewed('trail', 1)] },
            { not: { signal: 'viewed-category', interest: { atLeast: 2 } } },
          ],
        },
      }),
    },
    {
      title: 'two values of a signal that holds one',
      config: withOffer(
        { audience: { all: [viewed('running'), viewed('trail')] } },
        held({ holds: 'one' }),
      ),
      warnings: [
        'offers[0].audience: it can never appear: the conditions of its audience contradict each ' +
          'other | Take one of them out; "any" asks for one of several.',
      ],
      neighbour: withOffer({ audience: { all: [viewed('running'), viewed('trail')] } }),
    },
    {
      title: 'an interest that one event cannot give',
      config: withOffer({ audience: viewed('running', 2) }, held({ holds: 'one' })),
      warnings: [
        'offers[0].audience.interest: interest in "viewed-category" never reaches 2: 1 is the most | ' +
          'Write 1, or let the signal hold "many" values.',
      ],
      neighbour: withOffer({ audience: viewed('running', 1) }, held({ holds: 'one' })),
    },
    {
      title: 'an interest that no log can give',
      config: withOffer({ audience: viewed('running', 501) }),
      warnings: [
        'offers[0].audience.interest: interest in "viewed-category" never reaches 501: 500 is the ' +
          'most | Lower "atLeast": 2 is two events that happened just now.',
      ],
      neighbour: withOffer({ audience: viewed('running', 500) }),
    },
    {
      title: 'quiet hours of a whole day',
      config: withOffer(quiet('00:00', '00:00')),
      warnings: [
        'offers[0]: it can never appear: for "inline" quiet hours last all day | Shorten one of the ' +
          '"quietHours", or choose another format.',
      ],
      neighbour: withOffer(quiet('00:01', '00:00')),
    },
    {
      title: 'quiet hours of a whole day, for its format only',
      config: withOffer(
        { format: 'overlay', limits: { quietHours: [{ from: '07:00', to: '22:00' }] } },
        {},
      ),
      warnings: [
        'offers[0]: it can never appear: for "overlay" quiet hours last all day | Shorten one of ' +
          'the "quietHours", or choose another format.',
      ],
      neighbour: withOffer({
        format: 'overlay',
        creatives: [{ id: 'a' }, { id: 'b', format: 'inline' }],
        limits: { quietHours: [{ from: '07:00', to: '22:00' }] },
      }),
    },
    {
      title: 'an end that has passed',
      config: withOffer({ endsAt: '2026-06-29' }),
      warnings: [
        'offers[0].endsAt: the end that it names has passed: 2026-06-29 | Remove the offer; an end ' +
          'that moves is none.',
      ],
      neighbour: withOffer({ endsAt: '2026-07-01' }),
    },
    {
      title: 'what a machine wrote and nobody read',
      config: withOffer(
        { approved: undefined, generatedBy: 'machine' },
        { requireApproval: false },
      ),
      warnings: [
        'offers[0].generatedBy: a machine wrote it and nobody has approved it | Let somebody read it ' +
          'and add "approved", or say in the offer who wrote it.',
      ],
      neighbour: withOffer({ generatedBy: 'machine' }, { requireApproval: false }),
    },
  ]);
});

describe('signals that a veto keeps from being used', () => {
  const said = (code: string, remedy: string) => [
    `offers[0].audience: it can never appear: its audience asks for "known", which is never used ` +
      `(${code}) | ${remedy}`,
  ];
  const origin =
    'Take it out, or declare where it comes from: "origin": "first-party" if the shop noted it ' +
    'itself, else "consented": true where shoppers agreed.';
  const stated = 'Take it out, unless the shopper states it: "derivation": "stated".';
  testWarnings([
    {
      title: 'a special category',
      config: withUse({ sensitivity: 'special' }),
      warnings: said('VETO_SPECIAL_CATEGORY', 'Take the signal out.'),
      neighbour: withUse({ sensitivity: 'intimate' }),
    },
    {
      title: 'an event of a life that was not stated',
      config: withUse({ kind: 'life-event' }),
      warnings: said('VETO_LIFE_EVENT', stated),
      neighbour: withUse({ kind: 'life-event', derivation: 'stated' }),
    },
    {
      title: 'distress about money that was not stated',
      config: withUse({ kind: 'finance' }),
      warnings: said('VETO_FINANCE', stated),
      neighbour: withUse({ kind: 'finance', derivation: 'stated' }),
    },
    {
      title: 'a declared proxy',
      config: withUse({ kind: 'proxy' }),
      warnings: said('VETO_PROXY', 'Take the signal out.'),
      neighbour: withUse({}),
    },
    {
      title: 'bought data without consent',
      config: withUse({ origin: 'third-party' }),
      warnings: said('VETO_THIRD_PARTY', origin),
      neighbour: withUse({ origin: 'third-party', consented: true }),
    },
    {
      title: 'data of which nobody says where it comes from',
      config: withUse({ origin: undefined }),
      warnings: said('VETO_THIRD_PARTY', origin),
      neighbour: withUse({ origin: 'partner' }),
    },
    {
      title: 'one in a creative',
      config: withOffer(
        { about: { signal: 'mood' }, creatives: [{ id: 'a', uses: ['mood'] }, { id: 'b' }] },
        { signals: { mood: { ...observed, kind: 'emotion' } } },
      ),
      warnings: [
        'offers[0].creatives[0].uses: the creative "a" can never appear: "mood" is never used ' +
          '(VETO_BIOMETRIC) | Take the signal out.',
      ],
      neighbour: withOffer(
        { about: { signal: 'mood' }, creatives: [{ id: 'a', uses: ['mood'] }, { id: 'b' }] },
        { signals: { mood: observed } },
      ),
    },
  ]);
});
