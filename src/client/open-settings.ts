import { factKindOf } from '../core/explanation/fact-kind-of.js';
import type { Plan } from '../core/plan.js';
import type { SlotHost } from '../model/client.js';
import type { Config } from '../model/config.js';
import type { SettingsMessages } from '../model/settings-messages.js';
import { fillPanel } from '../ui/settings/fill-panel.js';
import { openSettingsDialog } from '../ui/settings/open-settings-dialog.js';
import type { SettingsHost } from '../ui/settings/settings-host.js';
import { changeNoted } from './change-noted.js';
import { languageAround } from './language-around.js';
import { loadLanguage } from './load-language.js';
import type { PageFollower } from './page-follower.js';

type SettingsClient = SlotHost & Pick<PageFollower, 'agreed' | 'choose' | 'read'>;

/** Opens *Offer settings* over the page; resolves when it is closed. */
export async function openSettings(
  client: SettingsClient,
  plan: () => Plan,
  anchor?: HTMLElement,
): Promise<void> {
  const opener = anchor ?? focusedElement();
  const messages = await loadMessages(plan(), opener);
  await openSettingsDialog(createHost(client, plan), messages, opener);
}

/** What has the focus, also where that is inside of a part of the page with a shadow. */
function focusedElement(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
}

/** Fills a `<taktvoll-panel>`. @returns a function that ends it. */
export async function mountPanel(
  client: SettingsClient,
  plan: () => Plan,
  element: HTMLElement,
): Promise<() => void> {
  return fillPanel(element, createHost(client, plan), await loadMessages(plan(), element));
}

/** In the language of where it was asked for, English where there is none. */
async function loadMessages(plan: Plan, from: Element | null): Promise<SettingsMessages> {
  return loadLanguage<SettingsMessages>(
    {
      de: {
        formal: async () => (await import('../locales/settings.de.js')).deSettings,
        informal: async () => (await import('../locales/informal-settings.de.js')).settleInformally,
      },
      en: { formal: async () => (await import('../locales/settings.en.js')).enSettings },
    },
    plan.declared,
    languageAround(from ?? document.documentElement),
  );
}

/** @param planNow the plan in use. */
function createHost(client: SettingsClient, planNow: () => Plan): SettingsHost {
  const declared = (): Config => planNow().declared as Config;
  const { shop } = declared();
  const configOf = (signal: string) => planNow().signals.get(signal)?.config;
  const { overview, exportData, importData, erase, on, preferences } = client;
  return {
    overview,
    exportData,
    importData,
    erase,
    on,
    preferences,
    forget: (signal, value) => changeNoted(client, [{ type: 'forget', signal, value }]),
    correct: (signal, from, to) => changeNoted(client, [{ type: 'correct', signal, from }], to),
    mayStore: () => client.agreed().storage === 'granted',
    shopName: shop.name,
    privacyUrl: shop.privacyUrl,
    labelsOf(offer) {
      const { config, topic = '' } = planNow().offers.get(offer) ?? {};
      return config?.label ?? declared().topics?.[topic]?.label;
    },
    labelsOfSignal: (signal) => configOf(signal)?.label,
    valuesOf(signal) {
      const values = configOf(signal)?.values;
      if (typeof values !== 'object') return undefined;
      return Array.isArray(values) ? values.map((value) => [value]) : Object.entries(values);
    },
    canHold: (signal, value) => planNow().signals.get(signal)?.refusalOf(value) === undefined,
    kindOf: (noted) => factKindOf(noted, !!noted.valueLabel),
  };
}
