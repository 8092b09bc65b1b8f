import { createCodec } from '../../../src/core/state/codec.js';
import type { Config } from '../../../src/model/config.js';
import type { Diagnostics } from '../../../src/model/diagnostics.js';
import { GRANT, settle } from './offer-page.js';
import type { PageOptions } from './page.js';
import { shopConfig } from './shop.js';
import { readStates } from './stored-state.js';
import type { Tab } from './tab.js';
import { expect } from './test.js';

export const CATEGORY = {
  derivation: 'observed',
  origin: 'first-party',
  domain: 'browsing',
  from: 'viewed-category',
  values: { running: { en: 'running shoes', de: 'Laufschuhe' }, rain: { de: 'Regenkleidung' } },
} as const;

/** What a GTM shop pushes on a product page. */
export const viewItem = (item: object) => ({
  event: 'view_item',
  ecommerce: { currency: 'EUR', value: 129, items: [item] },
});

/** A page with consent given, and signals that say where they come from. */
export const signalPage = (
  signals: Config['signals'],
  { config, ...given }: PageOptions & { readonly config?: Partial<Config> } = {},
): PageOptions => ({
  config: shopConfig({ signals, ...config } as Partial<Config>),
  ...given,
  scripts: [GRANT, ...(given.scripts ?? [])],
});

interface Noted {
  readonly name: string;
  readonly value: string;
  readonly source: string;
}

/** Signals as they are stored on the device. */
export async function readNoted(tab: Tab): Promise<readonly Noted[]> {
  // Whoever opens the database first makes it: that has to be the script.
  await settle(tab);
  const { state } = (await tab.evaluate(readStates)) as { state?: string };
  if (state === undefined) return [];
  return createCodec()
    .decode(state)
    .log.flatMap(({ kind, name = '', value = '', source = '' }) =>
      kind === 'signal' ? [{ name, value, source }] : [],
    );
}

/** Waits until exactly these are stored, in whatever order. */
export const expectNoted = (tab: Tab, expected: readonly (readonly [string, string, string])[]) =>
  expect
    .poll(async () =>
      (await readNoted(tab)).map(({ name, value, source }) => `${name}=${value} ${source}`).sort(),
    )
    .toEqual(expected.map(([name, value, source]) => `${name}=${value} ${source}`).sort());

export const readDiagnostics = (tab: Tab) =>
  tab.evaluate(
    () =>
      new Promise<Diagnostics>((resolve, reject) => {
        const page = window as unknown as {
          taktvoll: {
            push(work: (client: { diagnostics(): Promise<Diagnostics> }) => void): void;
          };
        };
        page.taktvoll.push((client) => client.diagnostics().then(resolve, reject));
      }),
  );
