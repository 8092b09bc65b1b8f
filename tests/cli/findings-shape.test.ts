import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingsIn, good, withCap, withLimits, withOffer } from '../support/config-findings.js';

const CAP = 'error limits.frequencyCaps[0]';

describe('what is wrong is named with its place and what to write instead', () => {
  test('nothing is said of a sound config', () => {
    expect(findingsIn(good)).toEqual([]);
    expect(findingsIn(JSON.parse(readFileSync('demo/shop/taktvoll.json', 'utf8')))).toEqual([]);
  });

  test('keys that begin with $ are comments everywhere', () => {
    const $comment = 'why';
    expect(
      findingsIn({
        ...withOffer({ $comment, creatives: [{ id: 'generic', $comment }] }),
        $schema: 'x',
        signals: { $comment, 'viewed-category': { $comment } },
        limits: { $comment, warmUp: { pageViews: 1, $comment } },
      }),
    ).toEqual([]);
  });

  test.each<[string, unknown, string[]]>([
    [
      'a misspelt key',
      withLimits({ frequencycap: [] }),
      [
        'error limits.frequencycap: the key "frequencycap" is not known here | ' +
          'Did you mean "frequencyCaps"?',
      ],
    ],
    [
      'a misspelt key that is required, once',
      { ...good, shop: { nmae: 'Laufladen' } },
      ['error shop.nmae: the key "nmae" is not known here | Did you mean "name"?'],
    ],
    [
      'a misspelt key beside the right one',
      { ...withLimits({}), limit: {} },
      [
        'error limit: the key "limit" is not known here | ' +
          'Did you mean "limits"? It stands here too: make one of the two.',
      ],
    ],
    [
      'a key that stands a level too high',
      { ...good, frequencyCaps: [] },
      [
        'error frequencyCaps: the key "frequencyCaps" is not known here | It belongs inside "limits".',
      ],
    ],
    [
      'a key that nobody knows',
      { ...good, consent: { ...good.consent, colour: 'red' } },
      [
        'error consent.colour: the key "colour" is not known here | ' +
          'Remove it, or begin it with $ if it is a comment. Known here: sources.',
      ],
    ],
    [
      'a missing key',
      { ...good, shop: undefined },
      [
        'error shop: "shop" is missing; it must be an object with "name" | ' +
          'Add "shop": {"name":"Laufladen"} (with your own value).',
      ],
    ],
    [
      'a missing list',
      { ...good, offers: [{ id: 'a', creatives: [{ id: 'generic' }] }] },
      [
        'error offers[0].placements: "placements" is missing; it must be a list that is not empty | ' +
          'Add "placements": ["home-hero"] (with your own value).',
      ],
    ],
    [
      'a word that is nearly right',
      { ...good, preset: 'Balancd' },
      [
        'error preset: must be one of "gentle", "balanced", "bold" or "none"; it is "Balancd" | ' +
          'Did you mean "balanced"?',
      ],
    ],
    [
      'a word that is none of them',
      { ...good, preset: 'loud' },
      [
        'error preset: must be one of "gentle", "balanced", "bold" or "none"; it is "loud" | ' +
          'Write "gentle", "balanced", "bold" or "none".',
      ],
    ],
    [
      'a number out of range',
      { ...good, holdout: 5 },
      ['error holdout: must be a number from 0 to 1; it is 5 | Write 1, for example.'],
    ],
    [
      'a number that must be whole',
      withCap({ max: 1.5 }),
      [`${CAP}.max: must be a whole number from 1 to 1,000,000; it is 1.5 | Write 2, for example.`],
    ],
    [
      'a number in quotes',
      withCap({ max: '3' }),
      [
        `${CAP}.max: must be a whole number from 1 to 1,000,000; it is "3" | ` +
          'Write 3 without the quotes.',
      ],
    ],
    [
      'a number that must be more than zero',
      withOffer({ audience: { signal: 'viewed-category', interest: { atLeast: 0 } } }),
      [
        'error offers[0].audience.interest.atLeast: must be a number above 0, up to 1,000; it is 0 | ' +
          'Write 0.5, for example.',
      ],
    ],
    [
      'a value that must be in a list',
      withOffer({ placements: 'home' }),
      [
        'error offers[0].placements: must be a list that is not empty; it is "home" | ' +
          'Put it in a list: ["home"].',
      ],
    ],
    [
      'an empty list',
      withOffer({ placements: [] }),
      [
        'error offers[0].placements: must be a list that is not empty; it is [] | ' +
          'Write ["home-hero"], for example.',
      ],
    ],
    [
      'an id with a blank',
      withOffer({ id: 'spring sale' }),
      [
        'error offers[0].id: must be an id: 1 to 64 letters (a to z), digits and hyphens, a letter ' +
          'or digit first; it is "spring sale" | Write "spring-sale", for example.',
      ],
    ],
    [
      'a name that must be an id',
      { ...good, campaigns: { 'spring sale': {} } },
      [
        'error campaigns["spring sale"]: the key "spring sale" must be an id: 1 to 64 letters ' +
          '(a to z), digits and hyphens, a letter or digit first | ' +
          'Rename it, here and wherever it is named.',
      ],
    ],
    [
      'a script in an address',
      { ...good, shop: { ...good.shop, privacyUrl: 'javascript:alert(1)' } },
      [
        'error shop.privacyUrl: must be an address that begins with https: or http:, or a path of ' +
          'this shop; it is "javascript:alert(1)" | Write "/privacy", for example.',
      ],
    ],
    [
      'a page pattern without its slash',
      withLimits({ quietPages: ['checkout/*'] }),
      [
        'error limits.quietPages[0]: must be a page pattern: a path that begins with / or *, ' +
          'without ? and #, such as "/checkout/*"; it is "checkout/*" | ' +
          'Write "/checkout/*", for example.',
      ],
    ],
    [
      'a time of day',
      withLimits({ quietHours: [{ from: '22:00', to: '7:00' }] }),
      [
        'error limits.quietHours[0].to: must be a time of day from "00:00" to "23:59"; ' +
          'it is "7:00" | Write "22:00", for example.',
      ],
    ],
    [
      'a date in another order',
      { ...good, validUntil: '31.12.2026' },
      [
        'error validUntil: must be a day such as "2026-03-01", or a timestamp with its zone such ' +
          'as "2026-03-01T08:00:00Z"; it is "31.12.2026" | Write "2026-03-01", for example.',
      ],
    ],
    [
      'a text where a number was written',
      withOffer({ about: { value: 5 } }),
      ['error offers[0].about.value: must be a text of 1 to 64 characters; it is 5 | Write "5".'],
    ],
    [
      'another version',
      { ...good, version: 2 },
      ['error version: must be 1; it is 2 | Write 1, for example.'],
    ],
    [
      'no object at all',
      null,
      [
        'error config: must be an object with "version" and "shop"; it is null | ' +
          'Write {"version":1,"shop":{"name":"Laufladen"}}, for example.',
      ],
    ],
    [
      'a key that is not for objects of JSON',
      { ...good, signals: JSON.parse('{ "__proto__": {} }') as unknown },
      ['error signals.__proto__: must not stand here: "__proto__" | Remove it, or rename its key.'],
    ],
  ])('%s', (_, config, expected) => {
    expect(findingsIn(config)).toEqual(expected);
  });
});
