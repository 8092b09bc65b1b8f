import { describe, expect, test } from 'vitest';
import { compileConfig, decide, emptyState } from '../../src/core.js';

const shop = { version: 1, shop: { name: 'S' }, preset: 'none' };
const offer = { id: 'a', campaign: 'c', placements: ['home'], creatives: [{ id: 'x' }] };
const request = { at: Date.UTC(2026, 2, 2), placement: 'home' };

describe('1.2 keys that begin with $ are comments, whatever stands behind them', () => {
  const COMMENTS = [null, 'a text', 3, ['a'], { from: 'no date', topic: 'none', parent: '$note' }];

  test.each(
    ['signals', 'topics', 'campaigns'].flatMap((part) =>
      COMMENTS.map((comment) => [part, JSON.stringify(comment), comment] as const),
    ),
  )('among the names of %s: %s', (part, _, comment) => {
    const campaigns = { c: {} };
    const plan = compileConfig({
      ...{ ...shop, campaigns, offers: [offer] },
      [part]: { ...(part === 'campaigns' && campaigns), $note: comment },
    });
    expect([plan.isInvalid, plan.problems]).toEqual([false, []]);
    expect(decide(plan, emptyState({ seed: '' }), request).decision.outcome).toBe('show');
  });

  test('none of them is a campaign, a topic or a signal', () => {
    const plan = compileConfig({
      ...shop,
      campaigns: { $note: {} },
      offers: [{ ...offer, campaign: '$note' }],
    });
    expect(plan.problems).not.toEqual([]);
    expect(decide(plan, emptyState({ seed: '' }), request).decision.outcome).toBe('hold');
  });
});
