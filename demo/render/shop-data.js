import { readFile } from 'node:fs/promises';

const read = async (name) =>
  JSON.parse(await readFile(new URL(`../shop/${name}.json`, import.meta.url), 'utf8'));

/** Everything the pages are made of, as the JSON files in demo/shop hold it. */
export const readShop = async () => {
  const catalogue = await read('catalogue');
  const lists = await Promise.all(catalogue.categories.map(({ id }) => read(`products/${id}`)));
  const products = lists.flat();
  const config = await read('taktvoll');
  const offers = await Promise.all(
    config.offers.map(async ({ id }) => [id, await read(`offers/${id}`)]),
  );
  return {
    ...catalogue,
    products,
    product: new Map(products.map((product) => [product.id, product])),
    config,
    offers: Object.fromEntries(offers),
    defaults: await read('defaults'),
    texts: { de: await read('texts/de'), en: await read('texts/en') },
    service: { de: await read('texts/service.de'), en: await read('texts/service.en') },
    training: { de: await read('texts/training.de'), en: await read('texts/training.en') },
    privacy: { de: await read('texts/privacy.de'), en: await read('texts/privacy.en') },
  };
};

const MONEY = {
  de: new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }),
};

export const formatPrice = (amount, lang) => MONEY[lang].format(amount);
