import { describe } from 'vitest';
import { observed, withLimits, withOffer } from '../support/config-findings.js';
import { testWarnings } from '../support/test-warnings.js';

const audience = { signal: 'viewed-category', equals: 'running' };
const signals = (keys: object, more: object = {}) => ({
  signals: { 'viewed-category': { ...observed, ...keys }, ...more },
});
const budget = (dailyBudget: number, max = 2) =>
  withLimits({
    frequencyCaps: [{ scope: 'everything', max, within: '1d' }],
    creepiness: { dailyBudget },
  });

describe('more personal than it needs to be', () => {
  testWarnings([
    {
      title: 'a last step that says what was looked at',
      config: withOffer({ audience, creatives: [{ id: 'a', explicitness: 'product' }] }),
      warnings: [
        'offers[0].creatives[0]: the last creative "a" is as personal as "product", and nothing ' +
          'less is left | End with one that says less: { "id": "generic", "explicitness": "generic" }.',
      ],
      neighbour: withOffer({
        audience,
        creatives: [
          { id: 'a', explicitness: 'product' },
          { id: 'b', explicitness: 'category' },
        ],
      }),
    },
    {
      title: 'a ladder that goes up',
      config: withOffer({
        audience,
        creatives: [{ id: 'a' }, { id: 'b', explicitness: 'category' }],
      }),
      warnings: [
        'offers[0].creatives[1]: "category" comes after "generic", which is less personal and is ' +
          'shown first | Put the most personal creative first, the least personal one last.',
      ],
      neighbour: withOffer({
        audience,
        creatives: [{ id: 'b', explicitness: 'category' }, { id: 'a' }],
      }),
    },
    {
      title: 'a creative that uses more than its audience asks for',
      config: withOffer(
        { audience, creatives: [{ id: 'a', uses: ['viewed-category', 'bought'] }, { id: 'b' }] },
        signals({}, { bought: { ...observed, derivation: 'purchase' } }),
      ),
      warnings: [
        'offers[0].creatives[0].uses: the creative "a" uses "bought", which its audience does not ' +
          'ask for: it is shown to those of whom nothing is known there | Take it out of "uses", or ' +
          'ask for it in "audience".',
      ],
      neighbour: withOffer(
        {
          audience: { all: [audience, { signal: 'bought', equals: 'a' }] },
          creatives: [{ id: 'a', uses: ['viewed-category', 'bought'] }, { id: 'b' }],
        },
        signals({}, { bought: { ...observed, derivation: 'purchase' } }),
      ),
    },
    {
      title: 'what is asked for under not is not known',
      config: withOffer({
        about: {},
        audience: { not: audience },
        creatives: [{ id: 'a', uses: ['viewed-category'] }, { id: 'b' }],
      }),
      warnings: [
        'offers[0].creatives[0].uses: the creative "a" uses "viewed-category", which its audience ' +
          'does not ask for: it is shown to those of whom nothing is known there | Take it out of ' +
          '"uses", or ask for it in "audience".',
      ],
      neighbour: withOffer({ about: {}, audience: { not: audience } }),
    },
    {
      title: 'a name that nobody gave',
      config: withOffer({
        audience,
        creatives: [{ id: 'a', explicitness: 'identity' }, { id: 'b' }],
      }),
      warnings: [
        'offers[0].creatives[0]: the creative "a" says who the shopper is, and uses nothing that ' +
          'they stated or that their account says | Add to "uses" the signal that it comes from ' +
          '("derivation": "stated", or "domain": "account"), or choose another "explicitness".',
      ],
      neighbour: withOffer(
        { audience, creatives: [{ id: 'a', explicitness: 'identity' }, { id: 'b' }] },
        signals({ domain: 'account' }),
      ),
    },
    {
      title: 'a signal of unknown derivation that is used',
      config: withOffer({ audience }, signals({ derivation: undefined })),
      warnings: [
        'signals.viewed-category: its "derivation" is not given, so it counts as inferred, the most ' +
          'personal kind | Add "derivation": "observed", "purchase" or "stated", whichever is true.',
      ],
      neighbour: withOffer({ audience: { not: audience } }, signals({ derivation: undefined })),
    },
    {
      title: 'a signal that is kept past its use',
      config: withOffer({}, signals({ halfLife: '14d', keep: '85d' })),
      warnings: [
        'signals.viewed-category.keep: it is kept for 85d, and after six half-lives (84 days) ' +
          'nothing uses it | Shorten "keep", or leave it out: it is then six half-lives.',
      ],
      neighbour: withOffer({}, signals({ halfLife: '14d', keep: '84d' })),
    },
    {
      title: 'a signal that nobody uses',
      config: withOffer({}, signals({}, { bought: { ...observed, derivation: 'purchase' } })),
      warnings: [
        'signals.bought: no offer asks for it or uses it, and it is kept all the same | Take it out ' +
          'until an offer needs it.',
      ],
      neighbour: withOffer(
        { about: { signal: 'viewed-category', product: 'shoe' } },
        signals({}, { bought: { ...observed, derivation: 'purchase' } }),
      ),
    },
  ]);
});

describe('thresholds and budgets', () => {
  testWarnings([
    {
      title: 'a daily budget that cannot bind',
      config: budget(70),
      warnings: [
        'limits.creepiness.dailyBudget: it cannot bind: the caps admit 2 impressions in 24 hours, ' +
          'each with a score below 35, which is less than 70 together | Give a budget below 70, or ' +
          'null for none.',
      ],
      neighbour: budget(69),
    },
    {
      title: 'a daily budget below a single impression',
      config: budget(34),
      warnings: [
        'limits.creepiness.dailyBudget: it is below the "limit" of 35: what that allows may be ' +
          'refused as the first of the day | Give a budget of at least 35; for nothing personal at ' +
          'all, "paused": "personal".',
      ],
      neighbour: budget(35),
    },
    {
      title: 'thresholds looser than the boldest preset',
      config: withLimits({ creepiness: { limit: 46, block: 76, dailyBudget: 150 } }),
      warnings: [
        'limits.creepiness.limit: 46 is looser than the preset "bold", which has 45 | Give 45 at the ' +
          'most, unless you know shoppers who want it so.',
        'limits.creepiness.block: 76 is looser than the preset "bold", which has 75 | Give 75 at the ' +
          'most, unless you know shoppers who want it so.',
      ],
      neighbour: withLimits({ creepiness: { limit: 45, block: 75, dailyBudget: 150 } }),
    },
    {
      title: 'a threshold of an offer that changes nothing',
      config: withOffer({ limits: { creepiness: { limit: 40 } } }),
      warnings: [
        'offers[0].limits.creepiness.limit: 40 has no effect: the shop allows 35, and the lower one ' +
          'counts | Give less than 35, or take it out.',
      ],
      neighbour: withOffer({ limits: { creepiness: { limit: 30 } } }),
    },
  ]);
});
