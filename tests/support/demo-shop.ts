import { readFileSync } from 'node:fs';
import type { Config } from '../../src/model/config.js';
import type { ShopPages } from '../../src/simulation/shop-pages.js';

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../demo/shop/${name}`, import.meta.url), 'utf8')) as T;

/** The demo shop as it stands in the repository. */
export const demoConfig = (): Config => read<Config>('taktvoll.json');
export const demoPages = (): ShopPages => read<ShopPages>('pages.json');
