import { observePageViews } from '../adapters/observe-page-views.js';
import { observeReturns } from '../adapters/observe-returns.js';
import { compileConfig } from '../core/config/compile-config.js';
import type { Plan } from '../core/plan.js';
import type { SlotHost } from '../model/client.js';
import { checkPage } from './check-page.js';
import { completeClient } from './complete-client.js';
import type { BareClient, PageFollower } from './create-client.js';
import { type ConsentDesk, createConsentDesk } from './create-consent-desk.js';
import type { Report } from './create-reporter.js';
import { followConfig } from './follow-config.js';
import { prepareSignals } from './prepare-signals.js';

/** Larger than any config that a page should load. */
const MAX_CHARACTERS = 1024 * 1024;

/** A plan, and how to hear of what comes after it. */
export interface FollowedPlan {
  readonly plan: Plan;
  /**
   * Completes the client, and tells it what the consent sources say, of further page views and
   * returns, and of a newer config where it has an address.
   */
  readonly follow: <Of extends BareClient>(client: Of) => Of & SlotHost;
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
  const planOfText = (text: string): Plan => {
    if (text.length <= MAX_CHARACTERS) return planOf(parse(text, from, report), report);
    report('CONFIG_TOO_LARGE', `${from} (${text.length})`);
    return compileConfig(undefined);
  };
  let text = '';
  let plan: Plan;
  try {
    text = await (loading ? readResponse(loading) : readInline());
    plan = planOfText(text);
    void checkPage(plan, report);
  } catch (error) {
    report('CONFIG_MISSING', `${from} (${error})`);
    plan = compileConfig(undefined);
  }
  const [desk, takeSignals] = await prepare(plan, report);
  return {
    plan,
    follow(bare) {
      let current = plan;
      // First: what takes signals has to hear the first word on consent.
      const client = completeClient(bare, () => current, takeSignals);
      followPage(client, desk);
      const usePlan = async (next: Plan): Promise<void> => {
        // What it lists is loaded first: until then what was said before holds.
        const speak = await desk.prepareSources(next.consentSources);
        current = next;
        speak();
        client.usePlan(next);
      };
      if (url) followConfig(url, text, (next) => void usePlan(planOfText(next)));
      return client;
    },
    setConsent: desk.setConsent,
  };
}

/** The plan of a config that the page has in hand. */
export async function givenPlan(config: unknown, report: Report): Promise<FollowedPlan> {
  const plan = planOf(config, report);
  const [desk, takeSignals] = await prepare(plan, report);
  return {
    plan,
    follow(bare) {
      const client = completeClient(bare, () => plan, takeSignals);
      followPage(client, desk);
      return client;
    },
    setConsent: desk.setConsent,
  };
}

/** What the first decision waits for, side by side. */
const prepare = (plan: Plan, report: Report) =>
  Promise.all([openDesk(plan, report), prepareSignals(plan, report)]);

/** With all sources read: what a returning shopper agreed to counts for the first decision. */
async function openDesk({ consentSources }: Plan, report: Report): Promise<ConsentDesk> {
  const desk = createConsentDesk(report);
  const speak = await desk.prepareSources(consentSources);
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

/** The plan of a parsed config; what is wrong with it is named. */
function planOf(config: unknown, report: Report): Plan {
  const plan = compileConfig(config);
  if (plan.problems.length) {
    // One that could not be read was named already.
    if (config !== undefined) report('CONFIG_INVALID', '', config);
  } else if (!plan.consentSources.length) report('NO_CONSENT_SOURCE');
  else if (plan.offers.size && [...plan.offers.values()].every(({ isApproved }) => !isApproved)) {
    report('NOTHING_APPROVED');
  }
  return plan;
}

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
