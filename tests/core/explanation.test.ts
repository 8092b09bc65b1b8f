import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/core/explanation/explain.js';
import { applyEvent, compileConfig, decide, emptyState, type State } from '../../src/core.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import type { Condition, SignalConfig } from '../../src/model/config.js';
import type { Decision, DecisionRequest } from '../../src/model/decision.js';
import type { ShopperEvent } from '../../src/model/events.js';
import { caseArbitrary } from '../support/generators.js';
import { judgeByCore, planOf, requestOf, type Step } from '../support/judge-by-core.js';
import type { OracleCase, OracleRequest } from '../support/oracle/oracle-case.js';

const NOW = '2026-03-16T10:00:00Z';
const firstParty = { origin: 'first-party', keep: '365d' } as const;
const shoes = { running: { de: 'Laufschuhe', en: 'running shoes' } };
const gear = { ...shoes, rain: { de: 'eine Regenjacke', en: 'a rain jacket' } };

const signals: Record<string, SignalConfig> = {
  viewed: {
    ...firstParty,
    derivation: 'observed',
    domain: 'browsing',
    values: { ...gear, tents: { fr: 'des tentes' }, bikes: { de: 'Fahrräder', en: 'bicycles' } },
    label: { de: 'Kategorien, die Sie angesehen haben', en: 'Categories you looked at' },
  },
  basket: { ...firstParty, derivation: 'observed', domain: 'basket', values: gear },
  bought: {
    ...firstParty,
    derivation: 'purchase',
    values: { filters: { de: 'Kaffeefilter', en: 'coffee filters' } },
  },
  size: {
    ...firstParty,
    derivation: 'stated',
    holds: 'one',
    values: { '42': { de: 'Größe 42', en: 'size 42' }, '44': { de: 'Größe 44', en: 'size 44' } },
  },
  account: {
    ...firstParty,
    derivation: 'purchase',
    domain: 'account',
    values: { many: { de: 'fünf Bestellungen seit 2021', en: 'five orders since 2021' } },
  },
  guessed: {
    ...firstParty,
    derivation: 'inferred',
    values: { marathon: { de: 'Marathontraining', en: 'marathon training' } },
  },
  searched: {
    ...firstParty,
    derivation: 'observed',
    domain: 'search',
    label: { de: 'Suchen', en: 'Searches' },
  },
  partner: { derivation: 'observed', origin: 'partner', domain: 'browsing', values: gear },
  bureau: { derivation: 'purchase', origin: 'third-party', values: gear },
  hearsay: { derivation: 'stated', values: gear },
  page: {
    ...firstParty,
    derivation: 'contextual',
    values: { bikes: { de: 'Fahrräder', en: 'bicycles' } },
  },
};

const configOf = (offer: object) => ({
  version: 1,
  preset: 'none',
  shop: { name: 'Shop' },
  signals,
  offers: [{ id: 'offer', placements: ['home'], creatives: [{ id: 'only' }], ...offer }],
});

type Told = readonly [signal: string, value: string, at?: string];

const toEvents = (told: readonly Told[]): ShopperEvent[] =>
  told.map(([name, value, at = '2026-03-12T10:00:00Z']) => ({ type: 'signal', name, value, at }));

/** A real decision on what a shopper did. */
function decideOn(
  offer: object,
  history: readonly (Told | ShopperEvent)[] = [],
  request: Partial<DecisionRequest> = {},
): Decision {
  const plan = compileConfig(configOf(offer));
  expect(plan.problems).toEqual([]);
  const events = history.flatMap((each) => ('type' in each ? each : toEvents([each])));
  const state = events.reduce((known, event) => applyEvent(plan, known, event), emptyState());
  return decide(plan, state, {
    at: NOW,
    placement: 'home',
    timeZone: 'Europe/Berlin',
    consent: { storage: 'granted', personalisation: 'granted' },
    ...request,
  }).decision;
}

