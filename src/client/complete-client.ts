import type { Plan } from '../core/plan.js';
import type { SlotHost } from '../model/client.js';
import type { SeenOnPage } from '../model/diagnostics.js';
import { createPreferences } from './create-preferences.js';
import type { EventNow } from './create-recorder.js';
import type { BareClient } from './page-follower.js';
import type { TakeSignals } from './prepare-signals.js';
import { readContext } from './read-context.js';
import type { SignalTaker } from './take-signals.js';

/** A stored state of nobody, with nothing in it but that everything personal is off. */
const ONLY_OFF = '[1,"","",0,[],[],[],{"off":[true,0]}]';
const settings = () => import('./open-settings.js');
/** Diagnostics of a page need no more. */
const MAX_SEEN = 999;

/**
 * Gives a client what the page says to it: signals, choices of the shopper, and what the page is
 * about. Whoever takes a value stamps where it is from: `signal` knows only one source.
 * @param planNow the plan in use.
 */
export function completeClient<Of extends BareClient>(
  bare: Of,
  planNow: () => Plan,
  takeSignals: TakeSignals,
): Of & SlotHost {
  const seen: SeenOnPage = { values: [], unusedEvents: new Set() };
  /** As adapters read it. */
  let context: Parameters<SignalTaker['useContext']>[0] = {};
  const contextNow = () => ({ ...context, ...readContext() });
  bare.useContext(contextNow);

  const take: SignalTaker['take'] = async (value) => {
    await bare.consentTold;
    // What may not be used is not noted either.
    const mayNote = bare.agreed().personalisation === 'granted';
    const refusal = mayNote ? undefined : 'CONSENT_MISSING';
    if (seen.values.length < MAX_SEEN) seen.values.push({ ...value, at: Date.now(), refusal });
    if (mayNote && planNow().signals.has(value.name)) {
      bare.note({ type: 'signal', ...value, value: value.value as string });
    }
  };

  let agreed = bare.agreed();
  /** What is no longer agreed to does not stay, though another page or tab may have noted it. */
  const dropWithdrawn = async (): Promise<void> => {
    const before = agreed;
    agreed = bare.agreed();
    if (agreed === before || agreed.personalisation === 'granted') return;
    // A source that has not spoken yet withdraws nothing.
    if (agreed.personalisation !== 'denied' && before.personalisation !== 'granted') return;
    const { log } = await bare.read();
    if (log.some(({ kind }) => kind === 'signal')) await bare.choose({ type: 'withdrawal' });
  };
  bare.on('change', () => void dropWithdrawn().catch(() => {}));

  const client: Of & SlotHost = Object.assign(bare, {
    signal(given: string, value: string) {
      const { signals, problems } = planNow();
      // Pages are not typed: what is no name at all is no declared one either.
      const name = typeof given === 'string' ? given : typeof given;
      // What is wrong with the config was named; this may follow from it.
      if (!signals.has(name) && !problems.length) bare.report('SIGNAL_REFUSED', name);
      take({ name, value, source: 'page' });
    },
    preferences: createPreferences((choice) => bare.choose(choice as EventNow)),
    openSettings: (anchor?: HTMLElement) =>
      settings().then((chunk) => chunk.openSettings(client, planNow, anchor)),
    mountPanel: (element: HTMLElement) =>
      settings().then((chunk) => chunk.mountPanel(client, planNow, element)),
    diagnostics: async () =>
      (await import('./diagnose.js')).diagnose(planNow(), await bare.read(), seen),
    async erase({ keepsOff = false } = {}) {
      await bare.deleteAll(keepsOff ? ONLY_OFF : undefined);
      // In memory, until the next page.
      if (keepsOff) await bare.choose({ type: 'switch-off' });
    },
    exportData: async () =>
      (await import('./portable-data.js')).exportData(planNow(), await bare.read()),
    importData: async (text: string) =>
      (await import('./portable-data.js')).importData(text, planNow(), bare),
    overview: async () =>
      (await import('./read-overview.js')).readOverview(client, planNow(), contextNow()),
  });
  takeSignals(client, {
    plan: planNow,
    take,
    useContext(given) {
      // Mostly there is nothing, as before.
      if (JSON.stringify(given) === JSON.stringify(context)) return;
      context = given;
      bare.useContext(contextNow);
    },
    seen,
  });
  return client;
}
