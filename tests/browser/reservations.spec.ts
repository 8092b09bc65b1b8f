import { expectShown, offerIn, offerPage, settle } from './support/offer-page.js';
import { dailyCap, genericOffer, shopConfig } from './support/shop.js';
import { expect, test } from './support/test.js';

const once = { limits: { frequencyCaps: [dailyCap(1)] } };
const template = '<template offer="one" creative="generic"><b id="one">One</b></template>';

test('2.1 consent that is told while it is being decided costs no impression', async ({
  browser3,
  server,
}) => {
  const offer = { ...genericOffer('one', 'home'), format: 'sticky' as const };
  const scripts = [
    `(window.taktvoll ||= []).push((client) => {
  const all = { storage: 'granted', personalisation: 'granted', measurement: 'denied' };
  client.setConsent(all);
  for (let ms = 1; ms < 6; ms++)
    setTimeout(() => client.setConsent({ ...all, measurement: ms % 2 ? 'granted' : 'denied' }), ms);
});`,
  ];
  const config = shopConfig({ offers: [offer], ...once });
  const body = `<taktvoll-slot placement="home">${template}</taktvoll-slot>`;
  const tab = await browser3.openTab(server.page({ config, scripts, body }));
  await expectShown(tab, ['one']);
});

test('11.1 a slot that is moved while it asks shows its offer where it went', async ({
  browser3,
  server,
}) => {
  const offer = offerIn('one', { placements: ['home'] });
  const scripts = [
    `(window.taktvoll ||= []).push((client) => {
  const stop = client.on('decision', ({ placement }) => {
    if (placement !== 'home') return;
    stop();
    document.querySelector('#there').append(document.querySelector('taktvoll-slot'));
  });
});`,
  ];
  const body = `<div><taktvoll-slot placement="home">${template}</taktvoll-slot></div><div id="there"></div>`;
  const page = { ...offerPage([offer], { scripts, config: once }), body };
  const tab = await browser3.openTab(server.page(page));
  await settle(tab);
  await expectShown(tab, ['one']);
  expect(await tab.evaluate(() => document.querySelector('#there #one') !== null)).toBe(true);
});
