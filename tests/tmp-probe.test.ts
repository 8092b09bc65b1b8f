import { it } from 'vitest';
import { applyEvent, compileConfig, decide, emptyState } from '../src/core.js';
import { judgeByCore } from './support/judge-by-core.js';
import { judgeByOracle } from './support/oracle/judge-by-oracle.js';
import { comparable, verdictOf } from './support/verdicts.js';

const G = { storage: 'granted', personalisation: 'granted' } as const;
const run = (name: string, c: any) => {
  const full = {
    timeZone: 'UTC',
    consent: G,
    seed: '',
    history: [],
    ...c,
    config: { version: 1, shop: { name: 'x' }, preset: 'none', ...c.config },
  };
  console.log(
    name,
    '\n core  ',
    JSON.stringify(judgeByCore(full).map(verdictOf)),
    '\n oracle',
    JSON.stringify(judgeByOracle(full).map(comparable)),
  );
};
it('probe', () => {
  const offers = [{ id: 'o1', placements: ['list'], format: 'overlay', creatives: [{ id: 'k1' }] }];
  const limits = {
    fatigue: { scope: 'offer', afterDismissal: ['10min'], ignored: { after: 1, pause: '7d' } },
  };
  const seen = {
    at: '2026-02-22T01:30:00Z',
    type: 'viewable-impression',
    offer: 'o1',
    creative: 'k1',
    placement: 'list',
  };
  const dis = { at: '2026-02-22T01:50:00Z', type: 'dismissal', offer: 'o1', placement: 'list' };
  run('ignored, then dismissed', {
    config: { offers, limits },
    history: [seen, dis],
    requests: [{ at: '2026-02-22T02:10:00Z', placement: 'list' }],
  });
  run('ignored, then dismissed 5 days later', {
    config: { offers, limits },
    history: [seen, { ...dis, at: '2026-02-27T04:00:00Z' }],
    requests: [{ at: '2026-02-27T05:00:00Z', placement: 'list' }],
  });
  run('set back', {
    config: { offers, limits },
    history: [seen, { ...dis, at: '2026-02-27T04:00:00Z' }],
    requests: [{ at: '2026-02-22T02:00:00Z', placement: 'list' }],
  });
  const removed = { ...seen, offer: 'removed', format: 'overlay' };
  run('removed', {
    config: { offers, limits: { fatigue: { ...limits.fatigue, scope: 'everything' } } },
    history: [removed, { ...dis, offer: 'removed', at: '2026-02-22T01:50:00Z' }],
    requests: [{ at: '2026-02-22T02:10:00Z', placement: 'list' }],
  });
  run('two, older counted first', {
    config: { offers, limits },
    history: [{ ...seen, at: '2026-02-20T02:00:00Z' }, seen, dis],
    requests: [{ at: '2026-02-22T02:10:00Z', placement: 'list' }],
  });
  run('two, in pause, set back', {
    config: { offers, limits },
    history: [
      { ...seen, at: '2026-02-20T02:00:00Z' },
      seen,
      { ...dis, at: '2026-02-27T04:00:00Z' },
    ],
    requests: [{ at: '2026-02-22T02:10:00Z', placement: 'list' }],
  });
});