const audience = (signal: string, equals: string): { audience: Condition } => ({
  audience: { signal, equals },
});
const sentences = (decision: Decision) => [
  explain(decision, de).sentence,
  explain(decision, en).sentence,
];
const texts = (decision: Decision) => explain(decision, de).reasons.map(({ text }) => text);

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
        'Weil Sie am 2. September 2025 Kaffeefilter gekauft haben.',
        'Because you bought coffee filters on 2 September 2025.',
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
        'Jemand, den dieser Shop nicht nennt, hat am 12. März über Sie mitgeteilt: eine Regenjacke.',
        'Somebody this shop does not name said about you on 12 March: a rain jacket.',
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
      'Zum Vergleich haben wir Ihnen hier absichtlich nichts gezeigt.',
      'We deliberately showed you nothing here, for comparison.',
    ]);
  });
});

describe('3.2 the reasons are the facts that let the offer through', () => {
  const viewed = (equals: string): Condition => ({ signal: 'viewed', equals });
  const bought = (equals: string): Condition => ({ signal: 'bought', equals });
  const both: Told[] = [
    ['viewed', 'running'],
    ['basket', 'rain'],
  ];

  test('all: each of them, in the order of the config', () => {
    const decision = decideOn(
      { audience: { all: [{ signal: 'basket', equals: 'rain' }, viewed('running')] } },
      both,
    );
    expect(texts(decision)).toEqual([
      'Sie haben am 12. März eine Regenjacke in den Warenkorb gelegt.',
      'Sie haben sich am 12. März Laufschuhe angesehen.',
    ]);
    expect(explain(decision, de).text).toBe(
      'Weil Sie am 12. März eine Regenjacke in den Warenkorb gelegt haben. ' +
        'Dazu kommt: Sie haben sich am 12. März Laufschuhe angesehen. ' +
        'Quelle: Notizen dieses Shops in diesem Browser. ' +
        'Diese Auskunft betrifft nur dieses Angebot.',
    );
  });

  test('any: only what is true', () => {
    const offer = { audience: { any: [{ signal: 'basket', equals: 'rain' }, viewed('running')] } };
    expect(texts(decideOn(offer, both))).toHaveLength(2);
    expect(texts(decideOn(offer, [['viewed', 'running']]))).toEqual([
      'Sie haben sich am 12. März Laufschuhe angesehen.',
    ]);
  });

  test('any: a part of an all that does not hold has no part in it', () => {
    const any = [{ all: [viewed('running'), bought('filters')] }, viewed('rain')];
    const decision = decideOn({ audience: { any } }, [
      ['viewed', 'running'],
      ['viewed', 'rain'],
    ]);
    expect(texts(decision)).toEqual(['Sie haben sich am 12. März eine Regenjacke angesehen.']);
  });

  test('several values of one signal are one reason', () => {
    const decision = decideOn({ audience: { all: [viewed('running'), viewed('rain')] } }, [
      ['viewed', 'running', '2026-03-12T10:00:00Z'],
      ['viewed', 'rain', '2026-03-14T10:00:00Z'],
    ]);
    expect(texts(decision)).toEqual([
      'Sie haben sich am 12. und 14. März Laufschuhe und eine Regenjacke angesehen.',
    ]);
  });

  test('not: what was not noted is told too, and last', () => {
    const decision = decideOn(
      { audience: { all: [{ not: bought('filters') }, viewed('running')] } },
      both,
    );
    expect(texts(decision)).toEqual([
      'Sie haben sich am 12. März Laufschuhe angesehen.',
      'Nicht vermerkt ist, dass Sie Kaffeefilter gekauft haben.',
    ]);
  });

  test('not alone: it is never said that nothing was used', () => {
    const decision = decideOn({ audience: { not: { any: [viewed('running'), viewed('rain')] } } });
    expect(sentences(decision)).toEqual([
      'Nicht vermerkt ist, dass Sie sich Laufschuhe oder eine Regenjacke angesehen haben.',
      'It is not noted that you looked at running shoes or a rain jacket.',
    ]);
  });

  test('not enough is not the same as not at all', () => {
    const little = { signal: 'viewed', equals: 'running', interest: { atLeast: 3 } };
    const decision = decideOn({ audience: { not: little } }, [['viewed', 'running']]);
    expect(sentences(decision)).toEqual([
      'Nicht oft genug vermerkt ist, dass Sie sich Laufschuhe angesehen haben.',
      'It is not noted often enough that you looked at running shoes.',
    ]);
  });

  test('a not of what others told, and one of no value in particular', () => {
    const any = [
      { signal: 'partner', equals: 'rain' },
      { signal: 'viewed', interest: { atLeast: 1 } },
    ];
    expect(texts(decideOn({ audience: { not: { any } } }))).toEqual([
      'Nicht vermerkt ist: eine Regenjacke.',
      'Nicht vermerkt ist: „Kategorien, die Sie angesehen haben“.',
    ]);
  });

  test('interest of no value in particular: those that are great enough', () => {
    const decision = decideOn({ audience: { signal: 'viewed', interest: { atLeast: 1.5 } } }, [
      ['viewed', 'running', '2026-03-16T08:00:00Z'],
      ['viewed', 'running', '2026-03-16T09:00:00Z'],
      ['viewed', 'rain', '2026-03-16T09:30:00Z'],
    ]);
    expect(texts(decision)).toEqual(['Sie haben sich heute Laufschuhe angesehen.']);
  });

  test('of a signal that holds one value, the newest', () => {
    const decision = decideOn({ audience: { signal: 'size', interest: { atLeast: 0.1 } } }, [
      ['size', '44', '2026-03-02T10:00:00Z'],
      ['size', '42', '2026-03-03T10:00:00Z'],
    ]);
    expect(texts(decision)).toEqual(['Sie haben uns Größe 42 genannt.']);
  });

  test('an expired event is no reason, nor is one behind it a date', () => {
    const decision = decideOn(audience('viewed', 'running'), [
      ['viewed', 'running', '2025-03-01T10:00:00Z'],
      ['viewed', 'running', '2026-03-12T10:00:00Z'],
    ]);
    expect(decision.grounds?.[0]?.values).toEqual([
      {
        value: 'running',
        label: shoes.running,
        times: [Date.parse('2026-03-12T10:00:00Z')],
      },
    ]);
  });

  test('the page and the shopper together: nothing is claimed to be unused', () => {
    const all = [{ signal: 'page', equals: 'bikes' }, viewed('running')];
    const decision = decideOn({ audience: { all } }, both, {
      context: { page: ['bikes', 'sale'] },
    });
    const { sentence, source, text } = explain(decision, en);
    expect(sentence).toBe('It fits this page: bicycles.');
    expect(source).toBe(en.source);
    expect(text).toContain('In addition: You looked at running shoes on 12 March.');
  });
});

