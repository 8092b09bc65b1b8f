import { readFileSync } from 'node:fs';
import { badPage, expectHarmless } from './support/bad-page.js';
import { expectNotShown, expectShown, offerIn, offerPage, settle } from './support/offer-page.js';
import { startServer } from './support/server.js';
import { expect, test } from './support/test.js';

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const built = (file: string) =>
  readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
/** A file as another build would have written it: it asks for another stamp. */
const ofAnotherBuild = (file: string): string => {
  const text = built(file);
  const other = text.replace(
    /(?<=import\{_)[0-9a-f]{6}(?=\}from"\.\/taktvoll\.main\.js";\s*$)/,
    '0ther0',
  );
  expect(other).not.toBe(text);
  return other;
};

for (const [file, says] of [
  ['main', 'taktvoll.main.js'],
  ['config', 'taktvoll.config.js'],
  ['check', 'taktvoll.check.js'],
] as const) {
  test(`1.2 without taktvoll.${file}.js nothing is shown, and the console says so once`, async ({
    browser3,
    server,
  }) => {
    server.answer(`/taktvoll.${file}.js`, { status: 500 });
    const tab = await browser3.openTab(server.page(badPage({})));
    await expectHarmless(tab, { says: [says, 'Serve all files'], shows: 'default' });
  });
}

for (const file of ['config', 'check']) {
  test(`taktvoll.${file}.js of another build is as good as none`, async ({ browser3, server }) => {
    const path = `taktvoll.${file}.js`;
    server.answer(`/${path}`, { type: JAVASCRIPT, body: ofAnotherBuild(path) });
    const tab = await browser3.openTab(server.page(badPage({})));
    await expectHarmless(tab, { says: [path, 'Serve all files'], shows: 'default' });
  });
}

test('what loads later from another build never runs: nothing is shown, and nothing thrown', async ({
  browser3,
  server,
}) => {
  const body = `window.hasRun = true;${ofAnotherBuild('taktvoll.shown.js')}`;
  server.answer('/taktvoll.shown.js', { type: JAVASCRIPT, body });
  const tab = await browser3.openTab(server.page(offerPage([offerIn('one')])));
  await settle(tab);
  await expect.poll(() => server.requests('/taktvoll.shown.js')).toBeGreaterThan(0);
  await expectNotShown(tab, ['one'], 400);
  const page = await tab.evaluate(() => [window.testHarness.uncaught.length, 'hasRun' in window]);
  expect(page).toEqual([0, false]);
});

test('what the first decision needs is asked for at once: no file waits for another', async ({
  browser3,
  server,
}) => {
  const path = server.page(offerPage([offerIn('one')]));
  const files = ['main', 'config', 'check'].map((file) => `/taktvoll.${file}.js`);
  const needed = [...files, `/config${path}.json`];
  const tab = await browser3.openTab(path);
  await expectShown(tab, ['one']);
  for (const file of needed) expect(server.requests(file), file).toBe(1);
  // By whom: each is asked for all the same where the others never come.
  for (const file of files) server.answer(file, { status: 500 });
  const before = server.requested.length;
  await browser3.openTab(path);
  const isAsked = () => needed.filter((file) => server.requested.slice(before).includes(file));
  await expect.poll(isAsked).toEqual(needed);
});

test('where each script needs a nonce and hands its trust on, all files load', async ({
  browser3,
  server,
}) => {
  const path = server.page(offerPage([offerIn('one')], { scriptTags: 0 }));
  const grant = `(window.taktvoll ||= []).push((client) =>
    client.setConsent({ storage: 'granted', personalisation: 'granted', measurement: 'denied' }))`;
  const strict = server.page({
    ...offerPage([offerIn('one')], { scriptTags: 0 }),
    scripts: [],
    head: `<meta http-equiv="content-security-policy"
      content="script-src 'nonce-ours' 'strict-dynamic'; require-trusted-types-for 'script'">
      <script nonce="ours">${grant}</script>
      <script async nonce="ours" src="/taktvoll.js" data-config="/config${path}.json"></script>`,
  });
  const tab = await browser3.openTab(strict);
  await expectShown(tab, ['one']);
  const problems = () => [...window.testHarness.violations, ...window.testHarness.uncaught];
  expect(await tab.evaluate(problems)).toEqual([]);
});

test('11.2 files come from where the script came from, another host too', async ({
  browser3,
  server,
}) => {
  const host = await startServer();
  try {
    const path = server.page(offerPage([offerIn('one')], { scriptTags: 0 }));
    const elsewhere = server.page({
      ...offerPage([offerIn('one')], { scriptTags: 0 }),
      head: `<script async src="${host.url}/taktvoll.js" data-config="/config${path}.json"></script>`,
    });
    const tab = await browser3.openTab(elsewhere);
    await expectShown(tab, ['one']);
    expect(server.requested.filter((asked) => /taktvoll.*\.js$/.test(asked))).toEqual([]);
    expect(host.requests('/taktvoll.main.js')).toBe(1);
    expect(host.requests('/taktvoll.shown.js')).toBe(1);
  } finally {
    await host.close();
  }
});
