import { readPath, readText, readTexts } from './read-path.js';

/** What a page holds about itself, as plain data. */
export interface PageData {
  /** JSON-LD as parsed, and microdata in the same form. */
  readonly nodes: readonly unknown[];
  /** Name or property of a meta element, in small letters, to what it says. */
  readonly meta: ReadonlyMap<string, string>;
  /** Address of the page, and the one that it calls its own. */
  readonly addresses: readonly string[];
  readonly heading: string | undefined;
}

/** What a page is about; the most particular category first. */
export interface PageFacts {
  readonly category: readonly string[];
  readonly product: readonly string[];
  readonly name: readonly string[];
  readonly brand: readonly string[];
  /** One product, or a list of them: its breadcrumbs are categories of goods. */
  readonly isCatalogue: boolean;
}

const PRODUCT = /^(?:Product|ProductGroup|ProductModel|IndividualProduct|SomeProducts)$/;
const LISTING = /^(?:CollectionPage|ItemList|OfferCatalog)$/;
const HOME = /^(?:home|homepage|start|startseite|shop|accueil|inicio)$/i;
/** Deeper, and more, than any description of a page. */
const MAX_DEPTH = 8;
const MAX_NODES = 500;
/** More levels than any catalogue has. */
const MAX_LEVELS = 50;

export function factsOfPage({ nodes: given, meta, addresses, heading }: PageData): PageFacts {
  const nodes = flatten(given);
  const products = nodes.filter((node) => isA(node, PRODUCT));
  const product = productOf(products, addresses, [meta.get('og:title'), heading]);
  const isProductPage = /product/.test(meta.get('og:type') ?? '') || meta.has('product:category');
  const name =
    readText(readPath(product, 'name')) ?? (isProductPage ? meta.get('og:title') : undefined);
  const crumbs = crumbsOf(
    nodes.find((node) => isA(node, /^BreadcrumbList$/)),
    name,
  );
  const told = [...textsOf(product, 'category'), meta.get('product:category') ?? []].flat();
  const levels = told.flatMap((text) => splitPath(text).slice(0, MAX_LEVELS).reverse());
  return {
    category: unique([...levels.slice(0, MAX_LEVELS), ...crumbs]),
    product: first(
      ...['sku', 'productID', 'productGroupID', 'mpn', 'gtin13', 'gtin'].map((key) =>
        readText(readPath(product, key)),
      ),
      meta.get('product:retailer_item_id'),
    ),
    name: first(name),
    brand: first(...textsOf(product, 'brand'), meta.get('product:brand'), meta.get('og:brand')),
    isCatalogue:
      Boolean(product) ||
      isProductPage ||
      products.length > 1 ||
      nodes.some((node) => isA(node, LISTING)),
  };
}

/** Entries of graphs and lists, and what a page says it is mainly about. */
function flatten(given: readonly unknown[]): readonly unknown[] {
  const nodes: unknown[] = [];
  const add = (node: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
    if (Array.isArray(node)) {
      for (const one of node) add(one, depth + 1);
    } else if (typeof node === 'object' && node !== null) {
      nodes.push(node);
      for (const key of ['@graph', 'mainEntity', 'breadcrumb']) {
        const inner = readPath(node, key);
        if (inner) add(inner, depth + 1);
      }
    }
  };
  add(given, 0);
  return nodes;
}

const isA = (node: unknown, type: RegExp): boolean =>
  readTexts(readPath(node, '@type')).some((of) => type.test(of.replace(/^.*[/#:]/, '')));

/**
 * The one product of a page. Of several it is the one with the address, or the name, of the page:
 * the others are recommended beside it. A page with several and none of its own is a list.
 */
function productOf(
  products: readonly unknown[],
  addresses: readonly string[],
  names: readonly (string | undefined)[],
): unknown {
  if (products.length < 2) return products[0];
  const isHere = (node: unknown): boolean =>
    ['url', '@id', 'mainEntityOfPage', 'mainEntityOfPage.@id', 'offers.url', 'offers.0.url'].some(
      (path) => {
        const address = readText(readPath(node, path));
        return address !== undefined && addresses.some((own) => isSamePath(own, address));
      },
    );
  return (
    products.find(isHere) ??
    products.find((node) => {
      const name = readText(readPath(node, 'name'));
      return name !== undefined && names.includes(name);
    })
  );
}

const isSamePath = (own: string, address: string): boolean => {
  const path = pathOf(address, own);
  return path !== undefined && path === pathOf(own);
};

function pathOf(address: string, base?: string): string | undefined {
  try {
    return new URL(address, base).pathname;
  } catch {
    return undefined;
  }
}

/** Names along the way to this page, the nearest first; without the start and the product itself. */
function crumbsOf(list: unknown, product: string | undefined): readonly string[] {
  const elements = [readPath(list, 'itemListElement') ?? []].flat().slice(0, MAX_LEVELS);
  const places = elements.map((element, index) => ({
    place: Number(readText(readPath(element, 'position')) ?? index + 1),
    name: readText(readPath(element, 'name')) ?? readText(readPath(element, 'item.name')),
    address: readText(readPath(element, 'item.@id')) ?? readText(readPath(element, 'item')),
  }));
  return places
    .sort((a, b) => a.place - b.place)
    .filter(
      ({ name, address }, index) =>
        name !== product &&
        (index > 0 ||
          !(HOME.test(name ?? '') || (address && pathOf(address, 'https://shop') === '/'))),
    )
    .flatMap(({ name }) => name ?? [])
    .reverse();
}

/** Texts of a property whose values are texts or things with a name. */
const textsOf = (node: unknown, key: string): readonly string[] =>
  [readPath(node, key) ?? []]
    .flat()
    .flatMap((value) => readText(value) ?? readText(readPath(value, 'name')) ?? []);

/** `Shoes > Running`: what the catalogue's own path says, from the top. */
const splitPath = (text: string): string[] =>
  text
    .split(/\s*(?:>|»|›|\s\/\s|\|)\s*/)
    .map((part) => part.trim())
    .filter((part) => part && !/^https?:/.test(part));

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const first = (...texts: readonly (string | undefined)[]): readonly string[] =>
  texts.flatMap((text) => text ?? []).slice(0, 1);
