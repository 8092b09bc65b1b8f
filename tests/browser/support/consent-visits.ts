import type { ConsentSourceConfig } from '../../../src/model/config.js';
import { consentPage, expectCreative, expectDatabase, expectFirst } from './consent-page.js';
import type { TestServer } from './server.js';
import type { Tab } from './tab.js';
import type { Browser3 } from './test.js';

/** A consent platform as a shop's page has it, and what a shopper does with it. */
export interface Platform {
  readonly name: string;
  readonly source: ConsentSourceConfig;
  /** Scripts by their address, which the page loads before Taktvoll. */
  readonly libraries?: () => Promise<Readonly<Record<string, string>>>;
  /** What the page does with them. */
  readonly setUp?: string;
  /** Sent to the page as text. */
  readonly grant: () => unknown;
  /** Storage alone. */
  readonly grantStorage: () => unknown;
  readonly deny: () => unknown;
  /** False where it can only be asked once its script runs: the first decision may come before. */
  readonly isReadAtStart: boolean;
}

const DAY_MS = 86_400_000;

/** A shopper who is new, agrees, changes their mind twice, comes back, withdraws, and comes back. */
export async function visitWith(
  platform: Platform,
  browser3: Browser3,
  server: TestServer,
): Promise<void> {
  const { source, libraries, setUp, grant, grantStorage, deny, isReadAtStart } = platform;
  const addresses: string[] = [];
  for (const [address, body] of Object.entries((await libraries?.()) ?? {})) {
    server.answer(address, { type: 'text/javascript', body });
    addresses.push(address);
  }
  const path = server.page(
    consentPage([source], {
      head: addresses.map((address) => `<script defer src="${address}"></script>`).join('\n'),
      scripts: setUp ? [setUp] : [],
    }),
  );
  const act = (tab: Tab, what: () => unknown): Promise<void> =>
    // c15t reloads the page where something was withdrawn; the call does not come back then.
    tab.evaluate(what).then(
      () => {},
      () => {},
    );
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));

  const tab = await browser3.openTab(path);
  await expectFirst(tab, 'generic');
  await expectCreative(tab, 'generic');
  await expectDatabase(outside, false);

  await act(tab, grant);
  await expectCreative(tab, 'personal');
  await expectDatabase(outside, true);

  await act(tab, grantStorage);
  await expectCreative(tab, 'generic');
  await expectDatabase(outside, true);

  await act(tab, grant);
  await expectCreative(tab, 'personal');

  const nextDay = await browser3.openTab(`${path}?clock=${Date.now() + DAY_MS}`);
  if (isReadAtStart) await expectFirst(nextDay, 'personal');
  await expectCreative(nextDay, 'personal');

  await act(nextDay, deny);
  await expectCreative(nextDay, 'generic');
  await expectCreative(tab, 'generic');
  await expectDatabase(outside, false);

  const dayAfter = await browser3.openTab(`${path}?clock=${Date.now() + 2 * DAY_MS}`);
  await expectFirst(dayAfter, 'generic');
  await expectCreative(dayAfter, 'generic');
  await expectDatabase(outside, false);
}
