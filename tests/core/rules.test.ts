import { describe, expect, test } from 'vitest';
import { isFlagged } from '../../src/core/exclusion/is-flagged.js';
import { RULES, rulesOf } from '../../src/core/rules.js';
import { compileConfig } from '../../src/core.js';
import { REASON_CODES } from '../../src/model/reason-codes.js';

const rungsOf = (offer: object, config: object = {}) => {
  const plan = compileConfig({
    version: 1,
    shop: { name: 'Laufladen' },
    preset: 'none',
    ...config,
    offers: [{ id: 'a', placements: ['home'], creatives: [{ id: 'generic' }], ...offer }],
  });
  return plan.offers.get('a')!.rungs;
};
const codesOf = (offer: object, config?: object): readonly string[] =>
  rulesOf(rungsOf(offer, config)[0]!).map(({ code }) => code);

describe('3.4 the rules', () => {
  test('stand in the order of the reason codes', () => {
    const isRule = (code: string) => code !== 'CONFIG_INVALID' && code !== 'NO_CANDIDATE';
    expect(RULES.map(({ code }) => code)).toEqual(REASON_CODES.filter(isRule));
  });

  test('that a config gives nothing to refuse are not asked', () => {
    expect(codesOf({})).toEqual(['PAUSED_BY_SHOPPER', 'CONSENT_MISSING', 'MUTED', 'HISTORY_FULL']);
  });

  test.each([
    ['PAUSED_BY_SHOP', {}, { paused: true }],
    ['CONFIG_EXPIRED', {}, { validUntil: '2026-03-01' }],
    ['QUIET_PAGE', {}, { limits: { quietPages: ['/checkout/*'] } }],
    ['NOT_APPROVED', {}, { requireApproval: true }],
    ['VETO_BOUGHT', { about: { product: 'shoe' } }, {}],
    ['VETO_URGENCY', { endsAt: '2026-03-01' }, {}],
    ['WARM_UP', {}, { limits: { warmUp: { pageViews: 2 } } }],
    ['FORMAT_BUSY', { format: 'overlay' }, {}],
  ])('%s is asked where the config calls for it, and no other besides', (code, offer, config) => {
    const asked = codesOf(offer, config);
    expect(asked).toContain(code);
    expect(asked).toHaveLength(5);
  });
});

describe('1.5 creepiness', () => {
  const scoringWith = (creepiness: object | null | undefined, preset = 'gentle') => {
    const [rung] = rungsOf({}, { preset, limits: creepiness === undefined ? {} : { creepiness } });
    const { limit, block, dailyBudget } = rung!.scoring;
    return [limit, block, dailyBudget];
  };

  test.each([
    ['not given: those of the preset', undefined, [25, 50, 40]],
    ['key by key', { limit: 20 }, [20, 50, 40]],
    ['no budget', { dailyBudget: null }, [25, 50, Infinity]],
    ['null: none of the preset, and the usual thresholds', null, [35, 65, Infinity]],
  ])('%s', (_, creepiness, expected) => {
    expect(scoringWith(creepiness)).toEqual(expected);
  });
});

describe('6.4 a page says that the shopper is a minor', () => {
  test.each([true, 'true', 'True', '1', 'yes', ' true ', ['true']])('%o: yes', (flag) => {
    expect(isFlagged(flag)).toBe(true);
  });
  test.each([undefined, false, 'false', 'FALSE', '0', 'no', '', ' ', []])('%o: no', (flag) => {
    expect(isFlagged(flag)).toBe(false);
  });
});
