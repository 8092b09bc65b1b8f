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
  const c = JSON.parse(`{"config":{"campaigns":{"c3":{"limits":{"fatigue":{"scope":"offer","ignored":{"after":3,"pause":"7d"}}}}},"offers":[{"id":"o1","campaign":"c3","placements":["cart"],"format":"overlay","creatives":[{"id":"k2"}]}]},
  "history":[{"at":"2026-03-07T05:59:59.999Z","type":"viewable-impression","offer":"o1","creative":"k2"},{"at":"2026-03-08T01:30:00.000Z","type":"impression","offer":"o1","creative":"k2"},{"at":"2026-03-09T10:59:59.999Z","type":"viewable-impression","offer":"o1","creative":"k2","placement":"list"},{"at":"2026-03-09T11:50:00.000Z","type":"viewable-impression","offer":"o1","creative":"k2","placement":"list"},{"at":"2026-03-09T11:59:30.001Z","type":"viewable-impression","offer":"o1","creative":"k1"}]}`);
  run('now', { ...c, requests: [{ at: '2026-03-09T12:00:00.000Z', placement: 'cart' }, { at: '2026-03-09T12:00:02.000Z', placement: 'cart' }] });
});
