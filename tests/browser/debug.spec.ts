import { onPreview, press, previewedPage } from './support/preview-page.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

const readDebug = () => {
  const root = document.querySelector('taktvoll-debug')?.shadowRoot;
  const textOf = (selector: string) =>
    [...(root?.querySelectorAll(selector) ?? [])].map((each) => each.textContent);
  const box = root?.querySelector('section');
  return {
    isOpen: Boolean(box?.matches(':popover-open')),
    corner: box?.getAttribute('data-corner'),
    content: root?.querySelector('.content')?.checkVisibility(),
    decisions: textOf('details > summary'),
    whyNot: textOf('.lines li'),
    rules: textOf('.rules tr').filter((text) => text?.includes('refuses')),
    scores: textOf('.rules caption small'),
  };
};
const onDebug = (tab: Tab) => expect.poll(() => tab.evaluate(readDebug));

test('shows each decision of the real client, with its reason and all that led to it', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(`${server.page(previewedPage())}?taktvoll-debug`);
  await onPreview(tab).toMatchObject({
    offers: ['An eight-week plan'],
    counted: expect.arrayContaining(['impression']),
    requested: ['taktvoll.debug.js'],
    marks: ['none'],
    problems: [],
  });
  await onDebug(tab).toMatchObject({
    isOpen: true,
    decisions: expect.arrayContaining([
      expect.stringMatching(/^home.*page view.*shown.*An eight-week plan · generic/),
      expect.stringMatching(/^float.*page view.*held back.*NO_CANDIDATE/),
    ]),
    whyNot: expect.arrayContaining([
      'An eight-week planIs shown here, as “generic”.',
      'Ten per cent off shoesThis shopper has not looked at running shoes.',
      'Before you goWaits until the pointer leaves the page at its top, or a phone’s page is flicked upwards.',
      expect.stringContaining('add_to_cart'),
      expect.stringContaining('9 minutes'),
    ]),
  });
  await tab.evaluate(() => {
    const root = document.querySelector('taktvoll-debug')!.shadowRoot!;
    for (const summary of root.querySelectorAll('summary')) summary.click();
  });
  await onDebug(tab).toMatchObject({
    rules: expect.arrayContaining([expect.stringMatching(/^AUDIENCE_NOT_MATCHED ?refuses/)]),
    scores: expect.arrayContaining([
      expect.stringMatching(/^[\d.]+ points, allowed are fewer than 35 · .*data \d/),
      expect.stringMatching(/^[\d.]+ points, no limit/),
    ]),
  });
  await onPreview(tab).toMatchObject({ problems: [] });
});

test('tells of a trigger that fires, and of what time lifts', async ({ browser3, server }) => {
  const config = {
    ...previewedPage().config!,
    limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: '1d' }] },
  };
  const path = server.page(previewedPage({ config }));
  const tab = await browser3.openTab(`${path}?taktvoll-debug`);
  await onDebug(tab).toMatchObject({ decisions: { length: 2 } });
  const fire = () =>
    tab.evaluate(() => {
      const { taktvoll } = window as unknown as { taktvoll: { event(name: string): void } };
      taktvoll.event('add_to_cart');
    });
  await fire();
  await onPreview(tab).toMatchObject({ offers: ['An eight-week plan', 'It goes well with'] });
  await onDebug(tab).toMatchObject({
    decisions: expect.arrayContaining([
      expect.stringMatching(/^float.*event “add_to_cart”.*shown.*It goes well with/),
    ]),
  });
  await tab.click('[part^=box] button:last-of-type');
  await fire();
  await onDebug(tab).toMatchObject({
    decisions: expect.arrayContaining([
      expect.stringMatching(
        /^float.*held back.*FREQUENCY_CAP_REACHED · until tomorrow at \d\d:\d\d/,
      ),
    ]),
    whyNot: expect.arrayContaining([
      expect.stringMatching(
        /by now it would be held back: shown once in the last 24 hours already; again from tomorrow/,
      ),
    ]),
  });
});

test('gets out of the way: collapses, moves, closes', async ({ browser3, server }) => {
  const tab = await browser3.openTab(`${server.page(previewedPage())}?taktvoll-debug`);
  await onDebug(tab).toMatchObject({ isOpen: true, corner: '0', content: true });
  await press(tab, 'To the next corner');
  await press(tab, 'Collapse');
  await onDebug(tab).toMatchObject({ corner: '1', content: false });
  await press(tab, 'Expand');
  await onDebug(tab).toMatchObject({ content: true });
  await press(tab, 'Close');
  await onDebug(tab).toMatchObject({ isOpen: false });
});
