/**
 * Renders the demonstration shop into dist/demo. Node only, no dependencies:
 *
 *   node demo/build.js
 *
 * What comes out is plain HTML that a shop owner can read; nothing of this script is needed there.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drawProduct } from './render/art/index.js';
import { drawLanes, drawMark } from './render/art/lanes.js';
import { drawThings } from './render/art/things.js';
import { layout, signalScript } from './render/layout.js';
import { basket } from './render/pages/basket.js';
import { category } from './render/pages/category.js';
import { checkout } from './render/pages/checkout.js';
import { home } from './render/pages/home.js';
import { product } from './render/pages/product.js';
import { chooser, start } from './render/pages/start.js';
import { textPage } from './render/pages/text-page.js';
import { thanks } from './render/pages/thanks.js';
import { readShop } from './render/shop-data.js';

const from = new URL('./shop/', import.meta.url);
const out = new URL('../dist/demo/', import.meta.url);
const consentFrom = new URL('../node_modules/vanilla-cookieconsent/', import.meta.url);
const LANGUAGES = ['de', 'en'];

const written = new Set();

const write = async (path, content) => {
  const url = new URL(path, out);
  written.add(url.href);
  await mkdir(new URL('.', url), { recursive: true });
  await writeFile(url, `${content.text ?? content}`.trimEnd().concat('\n'));
};

const pagesOf = (shop, lang) => [
  home({ shop, lang }),
  ...shop.categories.map((each) => category({ shop, lang, category: each })),
  ...shop.products.map((each) => product({ shop, lang, product: each })),
  basket({ shop, lang }),
  checkout({ shop, lang }),
  thanks({ shop, lang }),
  textPage({ page: 'service.html', text: shop.service[lang], hasChat: true }),
  textPage({
    page: 'training.html',
    text: shop.training[lang],
    floating: ['training-corner'],
  }),
  textPage({ page: 'privacy.html', text: shop.privacy[lang] }),
];

const writePages = async (shop) => {
  for (const lang of LANGUAGES) {
    for (const each of pagesOf(shop, lang)) {
      const className = each.className ?? `page-${each.page.match(/^[a-z]+/)[0]}`;
      const signals = each.signals && signalScript(each.signals);
      await write(`shop/${lang}/${each.page}`, layout({ shop, lang, ...each, className, signals }));
    }
  }
  await write('index.html', start({ shop, lang: 'de' }));
  await write('en.html', start({ shop, lang: 'en' }));
  await write('shop/index.html', chooser({ shop }));
};

const writeArt = async (shop) => {
  for (const { id, art } of shop.products) await write(`shop/art/${id}.svg`, drawProduct(art));
  for (const [id, drawing] of drawThings()) await write(`shop/art/${id}.svg`, drawing);
  await write('shop/art/mark.svg', drawMark());
  await write('shop/art/lanes-light.svg', drawLanes('#ffffff', 0.1));
  await write('shop/art/lanes-dark.svg', drawLanes('#10201a', 0.07));
};

const writeScriptsAndStyles = async (shop) => {
  for (const name of ['taktvoll.json', 'pages.json', 'shop.js', 'consent.js', 'chat.js']) {
    await write(`shop/${name}`, await readFile(new URL(name, from), 'utf8'));
  }
  const categories = shop.products
    .map(({ id, category: group }) => `    ${id}: '${group}',`)
    .join('\n');
  const script = await readFile(new URL('basket.js', from), 'utf8');
  await write('shop/basket.js', script.replace('/* categories */ {}', `{\n${categories}\n  }`));

  const { products } = JSON.parse(await readFile(new URL('pages.json', from), 'utf8'));
  const pairs = products.map(({ id, category: group }) => `    ['${id}', '${group}'],`).join('\n');
  const link = await readFile(new URL('lab-link.js', from), 'utf8');
  await write('shop/lab-link.js', link.replace('/* products */ []', `[\n${pairs}\n  ]`));

  const sheets = (await readdir(new URL('style/', from))).sort();
  const styles = await Promise.all(
    sheets.map((name) => readFile(new URL(`style/${name}`, from), 'utf8')),
  );
  await write('shop/shop.css', styles.join('\n'));
};

/** The consent banner is somebody else's work: its licence travels with it. */
const copyConsent = async () => {
  await mkdir(new URL('shop/vendor/', out), { recursive: true });
  for (const [source, target] of [
    ['dist/cookieconsent.umd.js', 'cookieconsent.umd.js'],
    ['dist/cookieconsent.css', 'cookieconsent.css'],
    ['LICENSE', 'cookieconsent.LICENSE'],
  ]) {
    const url = new URL(`shop/vendor/${target}`, out);
    written.add(url.href);
    await copyFile(new URL(source, consentFrom), url);
  }
};

/** Files of an earlier build go last, so that a shop that is being served is never empty. */
const removeStale = async () => {
  const entries = await readdir(new URL('shop/', out), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const url = pathToFileURL(join(entry.parentPath, entry.name));
    if (entry.isFile() && !written.has(url.href)) await rm(url);
  }
};

const shop = await readShop();
await writePages(shop);
await writeArt(shop);
await writeScriptsAndStyles(shop);
await copyConsent();
await removeStale();
