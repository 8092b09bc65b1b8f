import type { PageOptions } from './page.js';
import { shopConfig } from './shop.js';
import type { Tab } from './tab.js';
import { expect } from './test.js';

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