describe('3.2 what a creative uses besides its audience', () => {
  const using = (...uses: string[]) => ({ creatives: [{ id: 'only', uses }] });

  test('its newest three values, and how many more there are', () => {
    const decision = decideOn(using('viewed'), [
      ['viewed', 'tents', '2026-03-01T10:00:00Z'],
      ['viewed', 'bikes', '2026-03-02T10:00:00Z'],
      ['viewed', 'rain', '2026-03-04T10:00:00Z'],
      ['viewed', 'running', '2026-03-03T10:00:00Z'],
    ]);
    expect(decision.grounds?.[0]?.values.map(({ value }) => value)).toEqual([
      'rain',
      'running',
      'bikes',
    ]);
    expect(explain(decision, en).sentence).toBe(
      'Because you looked at a rain jacket, running shoes, bicycles and 1 more on 2, 3 and 4 March.',
    );
  });

  test('only the value that the offer is about', () => {
    const offer = { ...using('viewed'), about: { signal: 'viewed', value: 'rain' } };
    const decision = decideOn(offer, [
      ['viewed', 'running'],
      ['viewed', 'rain'],
    ]);
    expect(texts(decision)).toEqual(['Sie haben sich am 12. März eine Regenjacke angesehen.']);
  });

  test('nothing where nothing of it is held', () => {
    expect(explain(decideOn(using('viewed')), en).sentence).toContain(en.nothingUsed);
  });

  test('what the audience judged and did not match is not told as used', () => {
    const any = [
      { signal: 'viewed', equals: 'rain' },
      { signal: 'basket', equals: 'rain' },
    ];
    const decision = decideOn({ ...using('viewed'), audience: { any } }, [
      ['viewed', 'running'],
      ['basket', 'rain'],
    ]);
    expect(texts(decision)).toEqual([
      'Sie haben am 12. März eine Regenjacke in den Warenkorb gelegt.',
    ]);
  });

  test('an interest peak reads what the offer is about', () => {
    const offer = {
      about: { signal: 'viewed', value: 'running' },
      when: { trigger: 'interest-peak' },
    };
    const decision = decideOn(offer, [['viewed', 'running']], { trigger: 'interest-peak' });
    expect(texts(decision)).toEqual(['Sie haben sich am 12. März Laufschuhe angesehen.']);
  });
});

