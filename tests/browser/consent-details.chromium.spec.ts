import type { ConsentSourceConfig } from '../../src/model/config.js';
import { PACKAGES } from './support/consent-packages.js';
import {
  consentPage,
  creativeIn,
  expectCreative,
  expectDatabase,
  expectFirst,
} from './support/consent-page.js';
import type { TestServer } from './support/server.js';
import type { Tab } from './support/tab.js';
import type { Browser3 } from './support/test.js';
import { expect, test } from './support/test.js';

declare const banner: {
  answer(purposes: readonly number[]): void;
  leave(): void;
  object(optOut: number): void;
  showAgain(): void;
};
declare const dataLayer: { push(...entries: unknown[]): unknown }[];
declare const klaro: { getManager(): { updateConsent(name: string, isOn: boolean): void } };
declare const CookieConsent: { acceptCategory(categories: readonly string[]): void };
declare const c15tStore: {
  getState(): {
    setSelectedConsent(name: string, isOn: boolean): void;
    saveConsents(type: 'custom'): Promise<void>;
  };
};

const platform = (name: string) => PACKAGES.find((each) => each.name === name)!;

/** A page with one of the real platforms, and whatever else is listed. */
async function openWith(
  name: string,
  browser3: Browser3,
  server: TestServer,
  { more = [], scripts = [] }: { more?: ConsentSourceConfig[]; scripts?: string[] } = {},
) {
  const { source, libraries, setUp } = platform(name);
  const files = (await libraries?.()) ?? {};
  for (const [address, body] of Object.entries(files)) {
    server.answer(address, { type: 'text/javascript', body });
  }
  const path = server.page(
    consentPage([source, ...more], {
      head: Object.keys(files)
        .map((address) => `<script defer src="${address}"></script>`)
        .join('\n'),
      scripts: [...scripts, ...(setUp ? [setUp] : [])],
    }),
  );
  return { path, tab: await browser3.openTab(path) };
}

const setConsent = (tab: Tab, status: string): Promise<void> =>
  tab.evaluate((of) => {
    const page = window as unknown as {
      taktvoll: { push(work: (client: { setConsent(given: object): void }) => void): void };
    };
    page.taktvoll.push((client) => client.setConsent({ storage: of, personalisation: of }));
  }, status);

test('9.1 of two sources the strictest wins, and one that is silent denies', async ({
  browser3,
  server,
}) => {
  const { tab } = await openWith('vanilla-cookieconsent', browser3, server, {
    more: [{ source: 'manual' }],
  });
  await expectFirst(tab, 'generic');
  await tab.evaluate(platform('vanilla-cookieconsent').grant);
  expect(await creativeIn(tab)).toBe('generic');
  await setConsent(tab, 'granted');
  await expectCreative(tab, 'personal');
  await setConsent(tab, 'denied');
  await expectCreative(tab, 'generic');
  await setConsent(tab, 'granted');
  await expectCreative(tab, 'personal');
  await tab.evaluate(platform('vanilla-cookieconsent').deny);
  await expectCreative(tab, 'generic');
});

test('9.1 TCF where the GDPR does not apply abstains: the others decide', async ({
  browser3,
  server,
}) => {
  const { tab } = await openWith('IAB TCF', browser3, server, { more: [{ source: 'manual' }] });
  await setConsent(tab, 'granted');
  expect(await creativeIn(tab)).toBe('generic');
  await tab.evaluate(() => banner.leave());
  await expectCreative(tab, 'personal');
});

test('9.1 TCF: what was said holds while the shopper is asked again', async ({
  browser3,
  server,
}) => {
  const { tab } = await openWith('IAB TCF', browser3, server);
  await tab.evaluate(() => banner.answer([1, 5, 6]));
  await expectCreative(tab, 'personal');
  await tab.evaluate(() => banner.showAgain());
  expect(await creativeIn(tab)).toBe('personal');
  await tab.evaluate(() => banner.answer([1, 3, 4]));
  await expectCreative(tab, 'generic');
});

