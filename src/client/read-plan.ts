import { observePageViews } from '../adapters/observe-page-views.js';
import { observeReturns } from '../adapters/observe-returns.js';
import { compileParts } from '../core/config/compile-parts.js';
import type { compilePersonal } from '../core/config/compile-personal.js';
import { type ValidParts, validParts } from '../core/config/valid-parts.js';
import type { Plan } from '../core/plan.js';
import { intlZone } from '../core/time/zone.js';
import type { SlotHost } from '../model/client.js';
import type { Config } from '../model/config.js';
import { checkPage } from './check-page.js';
import { completeClient } from './complete-client.js';
import { type ConsentDesk, createConsentDesk } from './create-consent-desk.js';
import type { Report } from './create-reporter.js';
import { followConfig } from './follow-config.js';
import { keepAsAgreed } from './keep-as-agreed.js';
import type { BareClient, CoreClient, PageFollower } from './page-follower.js';
import { prepareSignals } from './prepare-signals.js';

export { definePanel } from '../ui/define-panel.js';

/** Larger than any config that a page should load. */
const MAX_CHARACTERS = 1024 * 1024;

/** A plan, and how to hear of what comes after it. */
export interface FollowedPlan {
  readonly plan: Plan;
  /**
   * Completes the client, and tells it what the consent sources say, of further page views and
   * returns, and of a newer config where it has an address.
   */
  readonly follow: <Of extends BareClient | CoreClient>(client: Of) => Of & SlotHost;
  /** The manual consent source. */
  readonly setConsent: ConsentDesk['setConsent'];
}

/**
 * The plan of a config that is loaded from its address, or stands in the page:
 * `<script type="application/json" data-taktvoll-config>`, which may come behind the script tag.
 * Never rejects: what is wrong is named in the console, once, and an invalid config shows nothing.
 * @param loading the answer to a request for `url`; absent where no address is given.
 */
export async function readPlan(
  report: Report,
  url: string | null | undefined,
  loading: Promise<Response> | undefined,
): Promise<FollowedPlan> {
  const from = url || 'data-taktvoll-config';
  const configOf = (text: string): unknown => {
    if (text.length <= MAX_CHARACTERS) return parse(text, from, report);
    return report('CONFIG_TOO_LARGE', `${from} (${text.length})`);
  };
  let text = '';
  const { plan, desk, takeSignals } = await (async () => {
    try {
      text = await (loading ? readResponse(loading) : readInline());
      return await prepare(configOf(text), report);
    } catch (error) {
      report('CONFIG_MISSING', `${from} (${error})`);
      return prepare(undefined, report);
    }
  })();
  void checkPage(plan, report);
  return {
    plan,
    follow(bare) {
      let current = plan;
      // First: what takes signals has to hear the first word on consent.
      const client = completeClient(keepAsAgreed(bare), () => current, takeSignals);
      followPage(client, desk);
      const useText = async (newer: string): Promise<void> => {
        const declared = configOf(newer);
        const next = await planOf(declared, checkConfig(declared), report);
        // What it lists is loaded first: until then what was said before holds.
        const speak = await desk.prepareSources(next.consentSources);
        current = next;
        speak();
        client.usePlan(next);
      };
      if (url) followConfig(url, text, useText);
      return client;
    },
    setConsent: desk.setConsent,
  };
}

/** The plan of a config that the page has in hand. */
export async function givenPlan(config: unknown, report: Report): Promise<FollowedPlan> {
  const { plan, desk, takeSignals } = await prepare(config, report);
  return {
    plan,
    follow(bare) {
      const client = completeClient(keepAsAgreed(bare), () => plan, takeSignals);
      followPage(client, desk);
      return client;
    },
    setConsent: desk.setConsent,
  };
}

/** What the first decision waits for: all files that the config needs are loaded side by side. */
async function prepare(declared: unknown, report: Report) {
  const parts = checkConfig(declared);
  const valid: Partial<Config> = parts.config ?? {};
  const [plan, desk, takeSignals] = await Promise.all([
    planOf(declared, parts, report),
    openDesk(valid, report),
    prepareSignals(valid, report),
  ]);
  return { plan, desk, takeSignals };
}

/** With all sources read: what a returning shopper agreed to counts for the first decision. */
async function openDesk({ consent }: Partial<Config>, report: Report): Promise<ConsentDesk> {
  const desk = createConsentDesk(report);
  const speak = await desk.prepareSources(consent?.sources ?? []);
  speak();
  return desk;
}

function followPage(client: PageFollower, desk: ConsentDesk): void {
  desk.follow(client.useConsent);
  observePageViews(client.viewPage);
  observeReturns(() => {
    // First: what is shown may stay only where it still may.
    desk.readAgain();
    client.welcomeBack();
  });
}

/** The plan of what is valid of a config; what is wrong with it is named. */
async function planOf(declared: unknown, parts: ValidParts, report: Report): Promise<Plan> {
  const { config, problems } = parts;
  let personal: typeof compilePersonal | undefined;
  if (Object.keys(config?.signals ?? {}).length) {
    try {
      ({ compilePersonal: personal } = await import('../core/config/compile-personal.js'));
    } catch {
      report('PERSONAL_CHUNK_MISSING');
      // As if they were not declared: what names one falls, and all else goes on.
      const impersonal = checkConfig({ ...(declared as Config), signals: undefined });
      return compileParts(impersonal, declared, undefined);
    }
  }
  const plan = compileParts(parts, declared, personal);
  if (problems.length) {
    // One that could not be read was named already.
    if (declared !== undefined) report('CONFIG_INVALID', '', declared);
  } else if (!plan.consentSources.length) report('NO_CONSENT_SOURCE');
  else if (plan.offers.size && [...plan.offers.values()].every(({ isApproved }) => !isApproved)) {
    report('NOTHING_APPROVED');
  }
  return plan;
}

const checkConfig = (declared: unknown): ValidParts => validParts(declared, intlZone());

async function readResponse(loading: Promise<Response>): Promise<string> {
  const response = await loading;
  if (!response.ok) throw response.status;
  return response.text();
}

async function readInline(): Promise<string> {
  const find = () => document.querySelector('script[data-taktvoll-config]');
  if (!find() && document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  }
  const text = find()?.textContent;
  if (typeof text !== 'string') throw 'none in the page';
  return text;
}

function parse(text: string, from: string, report: Report): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return report('CONFIG_NOT_JSON', `${from} (${error})`);
  }
}
