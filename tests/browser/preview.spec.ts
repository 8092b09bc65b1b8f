import { onPreview, press, preview, previewedPage, readPreview } from './support/preview-page.js';
import { expect, test } from './support/test.js';

const HARMLESS = /nothing is counted, nothing is sent/;

test('opens over the real page, and marks what it shows', async ({ browser3, server }) => {
  const tab = await browser3.openTab(server.page(previewedPage()) + preview());
  await onPreview(tab).toMatchObject({
    hasBar: true,
    says: expect.stringMatching(HARMLESS),
    offers: ['An eight-week plan'],
    marks: ['"Preview: nothing is counted"'],
    problems: [],
  });
});

test('shows the chosen offer and creative wherever it fits, whatever the rules say', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(previewedPage()) + preview());
  await onPreview(tab).toMatchObject({ offers: ['An eight-week plan'] });
  await press(tab, 'Show creative “category” of “Ten per cent off shoes”');
  await onPreview(tab).toMatchObject({
    offers: ['Ten per cent off shoes'],
    query: expect.stringContaining('offer:shoes/category'),
    sentences: {
      shoes: 'Chosen by you. By the rules: This shopper has not looked at running shoes.',
    },
  });
  await press(tab, 'As the rules decide');
  await onPreview(tab).toMatchObject({ offers: ['An eight-week plan'], problems: [] });
});

for (const [offer, text, kind] of [
  ['leaving', 'Before you go', 'dialog'],
  ['added', 'It goes well with', 'section'],
  ['strip', 'Free delivery', 'section'],
] as const) {
  test(`shows "${offer}" in its real format, and the bar stays in use`, async ({
    browser3,
    server,
  }) => {
    const tab = await browser3.openTab(
      server.page(previewedPage()) + preview(`offer:${offer}/generic`),
    );
    const boxOf = () =>
      tab.evaluate(() => {
        const slot = document.querySelector('[placement=float]');
        return slot?.shadowRoot?.querySelector('[part^=box]')?.localName;
      });
    await onPreview(tab).toMatchObject({ offers: ['An eight-week plan', text], problems: [] });
    expect(await boxOf()).toBe(kind);
    // A trusted click reaches the bar, and puts nothing away, even where the offer is modal.
    const isUnfolded = () =>
      tab.evaluate(() => {
        const find = (root: ParentNode): Element | null | undefined => {
          const bar = root.querySelector('taktvoll-preview');
          const roots = [...root.querySelectorAll('taktvoll-slot')].map((it) => it.shadowRoot!);
          return bar ?? roots.map(find).find(Boolean);
        };
        return find(document)?.shadowRoot?.querySelector('.drawer')?.checkVisibility();
      });
    // What stands in the middle is not covered.
    const isFree = kind === 'dialog';
    await expect.poll(isUnfolded).toBe(!isFree);
    await tab.click('.strip button');
    await expect.poll(isUnfolded).toBe(isFree);
    await tab.click('.strip button');
    await expect.poll(isUnfolded).toBe(!isFree);
    expect(await boxOf()).toBe(kind);
    await tab.click('[part^=box] > div button:last-of-type');
    await expect.poll(boxOf).toBeUndefined();
    await expect.poll(isUnfolded).toBe(!isFree);
    await tab.click('.strip button');
    await press(tab, 'Show again');
    await expect.poll(boxOf).toBe(kind);
    await onPreview(tab).toMatchObject({ counted: [], problems: [] });
  });
}

test('stores nothing, counts nothing, and leaves the caps of the real shopper alone', async ({
  browser3,
  server,
}) => {
  const path = server.page(previewedPage());
  const tab = await browser3.openTab(path + preview());
  await onPreview(tab).toMatchObject({ offers: ['An eight-week plan'] });
  await press(tab, 'Show creative “generic” of “Before you go”');
  await onPreview(tab).toMatchObject({ offers: ['An eight-week plan', 'Before you go'] });
  await tab.click('[part^=box] > div button:last-of-type');
  await press(tab, 'As the rules decide');
  await onPreview(tab).toMatchObject({ offers: ['An eight-week plan'] });
  // Long enough to be seen, clicked, and hidden.
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1300)));
  await tab.evaluate(() => document.querySelector<HTMLElement>('#plan')?.click());
  await tab.click('[part=bar] button:last-of-type');
  await onPreview(tab).toMatchObject({ offers: [] });
  const { touched, counted, problems } = await tab.evaluate(readPreview);
  expect({ touched, counted, problems }).toEqual({ touched: [], counted: [], problems: [] });
  expect(server.requested.filter((it) => !/taktvoll|page|config|favicon/.test(it))).toEqual([]);

  // The offer may be shown once in a lifetime: it still may.
  await tab.goto(path);
  await onPreview(tab).toMatchObject({
    hasBar: false,
    offers: ['An eight-week plan'],
    counted: expect.arrayContaining(['impression']),
    requested: [],
  });
});

