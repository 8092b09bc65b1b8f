import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineConsent } from '../../src/core/combine-consent.js';
import type { ConsentWord } from '../../src/model/consent.js';

const ALL = ['storage', 'personalisation', 'measurement'] as const;
const word = (status: NonNullable<ConsentWord['storage']>): ConsentWord => ({
  storage: status,
  personalisation: status,
  measurement: status,
});
const silence = { storage: 'unknown', personalisation: 'unknown', measurement: 'unknown' };

describe('9.1 the strictest of all listed sources wins', () => {
  test.each<[string, readonly (ConsentWord | undefined)[], string]>([
    ['nobody is listed', [], 'unknown'],
    ['one that has not spoken', [undefined], 'unknown'],
    ['one that is silent', [{}], 'unknown'],
    ['one that grants', [word('granted')], 'granted'],
    ['one that denies', [word('denied')], 'denied'],
    ['two that grant', [word('granted'), word('granted')], 'granted'],
    ['one grants, one denies', [word('granted'), word('denied')], 'denied'],
    ['one grants, one is silent', [word('granted'), {}], 'unknown'],
    ['one grants, one is not there', [undefined, word('granted')], 'unknown'],
    ['one grants, one does not know', [word('granted'), word('unknown')], 'unknown'],
    ['one denies, one is silent', [{}, word('denied')], 'denied'],
    ['one grants, one abstains', [word('granted'), word('abstains')], 'granted'],
    ['one denies, one abstains', [word('abstains'), word('denied')], 'denied'],
    ['all abstain', [word('abstains'), word('abstains')], 'unknown'],
  ])('%s', (_, words, expected) => {
    expect(combineConsent(words)).toEqual(word(expected as 'granted'));
  });

  test('each purpose is decided by itself', () => {
    const words: ConsentWord[] = [
      { storage: 'granted', personalisation: 'denied', measurement: 'abstains' },
      { storage: 'granted', personalisation: 'granted', measurement: 'granted' },
    ];
    expect(combineConsent(words)).toEqual({
      storage: 'granted',
      personalisation: 'denied',
      measurement: 'granted',
    });
  });

  test.each([true, 'yes', 1, null, {}])('what no source may say grants nothing: %j', (given) => {
    const said = { storage: given } as unknown as ConsentWord;
    expect(combineConsent([said])).toEqual(silence);
    expect(combineConsent([said, word('granted')]).storage).toBe('unknown');
  });

  test('Global Privacy Control denies nothing by itself, and is passed on', () => {
    const signal: ConsentWord = { ...word('abstains'), globalPrivacyControl: true };
    const quiet: ConsentWord = { ...word('abstains'), globalPrivacyControl: false };
    expect(combineConsent([signal, word('granted')])).toEqual({
      ...word('granted'),
      globalPrivacyControl: true,
    });
    expect(combineConsent([quiet, word('granted')])).toEqual(word('granted'));
    // Alone it is nobody's consent.
    expect(combineConsent([signal])).toEqual({ ...silence, globalPrivacyControl: true });
  });
});

describe('for any words', () => {
  const opinion = fc.constantFrom('granted', 'denied', 'unknown', 'abstains', undefined);
  const words = fc.array(
    fc.option(fc.record({ storage: opinion, personalisation: opinion, measurement: opinion }), {
      nil: undefined,
    }) as fc.Arbitrary<ConsentWord | undefined>,
    { maxLength: 5 },
  );
  const RANK = { denied: 0, unknown: 1, granted: 2 };

  test('a further source never loosens what one of them decided, and order does not matter', () => {
    fc.assert(
      fc.property(words, words, (some, more) => {
        const together = combineConsent([...some, ...more]);
        expect(combineConsent([...more, ...some])).toEqual(together);
        for (const purpose of ALL) {
          const isDecided = some.some((each) => each?.[purpose] !== 'abstains');
          const alone = combineConsent(some)[purpose]!;
          if (isDecided) expect(RANK[together[purpose]!]).toBeLessThanOrEqual(RANK[alone]);
        }
      }),
    );
  });
});
