import { activated } from './adapters/activated.js';
import type * as Main from './main.js';
import type {} from './model/page-queue.js';

/**
 * The script tag: fetches what every page needs, all at the same time. A classic script knows its
 * own address, and modules share code.
 */
async function load(tag: Partial<HTMLScriptElement> | null): Promise<void> {
  const base = tag?.src || document.baseURI;
  // Chunks lie beside the script, wherever the shop serves it from.
  const fetchModule = (file: string) => import(`${new URL(file, base)}`);
  window.taktvoll ??= [];
  const isFirst = !window.taktvoll.isTaken;
  window.taktvoll.isTaken = true;
  await activated();

  const url = isFirst ? tag?.getAttribute?.('data-config') : undefined;
  const loading = url ? fetch(url) : undefined;
  loading?.catch(() => {});
  // What the other one asks for once it runs; there it is also seen what is missing.
  for (const file of ['check', 'config']) fetchModule(`taktvoll.${file}.js`).catch(() => {});
  let main: typeof Main;
  try {
    main = await fetchModule('taktvoll.main.js');
  } catch {
    return (await fetchModule('taktvoll.report.js')).report('MAIN_CHUNK_MISSING');
  }
  await main.startScript(isFirst, url, loading);
}

load(document.currentScript as HTMLScriptElement | null).catch(console.error);
