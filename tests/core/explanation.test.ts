import { describe, expect, test } from 'vitest';
import { explain } from '../../src/core/explanation/explain.js';
import { compileConfig, decide, emptyState } from '../../src/core.js';
import { en } from '../../src/locales/en.js';
import {
  audience,
  configOf,
  decideOn,
  NOW,
  sentences,
  type Told,
} from '../support/explained-shop.js';

describe('12.1 the sentence of a decision, in words of its own facts', () => {
  const viewedTwice: Told[] = [
    ['viewed', 'running', '2026-03-12T10:00:00Z'],
    ['viewed', 'running', '2026-03-14T09:00:00Z'],
    ['viewed', 'running', '2026-03-14T19:00:00Z'],
  ];

  test.each<[name: string, offer: object, history: readonly Told[], expected: readonly string[]]>([
    [
      'viewed',
      audience('viewed', 'running'),
      viewedTwice,
      [
        'Weil Sie sich am 12. und 14. März Laufschuhe angesehen haben.',
        'Because you looked at running shoes on 12 and 14 March.',
      ],
    ],
    [
      'basket',
      audience('basket', 'rain'),
      [['basket', 'rain', '2026-03-15T10:00:00Z']],
      [
        'Weil Sie gestern eine Regenjacke in den Warenkorb gelegt haben.',
        'Because you put a rain jacket in your basket yesterday.',
      ],
    ],
    [
      'bought',
      audience('bought', 'filters'),
      [['bought', 'filters', '2025-09-02T10:00:00Z']],
      [
        'Weil Sie im September Kaffeefilter gekauft haben.',
        'Because you bought coffee filters in September.',
      ],
    ],
    [
      'stated',
      audience('size', '42'),
      [['size', '42']],
      ['Weil Sie uns Größe 42 genannt haben.', 'Because you told us size 42.'],
    ],
    [
      'account',
      audience('account', 'many'),
      [['account', 'many']],
      [
        'In Ihrem Kundenkonto steht: fünf Bestellungen seit 2021.',
        'Your customer account says: five orders since 2021.',
      ],
    ],
    [
      'inferred',
      audience('guessed', 'marathon'),
      [['guessed', 'marathon']],
      [
        'Dieser Shop hat am 12. März über Sie angenommen: Marathontraining.',
        'This shop assumed about you on 12 March: marathon training.',
      ],
    ],
    [
      'a partner',
      audience('partner', 'rain'),
      [['partner', 'rain']],
      [
        'Ein Partner dieses Shops hat am 12. März über Sie mitgeteilt: eine Regenjacke.',
        'A partner of this shop said about you on 12 March: a rain jacket.',
      ],
    ],
    [
      'another company',
      audience('bureau', 'rain'),
      [['bureau', 'rain']],
      [
        'Ein anderes Unternehmen hat am 12. März über Sie mitgeteilt: eine Regenjacke.',
        'Another company said about you on 12 March: a rain jacket.',
      ],
    ],
    [
      'an origin that is not named',
      audience('hearsay', 'rain'),
      [['hearsay', 'rain']],
      [
        'Eine nicht genannte Stelle hat am 12. März über Sie mitgeteilt: eine Regenjacke.',
        'An unnamed source said about you on 12 March: a rain jacket.',
      ],
    ],
    [
      'a value that the shop has no word for',
      audience('searched', 'gore-tex'),
      [['searched', 'gore-tex']],
      [
        'Dieser Shop hat am 12. März vermerkt: „gore-tex“ (Suchen).',
        'This shop noted on 12 March: “gore-tex” (Searches).',
      ],
    ],
    [
      'a value with words in another language only',
      audience('viewed', 'tents'),
      [['viewed', 'tents']],
      [
        'Dieser Shop hat am 12. März vermerkt: „tents“ (Kategorien, die Sie angesehen haben).',
        'This shop noted on 12 March: “tents” (Categories you looked at).',
      ],
    ],
    [
      'everyone',
      {},
      [],
      [
        'Dieses Angebot richtet sich an alle, die diese Seite besuchen. Über Sie haben wir nichts benutzt.',
        'This offer is for everyone who visits this page. We used nothing about you.',
      ],
    ],
  ])('%s', (_, offer, history, expected) => {
    expect(sentences(decideOn(offer, history))).toEqual(expected);
  });

  test('this page', () => {
    const decision = decideOn(audience('page', 'bikes'), [], { context: { page: 'bikes' } });
    expect(sentences(decision)).toEqual([
      'Es passt zu dieser Seite: Fahrräder. Über Sie haben wir nichts benutzt.',
      'It fits this page: bicycles. We used nothing about you.',
    ]);
  });

  test('days are those of the shopper, and today is the day of asking', () => {
    // Half past midnight of the 13th in Berlin, the evening of the 12th in New York.
    const history: Told[] = [['viewed', 'running', '2026-03-12T23:30:00Z']];
    const seen = (timeZone: string, now?: string) =>
      explain(
        decideOn(audience('viewed', 'running'), history, { timeZone }),
        en,
        now ? Date.parse(now) : undefined,
      ).sentence;
    expect(seen('Europe/Berlin')).toBe('Because you looked at running shoes on 13 March.');
    expect(seen('America/New_York')).toBe('Because you looked at running shoes on 12 March.');
    expect(seen('Europe/Berlin', '2026-03-13T01:00:00Z')).toContain('today');
  });

  test('days over months and years, and more of them than are worth naming', () => {
    const on = (...days: string[]) =>
      sentences(
        decideOn(
          audience('viewed', 'running'),
          days.map((day): Told => ['viewed', 'running', `${day}T09:00:00Z`]),
        ),
      );
    expect(on('2025-12-30', '2026-02-28', '2026-03-16')).toEqual([
      'Weil Sie sich am 30. Dezember 2025, am 28. Februar und heute Laufschuhe angesehen haben.',
      'Because you looked at running shoes on 30 December 2025, on 28 February and today.',
    ]);
    expect(on('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-14')).toEqual([
      'Weil Sie sich an 4 Tagen (zuletzt am 14. März) Laufschuhe angesehen haben.',
      'Because you looked at running shoes on 4 days (most recently on 14 March).',
    ]);
  });

  test('nothing is explained where nothing is shown', () => {
    expect(sentences(decideOn(audience('viewed', 'running')))).toEqual([
      'Hier ist gerade kein Angebot zu sehen.',
      'No offer is shown here right now.',
    ]);
    const plan = compileConfig({ ...configOf({}), holdout: 1 });
    const consent = { storage: 'granted' } as const;
    const { decision } = decide(plan, emptyState(), { at: NOW, placement: 'home', consent });
    expect(decision.outcome).toBe('holdout');
    expect(sentences(decision)).toEqual([
      'Heute haben wir Ihnen zum Vergleich absichtlich nichts gezeigt.',
      'Today we deliberately showed you nothing, for comparison.',
    ]);
  });
});