test('its settings come along inside the shop, by link and by form, and end with it', async ({
  browser3,
  server,
}) => {
  const path = server.page(previewedPage());
  const tab = await browser3.openTab(path + preview('offer:shoes/category;page:4'));
  await onPreview(tab).toMatchObject({ offers: ['Ten per cent off shoes'] });
  await tab.click('#inside');
  await onPreview(tab).toMatchObject({
    offers: ['Ten per cent off shoes'],
    query: '?next&taktvoll-preview=offer:shoes/category;page:5',
  });
  // The page's own link is as it was.
  const hrefs = () =>
    tab.evaluate(() => [...document.querySelectorAll('a')].map((a) => a.getAttribute('href')));
  await expect.poll(hrefs).toEqual(['?next', 'https://shop.example/']);
  await tab.click('#send');
  await onPreview(tab).toMatchObject({
    offers: ['Ten per cent off shoes'],
    query: expect.stringMatching(
      /^\?next=2&taktvoll-preview=offer(:|%3A)shoes(\/|%2F)category.*6$/,
    ),
  });
  await tab.click('.leave');
  await onPreview(tab).toMatchObject({ hasBar: false, query: '?next=2' });
});

test('simulates who looks: interests, consent, time, a new visitor; and takes it all back', async ({
  browser3,
  server,
}) => {
  const given = 'noted:viewed/running/2;storage:no;time:2026-12-01T21:30';
  const tab = await browser3.openTab(server.page(previewedPage()) + preview(given));
  await onPreview(tab).toMatchObject({
    sentences: { shoes: expect.stringContaining('Without consent to storage') },
  });
  await tab.evaluate(() => {
    const root = document.querySelector('taktvoll-preview')!.shadowRoot!;
    root.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
  });
  // Who looked at shoes may see either; interest goes first.
  await onPreview(tab).toMatchObject({ offers: ['Ten per cent off shoes'] });
  await press(tab, 'Less often: running shoes');
  await press(tab, 'Less often: running shoes');
  await onPreview(tab).toMatchObject({ offers: ['An eight-week plan'] });
  await press(tab, 'New visitor');
  await onPreview(tab).toMatchObject({ query: expect.stringMatching(/page:1;visitor:\w+/) });
  await press(tab, 'Reset everything');
  await onPreview(tab).toMatchObject({ query: '?taktvoll-preview', problems: [] });
});

test('what the page notes is noted, and comes along', async ({ browser3, server }) => {
  const scripts = ["(window.taktvoll ||= []).push((t) => t.signal('viewed', 'running'))"];
  const tab = await browser3.openTab(server.page(previewedPage({ scripts })) + preview());
  await onPreview(tab).toMatchObject({
    offers: ['Ten per cent off shoes'],
    // Not in the address of the page that notes it: loaded again, it does so again.
    query: '?taktvoll-preview',
  });
  await tab.click('#inside');
  await onPreview(tab).toMatchObject({
    query: '?next&taktvoll-preview=page:4;noted:viewed/running/1',
  });
});

test('neither is loaded without its parameter', async ({ browser3, server }) => {
  const tab = await browser3.openTab(`${server.page(previewedPage())}?taktvoll=preview&preview`);
  await onPreview(tab).toMatchObject({
    offers: ['An eight-week plan'],
    hasBar: false,
    requested: [],
  });
  await tab.goto(server.page(previewedPage()) + preview());
  await onPreview(tab).toMatchObject({ hasBar: true, requested: ['taktvoll.preview.js'] });
});

test('where its file is missing nothing appears and nothing is counted, and the page goes on', async ({
  browser3,
  server,
}) => {
  server.answer('/taktvoll.preview.js', { status: 404, type: 'text/plain' });
  const tab = await browser3.openTab(server.page(previewedPage()) + preview());
  const readErrors = () =>
    tab.evaluate(() =>
      window.testHarness.consoleMessages
        .map(({ text }) => text)
        .filter((text) => /import|module/i.test(text)),
    );
  await expect.poll(readErrors).not.toEqual([]);
  await onPreview(tab).toMatchObject({ hasBar: false, offers: [], counted: [], touched: [] });
  expect(await tab.evaluate(() => document.querySelector('#default')?.checkVisibility())).toBe(
    true,
  );
  expect((await tab.evaluate(readPreview)).problems).toEqual([]);
});
