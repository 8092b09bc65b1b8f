import { describe, expect, test } from 'vitest';
import { findingsIn, good } from '../support/config-findings.js';

const SOURCES =
  'one of "manual", "global-privacy-control", "shopify", "tcf", "gpp", "consent-mode", ' +
  '"cookiebot", "onetrust", "shopware", "vanilla-cookieconsent", "klaro", "c15t", ' +
  '"usercentrics" or "generic"';
const AT = 'error consent.sources[0]';
const withSources = (...sources: readonly unknown[]) => ({ ...good, consent: { sources } });

describe('9.1 a consent source is told what is wrong with its line', () => {
  test.each<[string, unknown, string]>([
    [
      'misspelt',
      { source: 'kalro', personalisation: 'offers' },
      `${AT}.source: must be ${SOURCES}; it is "kalro" | Did you mean "klaro"?`,
    ],
    [
      'without its name',
      {},
      `${AT}.source: "source" is missing; it must be ${SOURCES} | ` +
        'Add "source": "manual" (with your own value).',
    ],
    [
      'its name alone',
      'klaro',
      `${AT}: must be an object with "source"; it is "klaro" | Write {"source":"klaro"}.`,
    ],
    [
      'a misspelt purpose',
      { source: 'klaro', personalization: 'offers' },
      `${AT}.personalization: the key "personalization" is not known here | ` +
        'Did you mean "personalisation"?',
    ],
    [
      'what another source takes',
      { source: 'onetrust', cookie: 'mine' },
      `${AT}.cookie: the key "cookie" is not known here | Remove it, or begin it with $ if it is ` +
        'a comment. Known here: source, storage, personalisation, measurement.',
    ],
    [
      'whose the offers are',
      { source: 'tcf', offers: 'mine' },
      `${AT}.offers: must be one of "own" or "sponsored"; it is "mine" | ` +
        'Write "own" or "sponsored".',
    ],
    [
      'a name that is a number',
      { source: 'cookiebot', storage: 3 },
      `${AT}.storage: must be a text of 1 to 64 characters or a list that is not empty; it is 3 | ` +
        'Write "3".',
    ],
  ])('%s', (_, source, finding) => {
    expect(findingsIn(withSources(source))).toEqual([finding]);
  });

  test('one line each suffices', () => {
    const names = SOURCES.match(/"[^"]+"/g)!.map((name) => JSON.parse(name) as string);
    expect(names).toHaveLength(14);
    expect(findingsIn(withSources(...names.map((source) => ({ source }))))).toEqual([]);
  });
});
