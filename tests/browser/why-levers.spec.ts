import { settle } from './support/offer-page.js';
import type { PageOptions } from './support/page.js';
import { expect, test } from './support/test.js';
import {
  AGREE,
  decideNext,
  onPage,
  openByKeyboard,
  shopPage,
  slotOf,
  tabTo,
  whyConfig,
} from './support/why-page.js';

// Each kind of reason in the real dialog, with its own lever: those of what was looked at and of
// what was said stand beside the other levers, in why.spec and why-correct.spec.

const DAY_MS = 86_400_000;
const firstParty = { origin: 'first-party', keep: '365d' } as const;

const offerOf = (signal: string, equals: string, given: object = {}) => ({
  id: signal,
  placements: [signal],
  audience: { signal, equals },
  creatives: [{ id: 'category', explicitness: 'category' as const, uses: [signal] }],
  ...given,
});

const config = whyConfig({
  // What may be said of it is asked here, not whether it is too personal.
  limits: { creepiness: { limit: 100, block: 100 } },
  signals: {
    viewed: {
      ...firstParty,
      derivation: 'observed',
      domain: 'browsing',
      values: { running: { de: 'Laufschuhe', en: 'running shoes' } },
    },
    basket: {
      ...firstParty,
      derivation: 'observed',
      domain: 'basket',
      values: { rain: { de: 'eine Regenjacke', en: 'a rain jacket' } },
    },
    bought: {
      ...firstParty,
      derivation: 'purchase',
      halfLife: '180d',
      values: { filters: { de: 'Kaffeefilter', en: 'coffee filters' } },
    },
    account: {
      ...firstParty,
      derivation: 'purchase',
      domain: 'account',
      from: 'account-segment',
      values: { many: { de: 'fünf Bestellungen seit 2021', en: 'five orders since 2021' } },
    },
    page: {
      ...firstParty,
      derivation: 'contextual',
      values: { bikes: { de: 'Fahrräder', en: 'bicycles' } },
    },
  },
  offers: [
    offerOf('viewed', 'running'),
    offerOf('basket', 'rain'),
    offerOf('bought', 'filters', { about: { product: 'filters' }, replenish: '180d' }),
    offerOf('account', 'many'),
    offerOf('page', 'bikes'),
  ],
});

const says = (name: string, value: string) =>
  `(window.taktvoll ||= []).push((client) => client.signal('${name}', '${value}'))`;
const account = `<script type="application/json" data-taktvoll-account>${JSON.stringify({
  account: 'somebody',
  segments: ['many'],
})}</script>`;

interface Row {
  readonly placement: string;
  /** Days ago on which it was noted before this page. */
  readonly ago?: number;
  readonly page: PageOptions;
  readonly said: Readonly<Record<'de' | 'en', readonly [sentence: string, lever: string]>>;
  /** Why nothing comes afterwards. */
  readonly reason: string;
}

const ROWS: Readonly<Record<string, Row>> = {
  viewed: {
    placement: 'viewed',
    ago: 2,
    page: { scripts: [AGREE, says('viewed', 'running')] },
    said: {
      de: [
        'Weil Sie sich am 14. März und heute Laufschuhe angesehen haben.',
        'Laufschuhe vergessen',
      ],
      en: ['Because you looked at running shoes on 14 March and today.', 'Forget running shoes'],
    },
    reason: 'AUDIENCE_NOT_MATCHED',
  },
  basket: {
    placement: 'basket',
    ago: 1,
    page: { scripts: [AGREE, says('basket', 'rain')] },
    said: {
      de: ['Weil seit gestern eine Regenjacke in Ihrem Warenkorb liegt.', 'Nicht daran erinnern'],
      en: ['Because a rain jacket has been in your basket since yesterday.', 'Don’t remind me'],
    },
    reason: 'AUDIENCE_NOT_MATCHED',
  },
  bought: {
    placement: 'bought',
    ago: 190,
    page: { scripts: [AGREE, says('bought', 'filters')] },
    said: {
      de: [
        'Weil Sie im September Kaffeefilter gekauft haben; eine Packung reicht laut Shop sechs Monate.',
        'Käufe nicht verwenden',
      ],
      en: [
        'Because you bought coffee filters in September; the shop says a pack lasts six months.',
        'Don’t use purchases',
      ],
    },
    reason: 'AUDIENCE_NOT_MATCHED',
  },
  account: {
    placement: 'account',
    page: { scripts: [AGREE], head: account },
    said: {
      de: ['In Ihrem Kundenkonto steht: fünf Bestellungen seit 2021.', 'Konto nicht verwenden'],
      en: ['Your customer account says: five orders since 2021.', 'Don’t use my account'],
    },
    reason: 'AUDIENCE_NOT_MATCHED',
  },
  'this page': {
    placement: 'page',
    page: { scripts: [AGREE], head: '<meta name="taktvoll:page" content="bikes">' },
    said: {
      de: [
        'Es passt zu dieser Seite: Fahrräder. Über Sie haben wir nichts benutzt.',
        'Hier nicht zeigen',
      ],
      en: ['It fits this page: bicycles. We used nothing about you.', 'Not here'],
    },
    reason: 'MUTED',
  },
};

const WORDS = {
  de: { why: 'Warum?', undo: 'Rückgängig', done: 'Erledigt. Ab jetzt nicht mehr.' },
  en: { why: 'Why this?', undo: 'Undo', done: 'Done. No more of this.' },
};

for (const [name, { placement, ago, page, said, reason }] of Object.entries(ROWS)) {
  for (const language of ['de', 'en'] as const) {
    test(`12.4 ${name}, ${language}: its lever by keyboard alone, what is said after it, and undone`, async ({
      browser3,
      server,
    }) => {
      const [sentence, lever] = said[language];
      const { why, undo, done } = WORDS[language];
      const options = shopPage({ config, body: slotOf(placement, placement), language, ...page });
      const today = server.page(
        // What was bought is not bought again today.
        name === 'bought' ? { ...options, scripts: [AGREE] } : options,
      );
      const tab = await browser3.openTab(
        ago ? server.page({ ...options, clock: options.clock! - ago * DAY_MS }) : today,
      );
      if (ago) {
        await settle(tab);
        await tab.goto(today);
      }
      await openByKeyboard(tab, why);
      await onPage(tab).toMatchObject({ language, sentence });
      expect(await decideNext(tab, placement)).toBe('show');

      await tabTo(tab, lever);
      await tab.press('Enter');
      await onPage(tab).toMatchObject({
        isOpen: true,
        isOffered: false,
        isDefault: true,
        focus: undo,
        status: [done],
        problems: [],
      });
      expect(await decideNext(tab, placement)).toBe(reason);

      await tab.press('Enter');
      await onPage(tab).toMatchObject({ isOffered: true, status: [], focus: lever, problems: [] });
      expect(await decideNext(tab, placement)).toBe('show');
    });
  }
}
