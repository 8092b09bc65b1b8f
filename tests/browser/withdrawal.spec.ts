import { consentPage, creativeIn, expectCreative, expectDatabase } from './support/consent-page.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

interface TestClient {
  setConsent(given: object): void;
  request(asked: object): Promise<unknown>;
  signal(name: string, value: string): void;
}
interface ShopPage {
  readonly taktvoll: { push(work: (client: TestClient) => unknown): void };
}

const setConsent = (tab: Tab, status: string): Promise<void> =>
  tab.evaluate((of) => {
    (window as unknown as ShopPage).taktvoll.push((client) =>
      client.setConsent({ storage: of, personalisation: of }),
    );
  }, status);
const uncaught = (tab: Tab) => tab.evaluate(() => window.testHarness.uncaught);

test('9.3 two tabs that write without a pause write nothing after a third one withdrew', async ({
  browser3,
  server,
}) => {
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const path = server.page(consentPage([{ source: 'manual' }]));
  const tabs = [await browser3.openTab(path), await browser3.openTab(path)];
  const last = await browser3.openTab(path);
  for (const tab of [...tabs, last]) {
    await setConsent(tab, 'granted');
    await expectCreative(tab, 'personal');
  }
  for (const tab of tabs) {
    await tab.evaluate(() => {
      (window as unknown as ShopPage).taktvoll.push((client) => {
        let count = 0;
        const write = (): void => {
          if (count++ > 200) return;
          client.signal('size', `${count}`);
          client.request({ placement: 'home', why: 'on-tap' }).then(write, write);
        };
        for (let side = 0; side < 3; side++) write();
      });
    });
  }
  await setConsent(last, 'denied');
  await expectDatabase(outside, false);
  for (let look = 0; look < 5; look++) {
    for (const tab of [...tabs, last]) {
      expect(await creativeIn(tab)).toBe('generic');
      expect(await uncaught(tab)).toEqual([]);
    }
    await expectDatabase(outside, false);
  }
});

test('9.3 without a channel between tabs the other one finds the database gone', async ({
  browser3,
  server,
}) => {
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const options = consentPage([{ source: 'manual' }], {
    before: 'delete window.BroadcastChannel;',
  });
  const path = server.page(options);
  const tab = await browser3.openTab(path);
  const other = await browser3.openTab(path);
  for (const one of [tab, other]) {
    await setConsent(one, 'granted');
    await expectCreative(one, 'personal');
  }
  await setConsent(tab, 'denied');
  await expectDatabase(outside, false);
  for (const one of [tab, other]) {
    expect(await creativeIn(one)).toBe('generic');
    expect(await uncaught(one)).toEqual([]);
  }
  await expectDatabase(outside, false);
});
