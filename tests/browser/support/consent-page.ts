import type { ConsentSourceConfig } from '../../../src/model/config.js';
import type { PageOptions } from './page.js';
import { shopConfig } from './shop.js';
import type { Tab } from './tab.js';
import { expect } from './test.js';

/** What the page asks first, before any other script of the page had its turn. */
const ASK_FIRST = `(window.taktvoll ||= []).push((client) => {
  client.signal('size', '42');
  client.request({ placement: 'home', why: 'on-tap' }).then((decision) => {
    window.firstCreative = decision.creative;
  });
});`;

/** An offer that is personal where it may be, and generic for everyone else. */
export function consentPage(
  sources: readonly ConsentSourceConfig[],
  { scripts = [], ...given }: PageOptions = {},
): PageOptions {
  return {
    config: shopConfig({
      consent: { sources: [...sources] },
      signals: {
        size: { derivation: 'stated', origin: 'first-party', label: { en: 'Your size' } },
      },
      offers: [
        {
          id: 'offer',
          placements: ['home'],
          creatives: [
            { id: 'personal', uses: ['size'] },
            { id: 'generic', uses: [] },
          ],
        },
      ],
    }),
    ...given,
    scripts: [ASK_FIRST, ...scripts],
  };
}

interface ConsentWindow {
  readonly firstCreative?: string;
  readonly taktvoll: {
    push(
      work: (client: { request(of: object): Promise<{ readonly creative?: string }> }) => void,
    ): unknown;
  };
}

/** The creative that would be shown now. */
export const creativeIn = (tab: Tab): Promise<string | undefined> =>
  tab.evaluate(
    () =>
      new Promise((resolve) => {
        (window as unknown as ConsentWindow).taktvoll.push((client) =>
          client
            .request({ placement: 'home', why: 'on-tap' })
            .then(({ creative }) => resolve(creative)),
        );
      }),
  );

export const expectCreative = (tab: Tab, creative: 'personal' | 'generic'): Promise<void> =>
  expect.poll(() => creativeIn(tab), { message: `the creative is ${creative}` }).toBe(creative);

/** The creative of the first decision of the page. */
export const expectFirst = (tab: Tab, creative: 'personal' | 'generic'): Promise<void> =>
  expect
    .poll(() => tab.evaluate(() => (window as unknown as ConsentWindow).firstCreative), {
      message: `the first creative of the page is ${creative}`,
    })
    .toBe(creative);

/** Asked from a page that has nothing to do with the script. */
export const expectDatabase = (outside: Tab, isThere: boolean): Promise<void> =>
  expect
    .poll(
      () =>
        outside.evaluate(async () =>
          (await indexedDB.databases()).some(({ name }) => name === 'taktvoll'),
        ),
      { message: `there is ${isThere ? 'a' : 'no'} database` },
    )
    .toBe(isThere);
