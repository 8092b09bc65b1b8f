import { settle } from './support/offer-page.js';
import { onSettings, panelPage, readSettings, settingsPage, use } from './support/settings-page.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

// What `import { start } from 'taktvoll'` gives a page that brings its own rendering.

const { config, ...shop } = settingsPage();

/** The client as the script tag leaves it: what the other tests ask is asked alike. */
const START = `(() => {
  const waiting = [];
  window.taktvoll = { push: (work) => waiting.push(work) };
  window.started = import('/index.js').then(async ({ start }) => {
    const client = await start({ config: ${JSON.stringify(config)} });
    client.setConsent({ storage: 'granted', personalisation: 'granted', measurement: 'denied' });
    client.signal('viewed', 'running');
    window.taktvoll = Object.assign(client, { push: (work) => work(client) });
    waiting.forEach((work) => work(client));
  });
})();`;

const modulePage = (body: string) => ({
  ...shop,
  body,
  scripts: [START],
  scriptTags: 0,
});

const definedBy = (tab: Tab) =>
  tab.evaluate(() =>
    ['taktvoll-slot', 'taktvoll-panel'].map((name) => Boolean(customElements.get(name))),
  );

test('Offer settings stand in a page that renders for itself, and what they change is obeyed', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(
    server.page(modulePage('<main><h1>Datenschutz</h1><taktvoll-panel></taktvoll-panel></main>')),
  );
  await onSettings(tab).toMatchObject({ isThere: true, language: 'de', problems: [] });
  expect(await definedBy(tab)).toEqual([false, true]);
  await onSettings(tab).toMatchObject({ text: expect.stringContaining('1 Notiz aus 1 Bereich') });
  await use(tab, 'noted/summary');
  expect((await tab.evaluate(readSettings)).rows['noted/viewed/running']).toContain(
    'Sie haben sich heute Laufschuhe angesehen.',
  );
  const outcome = () =>
    tab.evaluate(async () => {
      const { taktvoll } = window as unknown as {
        taktvoll: { request(of: object): Promise<{ outcome: string }> };
      };
      return (await taktvoll.request({ placement: 'more', why: 'on-tap' })).outcome;
    });
  expect(await outcome()).toBe('show');
  await use(tab, 'noted/viewed/running/0');
  await onSettings(tab).toMatchObject({ focus: 'noted/viewed/running/undo', problems: [] });
  expect(await outcome()).toBe('hold');
});

test('started beside the script tag, and once more, the page gets no error', async ({
  browser3,
  server,
}) => {
  const panel = panelPage();
  const again = `window.started = import('/index.js').then(async ({ start }) => {
    await start({ config: ${JSON.stringify(config)} });
    await start({ config: ${JSON.stringify(config)} });
  });`;
  const tab = await browser3.openTab(
    server.page({ ...panel, scripts: [...panel.scripts!, again] }),
  );
  await tab.evaluate(() => (window as unknown as { started: Promise<void> }).started);
  await settle(tab);
  await onSettings(tab).toMatchObject({ isThere: true, problems: [] });
});
