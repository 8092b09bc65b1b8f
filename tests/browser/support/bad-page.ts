import type { PageOptions } from './page.js';
import { shopConfig } from './shop.js';
import { readStates, writeState } from './stored-state.js';
import type { Tab } from './tab.js';
import { expect, test } from './test.js';

/** Long enough for a second message, or an error, that must not come. */
const SETTLE_MS = 400;

const GRANT = `(window.taktvoll ||= []).push((client) =>
  client.setConsent({ storage: 'granted', personalisation: 'granted', measurement: 'denied' }))`;
const SLOT = `
<taktvoll-slot placement="home">
  <template offer="offer" creative="generic"><p id="offer">Offer</p></template>
  <p id="default">Default</p>
</taktvoll-slot>`;
/** What the page does for itself: it must go on whatever happens to the offers. */
const TICKS = `<script>window.ticks = 0; setInterval(() => { window.ticks++; }, 10);</script>`;

/** A valid page, but for what is given. */
export function badPage({ body = SLOT, scripts = [], ...given }: PageOptions): PageOptions {
  const hasConfig = given.config ?? given.configAnswer ?? given.inlineConfig;
  return {
    ...(hasConfig === undefined && { config: shopConfig() }),
    ...given,
    scripts: [GRANT, ...scripts],
    body: body + TICKS,
  };
}

interface Expectation {
  /** All that the one message says: what is wrong, and how to mend it. */
  readonly says: readonly (string | RegExp)[];
  /** What the shopper sees in the slot. */
  readonly shows: 'default' | 'offer';
}

const readPage = () => {
  const page = window as unknown as { ticks: number };
  const isVisible = (selector: string) => {
    const element = document.querySelector<HTMLElement>(selector);
    return Boolean(element?.checkVisibility() && element.offsetHeight > 0);
  };
  return {
    ticks: page.ticks,
    uncaught: [...window.testHarness.uncaught],
    offer: isVisible('#offer'),
    default: isVisible('#default'),
  };
};

async function readMessages(tab: Tab) {
  const messages = await tab.consoleMessages();
  return messages.map(({ text }) => text).filter((text) => text.startsWith('[taktvoll]'));
}

/** The page goes on, shows what it should, and the console says once what is wrong. */
export async function expectHarmless(tab: Tab, { says, shows }: Expectation) {
  await expect.poll(() => readMessages(tab), { message: 'a message' }).not.toEqual([]);
  await expect
    .poll(async () => (await tab.evaluate(readPage))[shows], { message: shows })
    .toBe(true);
  const before = await tab.evaluate(readPage);
  await tab.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), SETTLE_MS);
  const after = await tab.evaluate(readPage);

  expect(after.ticks).toBeGreaterThan(before.ticks);
  expect(after.uncaught).toEqual([]);
  expect({ offer: after.offer, default: after.default }).toEqual({
    offer: shows === 'offer',
    default: shows === 'default',
  });
  const messages = await readMessages(tab);
  expect(messages).toHaveLength(1);
  for (const text of says) {
    if (typeof text === 'string') expect(messages[0]).toContain(text);
    else expect(messages[0]).toMatch(text);
  }
}

/** A page with something wrong in it. */
export interface BadPage {
  readonly title: string;
  readonly page: PageOptions;
  readonly says: readonly (string | RegExp)[];
  readonly shows?: 'offer';
}

export function testHarmless(cases: readonly BadPage[]) {
  for (const { title, page, says, shows = 'default' } of cases) {
    test(`${title}: the page goes on, and the console says it once`, async ({
      browser3,
      server,
    }) => {
      const tab = await browser3.openTab(server.page(badPage(page)));
      await expectHarmless(tab, { says, shows });
      expect(await tab.evaluate(() => Object.getOwnPropertyNames(Object.prototype).sort())).toEqual(
        await tab.evaluate(() => {
          const frame = document.body.appendChild(document.createElement('iframe'));
          const { Object: Other } = frame.contentWindow as unknown as { Object: ObjectConstructor };
          return Other.getOwnPropertyNames(Other.prototype).sort();
        }),
      );
    });
  }
}

/** What stands on the device is not what was written there. */
export function testGarbage(states: readonly { readonly form: string; readonly value: unknown }[]) {
  for (const { form, value } of states) {
    test(`a state of garbage (${form}) is kept aside, and the next page begins anew`, async ({
      browser3,
      server,
    }) => {
      const writer = await browser3.openTab(server.page({ scriptTags: 0 }));
      await writer.evaluate(writeState, value);

      const path = server.page(badPage({}));
      const tab = await browser3.openTab(path);
      await expectHarmless(tab, { says: ['cannot be read', 'state-unreadable'], shows: 'offer' });
      expect(await writer.evaluate(readStates)).toEqual({ 'state-unreadable': value });

      await tab.goto(path);
      const readState = async () => (await writer.evaluate(readStates)).state;
      await expect.poll(readState).toEqual(expect.stringMatching(/^\[2,/));
    });
  }
}
