import { onPreview, press, preview, previewedPage } from './support/preview-page.js';
import { expect, test } from './support/test.js';

// What the preview says, and what it makes of its address: no engine makes a difference here.

test('fires what an offer waits for, and says what it waits for', async ({ browser3, server }) => {
  const tab = await browser3.openTab(server.page(previewedPage()) + preview());
  await onPreview(tab).toMatchObject({
    sentences: {
      leaving:
        'Waits until the pointer leaves the page at its top, or a phone’s page is flicked upwards.',
      added: 'Waits for the page to report “add_to_cart”.',
      strip: 'Waits until the shopper does nothing for 9 minutes.',
      later: 'Belongs to: basket. Go there in the shop, the preview comes along.',
    },
  });
  await press(tab, 'Fire now: event “add_to_cart”');
  await onPreview(tab).toMatchObject({ offers: ['An eight-week plan', 'It goes well with'] });
  await tab.click('[part^=box] button:last-of-type');
  await onPreview(tab).toMatchObject({ offers: ['An eight-week plan'], counted: [], problems: [] });
});

test('every offer of the page has a sentence', async ({ browser3, server }) => {
  const tab = await browser3.openTab(server.page(previewedPage()) + preview());
  await onPreview(tab).toMatchObject({
    sentences: {
      plan: 'Is shown here, as “generic”, and stays for this visit.',
      shoes: 'This shopper has not looked at running shoes.',
    },
  });
  // Held back by its cap: hidden, and once in a lifetime was once.
  await tab.click('[part=bar] button:last-of-type');
  await onPreview(tab).toMatchObject({ sentences: { plan: 'Shown once in all already.' } });
});

test('speaks German on a German page', async ({ browser3, server }) => {
  const tab = await browser3.openTab(server.page(previewedPage({ language: 'de' })) + preview());
  await onPreview(tab).toMatchObject({
    says: expect.stringContaining('nichts wird gezählt, nichts wird gesendet'),
    marks: ['"Vorschau: nichts wird gezählt"'],
    sentences: { shoes: 'Dieser Besucher hat sich Laufschuhe noch nicht angesehen.' },
    problems: [],
  });
});

for (const [title, settings] of [
  ['half an escape', '%7B%22x'],
  ['a broken escape', '%E0%A4%A'],
  ['markup', encodeURIComponent('offer:<img src=x onerror=alert(1)>/<script>alert(1)</script>')],
  ['names of the language', 'noted:__proto__/constructor/3;about:__proto__/x;offer:__proto__/x'],
  ['numbers without end', 'page:99999999999;noted:viewed/running/9999;time:9999-99-99T99:99'],
  ['far too much', 'x'.repeat(10_000)],
  ['offers that are not there', 'offer:nothing/generic;visitor:ÄÖÜ'],
] as const) {
  test(`garbage in the address does no harm: ${title}`, async ({ browser3, server }) => {
    const tab = await browser3.openTab(server.page(previewedPage()) + preview(settings));
    await onPreview(tab).toMatchObject({
      hasBar: true,
      offers: ['An eight-week plan'],
      counted: [],
      touched: [],
      problems: [],
    });
    expect(await tab.evaluate(() => document.querySelectorAll('img,script[src=x]').length)).toBe(0);
  });
}