test('9.1 GPP in the United States: an objection denies; storage is for another source to say', async ({
  browser3,
  server,
}) => {
  const { tab } = await openWith('IAB GPP', browser3, server, { more: [{ source: 'manual' }] });
  await tab.evaluate(() => banner.object(2));
  expect(await creativeIn(tab)).toBe('generic');
  await setConsent(tab, 'granted');
  await expectCreative(tab, 'personal');
  await tab.evaluate(() => banner.object(1));
  await expectCreative(tab, 'generic');
});

test('9.1 klaro: a switch that is moved and not saved grants nothing', async ({
  browser3,
  server,
}) => {
  const { tab } = await openWith('klaro', browser3, server);
  await expectFirst(tab, 'generic');
  await tab.evaluate(() => {
    for (const name of ['memory', 'offers']) klaro.getManager().updateConsent(name, true);
  });
  expect(await creativeIn(tab)).toBe('generic');
  await tab.evaluate(platform('klaro').grant);
  await expectCreative(tab, 'personal');
  await tab.evaluate(() => klaro.getManager().updateConsent('offers', false));
  expect(await creativeIn(tab)).toBe('personal');
});

test('9.3 c15t reloads the page on withdrawal: the database is gone all the same', async ({
  browser3,
  server,
}) => {
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const { tab } = await openWith('c15t', browser3, server, {
    scripts: ['window.reloads = true; window.startedAt = performance.timeOrigin;'],
  });
  await tab.evaluate(platform('c15t').grant);
  await expectCreative(tab, 'personal');
  await expectDatabase(outside, true);
  const startedAt = await tab.evaluate(() => performance.timeOrigin);
  // The call does not come back from a page that is left.
  await tab
    .evaluate(() => {
      const state = c15tStore.getState();
      for (const name of ['functionality', 'marketing']) state.setSelectedConsent(name, false);
      void state.saveConsents('custom');
    })
    .catch(() => {});
  await expect
    .poll(() => tab.evaluate(() => performance.timeOrigin).catch(() => startedAt))
    .not.toBe(startedAt);
  await expectFirst(tab, 'generic');
  await expectDatabase(outside, false);
});

test('9.1 vanilla-cookieconsent: an answer to earlier questions counts no more once it asks anew', async ({
  browser3,
  server,
}) => {
  const { tab, path } = await openWith('vanilla-cookieconsent', browser3, server);
  await tab.evaluate(() => CookieConsent.acceptCategory(['functionality', 'marketing']));
  await expectCreative(tab, 'personal');
  const { setUp = '' } = platform('vanilla-cookieconsent');
  const revised = server.page(
    consentPage([{ source: 'vanilla-cookieconsent' }], {
      head: '<script defer src="/cookieconsent.js"></script>',
      scripts: [setUp.replace('hideFromBots: false,', 'hideFromBots: false, revision: 2,')],
    }),
    `${path}-revised`,
  );
  const next = await browser3.openTab(revised);
  await expectCreative(next, 'generic');
  await next.evaluate(() => CookieConsent.acceptCategory(['functionality', 'marketing']));
  await expectCreative(next, 'personal');
});

test('9.1 Consent Mode: a default grants nothing, and the dataLayer stays as it was', async ({
  browser3,
  server,
}) => {
  const path = server.page(
    consentPage([{ source: 'consent-mode' }], {
      scripts: [
        `window.dataLayer = [];
window.pushed = [];
dataLayer.push = function (...entries) { pushed.push(entries.length); return Array.prototype.push.apply(this, entries); };
window.gtag = function () { return dataLayer.push(arguments); };
gtag('consent', 'default', { functionality_storage: 'granted', personalization_storage: 'granted', ad_personalization: 'granted' });`,
      ],
    }),
  );
  const tab = await browser3.openTab(path);
  await expectFirst(tab, 'generic');
  const gtag = (state: string) =>
    tab.evaluate(
      (to) =>
        (window as unknown as { gtag(...given: unknown[]): number }).gtag('consent', 'update', {
          functionality_storage: to,
          personalization_storage: to,
          ad_personalization: to,
        }),
      state,
    );
  expect(await gtag('granted')).toBe(2);
  await expectCreative(tab, 'personal');
  expect(await tab.evaluate(() => dataLayer.push({ a: 1 } as never, { b: 2 } as never))).toBe(4);
  expect(await gtag('denied')).toBe(5);
  await expectCreative(tab, 'generic');
  const seen = await tab.evaluate(() => ({
    pushed: (window as unknown as { pushed: number[] }).pushed,
    length: dataLayer.length,
  }));
  // Nothing was added, and nothing kept from who listened before.
  expect(seen).toEqual({ pushed: [1, 1, 2, 1], length: 5 });
});