describe('2.3 an offer that stays is explained by what was known when it came', () => {
  const shownAt = '2026-03-16T09:50:00Z';
  const shown: ShopperEvent = {
    type: 'impression',
    at: shownAt,
    offer: 'offer',
    creative: 'only',
    placement: 'home',
  };

  test('not by what was learnt since', () => {
    const decision = decideOn(audience('viewed', 'running'), [
      ['viewed', 'running', '2026-03-12T10:00:00Z'],
      shown,
      ['viewed', 'running', '2026-03-16T09:55:00Z'],
    ]);
    expect(decision.kept).toBe(true);
    expect(explain(decision, en).sentence).toBe('Because you looked at running shoes on 12 March.');
  });

  test('and where that is not known any more, it says only that it was here', () => {
    // It came on a page about bicycles; this one is about something else.
    const decision = decideOn(audience('page', 'bikes'), [shown], { context: { page: 'rain' } });
    expect(decision.kept).toBe(true);
    expect(decision.grounds).toBeUndefined();
    expect(sentences(decision)).toEqual([
      'Bei diesem Besuch stand es hier schon.',
      'It was already here during this visit.',
    ]);
  });
});

test('1.2 of two offers with one id, the one that stands is explained', () => {
  const declared = configOf({});
  const [offer] = declared.offers;
  const plan = compileConfig({
    ...declared,
    offers: [
      { ...offer, audience: { signal: 'viewed', equals: 7 } },
      { ...offer, audience: { signal: 'page', equals: 'bikes' } },
      { ...offer, audience: { signal: 'viewed', equals: 'running' } },
    ],
  });
  const request = { at: NOW, placement: 'home', context: { page: 'bikes' } };
  const { decision } = decide(plan, emptyState(), request);
  expect(explain(decision, en).sentence).toContain('It fits this page: bicycles.');
});

describe('12.2 the grounds are those of the engine', () => {
  const RUNS = Math.ceil(Number(process.env.TAKTVOLL_RUNS ?? 10_000) / 10);
  const SEED = Number(process.env.TAKTVOLL_SEED ?? 20260302);

  /** What of a log the grounds name, and the impression itself, which would stay. */
  const withoutGrounds = ({ log, ...state }: State, { impression, grounds }: Decision): State => ({
    ...state,
    log: log.filter(
      ({ kind, id, name, value }) =>
        !(kind === 'impression' && id === impression) &&
        !(
          kind === 'signal' &&
          grounds?.some(
            ({ signal, values }) =>
              signal === name && values.some((ground) => ground.value === value),
          )
        ),
    ),
  });

  function assertGrounds(oracleCase: OracleCase, { decision, request, state }: Step): void {
    expect(decision.grounds).toBeDefined();
    const id = decision.offer!;
    const { audience } = oracleCase.config.offers!.find((offer) => offer.id === id)!;
    // The page, or what was not noted, would bring it all the same; and not all values are named.
    const isBroughtByOthers = !audience || /"not"|"ctx"/.test(JSON.stringify(audience));
    if (isBroughtByOthers || decision.grounds!.some(({ more }) => more)) return;
    const again = decide(
      planOf(oracleCase),
      withoutGrounds(state, decision),
      requestOf(oracleCase, request as OracleRequest),
    ).decision;
    const { rungs } = again.trace.candidates.find(({ offer }) => offer === id)!;
    for (const { verdicts } of rungs) {
      expect(verdicts).toContainEqual({ code: 'AUDIENCE_NOT_MATCHED', refused: true });
    }
  }

  test(
    'what is granted has grounds, and without them it would not have come',
    () => {
      fc.assert(
        fc.property(caseArbitrary(), (oracleCase) => {
          for (const step of judgeByCore(oracleCase)) {
            const { outcome, kept } = step.decision;
            if (outcome !== 'hold' && !kept && !step.isRepeated) assertGrounds(oracleCase, step);
          }
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    60_000 + RUNS * 20,
  );
});
