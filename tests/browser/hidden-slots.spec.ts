import { offerIn, offerPage, settle } from './support/offer-page.js';
import { expect, test } from './support/test.js';

for (const format of ['overlay', 'slide-in', 'sticky'] as const) {
  test(`11 a slot that is not displayed shows no ${format}, and blocks nothing`, async ({
    browser3,
    server,
  }) => {
    const offer = offerIn('one', { format });
    const decided = `window.told = [];
(window.taktvoll ||= []).push((client) => {
  for (const type of ['decision', 'impression']) client.on(type, ({ offer }) => offer && told.push(type));
});`;
    const tab = await browser3.openTab(
      server.page(
        offerPage([offer], {
          scripts: [decided],
          head: '<style>taktvoll-slot{display:none}</style>',
        }),
      ),
    );
    await settle(tab);
    const read = () =>
      tab.evaluate(async () => {
        const buy = document.querySelector('#buy')!;
        const { left, top } = buy.getBoundingClientRect();
        return {
          told: (window as unknown as { told: string[] }).told,
          isPageInUse: document.elementFromPoint(left + 2, top + 2) === buy,
          locks: (await navigator.locks.query()).held?.length,
        };
      });
    await expect.poll(read).toEqual({ told: ['decision'], isPageInUse: true, locks: 0 });
  });
}
