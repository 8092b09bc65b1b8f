import { type BadPage, testGarbage, testHarmless } from './support/bad-page.js';
import { genericOffer, shopConfig } from './support/shop.js';

// As in `bad-input.spec.ts`, where no engine can make a difference: what is wrong is read by code
// that asks the browser for nothing.

const offer = genericOffer('offer', 'home');
/** JSON whose `__proto__` is a key like any other; an object literal would make it the prototype. */
const protoKeys = JSON.stringify(
  shopConfig({
    signals: { PROTO: { derivation: 'observed', origin: 'first-party' } },
    campaigns: { PROTO: {}, constructor: {} },
    topics: { PROTO: {} },
    offers: [{ ...offer, id: 'PROTO', campaign: 'PROTO' }],
  }),
).replaceAll('PROTO', '__proto__');

const cases: readonly BadPage[] = [
  {
    title: 'a key of the shop is misspelt',
    page: { config: { ...shopConfig(), limitz: {} } },
    says: ['limitz', 'limits'],
  },
  {
    title: 'a key of an offer is misspelt',
    page: { config: shopConfig({ offers: [{ ...offer, campain: 'spring' } as typeof offer] }) },
    says: ['campain', 'campaign'],
  },
  {
    title: 'a cap has max 0',
    page: {
      config: shopConfig({
        limits: { frequencyCaps: [{ scope: 'everything', max: 0, within: '1d' }] },
      }),
    },
    says: ['limits.frequencyCaps.0.max'],
  },
  {
    title: 'a window is negative',
    page: {
      config: shopConfig({
        limits: { frequencyCaps: [{ scope: 'everything', max: 1, within: '-1d' }] },
      }),
    },
    says: ['limits.frequencyCaps.0.within'],
  },
  {
    title: 'ids are __proto__',
    page: { configAnswer: { body: protoKeys } },
    says: ['__proto__'],
  },
  {
    title: 'an offer uses a signal that is not declared',
    page: {
      config: shopConfig({
        offers: [{ ...offer, creatives: [{ id: 'generic', uses: ['viewed-category'] }] }],
      }),
    },
    says: ['viewed-category', 'signals'],
  },
  {
    title: 'the page reports a signal that is not declared',
    page: { scripts: ["taktvoll.push((t) => t.signal('viewed-category', 'running'))"] },
    says: ['viewed-category', 'Declare'],
    shows: 'offer',
  },
  {
    title: 'an offer has no creative',
    page: { config: shopConfig({ offers: [{ ...offer, creatives: [] }] }) },
    says: ['offers.0.creatives'],
  },
  {
    title: 'a template is for no offer',
    page: { config: shopConfig({ paused: true, offers: [genericOffer('other', 'home')] }) },
    says: ['"offer"', 'template'],
  },
  {
    title: 'a slot is for no placement',
    page: { config: shopConfig({ offers: [genericOffer('offer', 'basket')] }) },
    says: ['"home"', 'placement'],
  },
];

testHarmless(cases);

testGarbage([
  { form: 'an object', value: '{"seed":"a"}' },
  {
    form: 'a list with nothing in its places',
    value: '[1,null,null,null,null,null,null,null]',
  },
  { form: 'empty places but one', value: '[1,"seed","replica",0,[],[],[],null]' },
  { form: 'no visits', value: '[1,"seed","replica",0,[],[],null,{}]' },
]);
