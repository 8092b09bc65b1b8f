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
  const L = (o: any = {}) => ({ id: 'o1', placements: ['list'], creatives: [{ id: 'k1' }], ...o });
  const at = (t: string) => `2026-03-02T${t}Z`;
  const req = (t: string, o: any = {}) => [{ at: at(t), placement: 'list', ...o }];
  const imp = (t: string, o: any = {}) => ({ at: at(t), type: 'impression', offer: 'o1', creative: 'k1', placement: 'list', ...o });
  const cap7 = { frequencyCaps: [{ scope: 'offer', max: 1, within: '1h' }] };
  run('D1a viewable first', { config: { offers: [L({ format: 'overlay' })], limits: cap7 }, history: [imp('10:00:05', { type: 'viewable-impression' }), imp('10:00:00')], requests: req('10:30:00') });
  run('D1a in order', { config: { offers: [L({ format: 'overlay' })], limits: cap7 }, history: [imp('10:00:00'), imp('10:00:05', { type: 'viewable-impression' })], requests: req('10:30:00') });
  const conv = { afterConversion: { scope: 'campaign', pause: '1d' } };
  const click = { at: at('09:00:00'), type: 'click', offer: 'o1' }, cv = { at: at('10:00:00'), type: 'conversion' };
  run('D1b conversion first', { config: { offers: [L()], limits: conv }, history: [cv, click], requests: req('11:00:00') });
  const o1 = { at: at('09:00:00'), type: 'conversion', offer: 'o1', orderId: 'x' }, o2 = { ...o1, at: at('10:00:00') };
  run('D1c order id', { config: { offers: [L()], limits: conv }, history: [o2, o1], requests: req('11:00:00') });
  run('D1c in order', { config: { offers: [L()], limits: conv }, history: [o1, o2], requests: req('11:00:00') });
  const signals = { bought: { derivation: 'purchase', origin: 'first-party', keep: '2h' } };
  run('D2 keep', { config: { signals, offers: [L({ about: { product: 'p' } })] }, history: [{ at: at('10:00:00'), type: 'signal', name: 'bought', value: 'p' }], requests: req('13:00:00') });
  run('D3 dismissed then clicked', { config: { offers: [L()] }, history: [imp('10:00:00'), { at: at('10:01:00'), type: 'dismissal', offer: 'o1', placement: 'list' }, { at: at('10:02:00'), type: 'click', offer: 'o1', placement: 'list' }], requests: req('10:03:00') });
  const apia = { frequencyCaps: [{ scope: 'offer', max: 1, within: { calendar: 'day', startsAt: '04:00' } }] };
  run('D6 apia', { timeZone: 'Pacific/Apia', config: { offers: [L({ format: 'overlay' })], limits: apia }, history: [imp('', { at: '2011-12-30T09:50:00Z' })], requests: [{ at: '2011-12-30T10:30:00Z', placement: 'list' }] });
  const seen = { seen: { derivation: 'observed', origin: 'first-party' } };
  run('D7 order', { seed: 's5', consent: { storage: 'granted' }, config: { signals: seen, paused: false, offers: [L({ id: 'a', audience: { signal: 'seen', equals: 'x' } }), L({ id: 'b', format: 'overlay' }), L({ id: 'c', format: 'overlay' }), L({ id: 'd', format: 'overlay' })] }, history: [{ at: at('10:00:00'), type: 'signal', name: 'seen', value: 'x' }], requests: req('10:03:00', { interruptingAllowed: false }) });
  run('D8 no creative', { config: { offers: [L({ creatives: [{ id: 'k1' }, { id: 'k2' }] })] }, history: [imp('10:00:00', { creative: undefined })], requests: req('10:03:00') });
  const ign = { fatigue: { scope: 'everything', ignored: { after: 1, pause: '7d' } } };
  const rm = { offer: 'removed', format: 'overlay' };
  run('D11 removed', { config: { offers: [L()], limits: ign }, history: [imp('10:00:00', { ...rm, type: 'viewable-impression' }), { at: at('10:02:00'), type: 'dismissal', offer: 'removed', placement: 'list' }], requests: req('10:03:00') });
  run('S1 ignored set back', { config: { offers: [L({ format: 'overlay' })], limits: ign }, history: [imp('10:00:00', { type: 'viewable-impression' })], requests: [...req('10:05:00'), ...req('09:00:00'), ...req('09:00:30')] });
  run('Q quiet', { timeZone: 'Europe/Berlin', config: { offers: [L()], limits: { quietHours: [{ from: '02:30', to: '04:00' }] } }, requests: [{ at: '2026-10-25T00:45:00Z', placement: 'list' }, { at: '2026-10-25T01:15:00Z', placement: 'list', id: 'z' }] });
  // compaction
  for (const name of ['few', 'many']) {
    const plan = compileConfig({ version: 1, shop: { name: 'x' }, preset: 'none', signals, offers: [L({ about: { product: 'p' } }) as any] } as any);
    let st = emptyState({ seed: '' });
    st = applyEvent(plan, st, { type: 'signal', name: 'bought', value: 'p', at: 0 });
    for (let i = 0; i < (name === 'few' ? 1 : 1200); i++) st = applyEvent(plan, st, { type: 'page-view', at: 86_400_000 + i * 1000 });
    const d = decide(plan, st, { at: 5 * 86_400_000, placement: 'list', consent: G });
    const d2 = decide(plan, d.state, { at: 5 * 86_400_000 + 1, placement: 'list', consent: G });
    console.log('compaction', name, d.decision.outcome, d.decision.reason, d.decision.until, d2.decision.reason, JSON.stringify(d.state).length);
  }
});