test('9.1 back from the cache: a cookie that was taken back elsewhere is read before anything stays', async ({
  browser3,
  server,
}) => {
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const { tab, path } = await openWith('vanilla-cookieconsent', browser3, server, {
    scripts: ['addEventListener("pageshow", (e) => { window.isBack = e.persisted; })'],
  });
  await tab.evaluate(platform('vanilla-cookieconsent').grant);
  await expectCreative(tab, 'personal');
  await tab.goto(server.page({ body: 'Elsewhere' }));
  const other = await browser3.openTab(path);
  await expectFirst(other, 'personal');
  await other.evaluate(platform('vanilla-cookieconsent').deny);
  await expectDatabase(outside, false);
  await tab.goBack();
  await expect.poll(() => tab.evaluate(() => (window as { isBack?: boolean }).isBack)).toBe(true);
  expect(await creativeIn(tab)).toBe('generic');
  expect(await creativeIn(other)).toBe('generic');
  await expectDatabase(outside, false);
});

const named = async (tab: Tab): Promise<string> =>
  (await tab.consoleMessages()).map(({ text }) => text).join('\n');

test('9.1 a source without its file, or without its platform, denies and is named', async ({
  browser3,
  server,
}) => {
  server.answer('/taktvoll.consent-klaro.js', { status: 404, type: 'text/plain' });
  const tab = await browser3.openTab(
    server.page(consentPage([{ source: 'manual' }, { source: 'klaro' }, { source: 'tcf' }])),
  );
  await setConsent(tab, 'granted');
  expect(await creativeIn(tab)).toBe('generic');
  await expect.poll(() => named(tab)).toContain('taktvoll.consent-klaro.js could not be loaded');
  await expect
    .poll(() => named(tab))
    .toContain('The consent source "tcf" is listed, and its platform is not on this page');
  expect(await named(tab)).not.toContain('"klaro" is listed');
});

test('9.1 a platform that is there and silent is not named', async ({ browser3, server }) => {
  const { tab } = await openWith('klaro', browser3, server);
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 6000)));
  expect(await named(tab)).not.toContain('[taktvoll]');
});

test('9.1 a newer config brings another source to open pages, and takes one away', async ({
  browser3,
  server,
}) => {
  const returns = (tab: Tab) =>
    tab.evaluate(() => {
      (window as unknown as { ahead: number }).ahead += 10_000;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
  const before = `const now = performance.now.bind(performance); window.ahead = 0;
performance.now = () => now() + window.ahead;`;
  const options = consentPage([{ source: 'manual' }], { before });
  const path = server.page(options);
  const configPath = `/config${path}.json`;
  const tab = await browser3.openTab(path);
  await setConsent(tab, 'granted');
  await expectCreative(tab, 'personal');
  const listing = (...sources: ConsentSourceConfig[]) =>
    server.answer(configPath, { body: JSON.stringify(consentPage(sources).config) });

  listing({ source: 'manual' }, { source: 'generic', global: 'said', personalisation: 'all' });
  await returns(tab);
  await expectCreative(tab, 'generic');
  await tab.evaluate(() => {
    (window as unknown as { said: object }).said = { all: 'granted' };
  });
  await returns(tab);
  await expectCreative(tab, 'personal');
  listing();
  await returns(tab);
  await expectCreative(tab, 'generic');
});
