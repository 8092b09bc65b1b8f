import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRecord, type Keys } from '../config/check-keys.js';
import type { Plan } from '../core/plan.js';
import { pagesOfPlacements, type ShopPages } from '../simulation/shop-pages.js';
import { readJson } from './json-source.js';
import { keySentences } from './key-sentences.js';
import { FileError } from './read-text.js';

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isTextRecord = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every(isText);
const text = { is: isText, what: 'a text that is not empty' };
const texts = { is: isTexts, what: 'a list of texts' };
const textRecord = { is: isTextRecord, what: 'an object from names to texts' };

const FILE: Keys = {
  about: text,
  products: {
    is: (value) =>
      Array.isArray(value) && value.every((entry) => isRecord(entry) && isText(entry.id)),
    what: 'a list of products, each with its id',
    required: true,
  },
  pages: { is: isRecord, what: 'an object from names to pages', required: true },
  events: {
    is: isTextRecord,
    what: 'an object from clicks, carts, orders, visit and list to a page',
    required: true,
  },
};
const PAGE: Keys = {
  path: { ...text, required: true },
  query: text,
  context: textRecord,
  signals: textRecord,
  conversion: { is: isRecord, what: 'an object' },
  placements: { ...texts, required: true },
  waiting: {
    is: (value) => Array.isArray(value) && value.every((entry) => isRecord(entry)),
    what: 'a list of objects with a placement',
  },
};
const WAITING: Keys = {
  placement: { ...text, required: true },
  where: {
    is: (value) => isRecord(value) && Object.values(value).every(isTexts),
    what: 'an object from keys of a product to lists of texts',
  },
};
const CONVERSION: Keys = { orderId: text, campaign: text, products: texts };

/** The pages of a shop, and what to call them. */
interface NamedPages {
  readonly pages: ShopPages;
  readonly name: string;
}

/**
 * The pages file that was named, else the one beside the config, else one page with every
 * placement.
 * @throws FileError naming what is wrong with the file.
 */
export async function readPages(
  given: string | undefined,
  config: string,
  plan: Plan,
): Promise<NamedPages> {
  const beside = join(dirname(config), 'pages.json');
  const file = given ?? (existsSync(beside) ? beside : undefined);
  if (file !== undefined) return { pages: checkPages(await readJson(file), file), name: file };
  const placements = new Set([...plan.offers.values()].flatMap((offer) => offer.config.placements));
  return {
    pages: pagesOfPlacements([...placements]),
    name: 'every placement of the config on every page view',
  };
}

function checkPages(value: unknown, file: string): ShopPages {
  const problems = keySentences(value, FILE, 'pages file');
  if (problems.length === 0) problems.push(...problemsInside(value as ShopPages));
  if (problems.length > 0) throw new FileError(`${file}: ${problems[0]}`);
  return value as ShopPages;
}

function problemsInside({ products, pages, events }: ShopPages): string[] {
  const problems: string[] = [];
  const filled = new Set(['product', 'order', ...products.flatMap((entry) => Object.keys(entry))]);
  for (const [name, page] of Object.entries(pages)) {
    const path = `pages.${name}`;
    problems.push(...keySentences(page, PAGE, path));
    if (isRecord(page) && isRecord(page.conversion)) {
      problems.push(...keySentences(page.conversion, CONVERSION, `${path}.conversion`));
    }
    for (const [index, entry] of (page.waiting ?? []).entries()) {
      problems.push(...keySentences(entry, WAITING, `${path}.waiting[${index}]`));
    }
    for (const [, hole = ''] of JSON.stringify(page).matchAll(/\{(\w+)\}/g)) {
      if (filled.has(hole)) continue;
      problems.push(`${path}: nothing fills {${hole}}; use one of {${[...filled].join('}, {')}}`);
    }
  }
  for (const type of ['visit', 'list'] as const) {
    const page = events[type];
    if (page === undefined || Object.hasOwn(pages, page)) continue;
    problems.push(`events.${type}: must name one of the pages ${Object.keys(pages).join(', ')}`);
  }
  for (const type of ['clicks', 'carts', 'orders'] as const) {
    if (Object.hasOwn(pages, events[type] ?? '')) continue;
    problems.push(`events.${type}: must name one of the pages ${Object.keys(pages).join(', ')}`);
  }
  return problems;
}
