import type { Config } from '../model/config.js';
import { afterParsing } from './after-parsing.js';
import type { Report } from './create-reporter.js';
import type { takeSignals } from './take-signals.js';

export type TakeSignals = typeof takeSignals;

/**
 * Loads what takes signals from the dataLayer, the page and the account, where the config asks for
 * it. The first decision waits for it where it must not be taken without: whose account it is, and
 * what the page is about, are known once the page is parsed.
 */
export async function prepareSignals(
  { dataLayer, account, signals = {} }: Partial<Config>,
  report: Report,
): Promise<TakeSignals> {
  const taken = Object.values(signals).filter(({ from }) => from);
  if (!taken.length && !dataLayer && !account) return () => {};
  const isContextual = taken.some(({ derivation }) => derivation === 'contextual');
  const ofAccount = JSON.stringify([account, taken.map(({ from }) => from)]);
  const parsed =
    isContextual || /account|bought-/.test(ofAccount)
      ? new Promise<void>((resolve) => afterParsing(resolve))
      : undefined;
  const chunk = await import('./take-signals.js').catch(() => report('SIGNALS_CHUNK_MISSING'));
  await parsed;
  return chunk ? chunk.takeSignals : () => {};
}
