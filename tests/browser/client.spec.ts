import type { Client } from '../../src/model/client.js';
import { GRANT } from './support/offer-page.js';
import { genericOffer, shopConfig } from './support/shop.js';
import { expect, test } from './support/test.js';

interface ShopPage {
  taktvoll: { push(work: (client: Client) => void): unknown };
}

const personalShop = shopConfig({
  signals: { viewed: { derivation: 'observed', origin: 'first-party' } },
  offers: [
    {
      ...genericOffer('offer', 'home'),
      creatives: [{ id: 'generic', explicitness: 'category', uses: ['viewed'] }],
    },
  ],
});

test('2.8 without storage the first page view counts once, however much is asked at once', async ({
  browser3,
  server,
}) => {
  const config = shopConfig({ limits: { warmUp: { pageViews: 2 } } });
  const tab = await browser3.openTab(server.page({ config }));
  const outcomes = await tab.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        (window as unknown as ShopPage).taktvoll.push((client) => {
          const asked = [1, 2, 3].map(() => client.request({ placement: 'home' }));
          Promise.all(asked).then((all) => resolve(all.map(({ outcome }) => outcome)), reject);
        });
      }),
  );
  expect(outcomes).toEqual(['hold', 'hold', 'hold']);
});

for (const withdrawn of ['storage', 'personalisation'] as const) {
  test(`9.3 ${withdrawn} withdrawn while a decision is committed: nothing personal is given out`, async ({
    browser3,
    server,
  }) => {
    const tab = await browser3.openTab(server.page({ config: personalShop }));
    const decided = await tab.evaluate(async (purpose) => {
      const client = await new Promise<Client>((resolve) => {
        (window as unknown as ShopPage).taktvoll.push((given) => resolve(given));
      });
      const granted = { storage: 'granted', personalisation: 'granted' } as const;
      const ask = () => client.request({ placement: 'home', why: 'on-tap' });
      client.setConsent(granted);
      const before = await ask();
      await before.dismissed();
      // Withdrawn after the decision is written and before it is committed.
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        const request = put.apply(this, given);
        request.addEventListener('success', () => {
          IDBObjectStore.prototype.put = put;
          client.setConsent({ ...granted, [purpose]: 'denied' });
        });
        return request;
      };
      const during = await ask();
      const { reason } = await during.trace();
      return { before: before.outcome, during: during.outcome, reason };
    }, withdrawn);
    expect(decided).toEqual({ before: 'show', during: 'hold', reason: 'CONSENT_MISSING' });
  });
}

test('5.3 a choice of the shopper is kept, and the next request obeys', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page({ config: shopConfig() }));
  const result = await tab.evaluate(
    () =>
      new Promise<{ choice: string; outcome: string }>((resolve, reject) => {
        (window as unknown as ShopPage).taktvoll.push(async (client) => {
          try {
            const choice = await client.preferences.pause().then(
              () => 'kept',
              () => 'failed',
            );
            const { outcome } = await client.request({ placement: 'home' });
            resolve({ choice, outcome });
          } catch (error) {
            reject(error);
          }
        });
      }),
  );
  expect(result).toEqual({ choice: 'kept', outcome: 'hold' });
});

test('6.3 the slider only tightens, from the very next request on', async ({
  browser3,
  server,
}) => {
  const config = shopConfig({
    signals: { size: { derivation: 'stated', origin: 'first-party' } },
    offers: [
      {
        id: 'offer',
        placements: ['home'],
        creatives: [{ id: 'personal', uses: ['size'] }, { id: 'generic' }],
      },
    ],
  });
  const tab = await browser3.openTab(server.page({ config, scripts: [GRANT] }));
  const shown = await tab.evaluate(
    () =>
      new Promise<(string | undefined)[]>((resolve, reject) => {
        (window as unknown as ShopPage).taktvoll.push(async (client) => {
          const ask = async () =>
            (await client.request({ placement: 'home', why: 'on-tap' })).creative;
          try {
            const before = await ask();
            await client.preferences.tighten(1);
            const tightened = await ask();
            const refusal = await client.preferences
              .tighten('off' as unknown as number)
              .catch(({ name }) => name);
            const still = await ask();
            await client.preferences.tighten(100);
            const loosest = await ask();
            await client.preferences.tighten(null);
            resolve([before, tightened, refusal, still, loosest, await ask()]);
          } catch (error) {
            reject(error);
          }
        });
      }),
  );
  expect(shown).toEqual(['personal', 'generic', 'TypeError', 'generic', 'personal', 'personal']);
});

test('9.4 a page view before the grant is kept, though nothing follows on its page', async ({
  browser3,
  server,
}) => {
  const config = shopConfig({ limits: { warmUp: { pageViews: 2 } } });
  const path = server.page({ config });
  const tab = await browser3.openTab(path);
  const grantAndAsk = () =>
    new Promise<string>((resolve, reject) => {
      (window as unknown as ShopPage).taktvoll.push((client) => {
        // The page view is in memory by now.
        const granted = client.request({ placement: 'none' }).then(() => {
          client.setConsent({ storage: 'granted' });
          return client.request({ placement: 'home' });
        });
        granted.then(({ outcome }) => resolve(outcome), reject);
      });
    });
  expect(await tab.evaluate(grantAndAsk)).toBe('hold');
  await tab.goto(path);
  expect(await tab.evaluate(grantAndAsk)).toBe('show');
});

test('2.8 an address that is tidied up is no page view, a new one is', async ({
  browser3,
  server,
}) => {
  const config = shopConfig({ limits: { warmUp: { pageViews: 2 } } });
  const tab = await browser3.openTab(`${server.page({ config })}?add=shoe`);
  const moveAndAsk = (how: 'replaceState' | 'pushState') =>
    tab.evaluate(
      (method) =>
        new Promise<string>((resolve, reject) => {
          (window as unknown as ShopPage).taktvoll.push((client) => {
            history[method](null, '', method === 'pushState' ? '?next' : location.pathname);
            client.request({ placement: 'home' }).then(({ outcome }) => resolve(outcome), reject);
          });
        }),
      how,
    );
  expect(await moveAndAsk('replaceState')).toBe('hold');
  expect(await moveAndAsk('pushState')).toBe('show');
});
