import { observePageViews } from '../adapters/observe-page-views.js';
import { observeReturns } from '../adapters/observe-returns.js';
import { compileConfig } from '../core/config/compile-config.js';
import type { Plan } from '../core/plan.js';
import { checkPage } from './check-page.js';
import type { PageFollower } from './create-client.js';
import type { Report } from './create-reporter.js';
import { followConfig } from './follow-config.js';

/** Larger than any config that a page should load. */
const MAX_CHARACTERS = 1024 * 1024;

/** A plan, and how to hear of what comes after it. */
export interface FollowedPlan {
  readonly plan: Plan;
  /** Tells the client of further page views, returns, and a newer config where it has an address. */
  readonly follow: (client: PageFollower) => void;
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
  return {
    plan,
    follow(client) {
      followPage(client);
      if (url) followConfig(url, text, (next) => client.usePlan(planOfText(next)));
    },
  };
}

/** The plan of a config that the page has in hand. */
export const givenPlan = (config: unknown, report: Report): FollowedPlan => ({
  plan: planOf(config, report),
  follow: followPage,
});

function followPage({ viewPage, welcomeBack }: PageFollower): void {
  observePageViews(viewPage);
  observeReturns(welcomeBack);
}

/** The plan of a parsed config; what is wrong with it is named. */
function planOf(config: unknown, report: Report): Plan {
  const plan = compileConfig(config);
  if (plan.problems.length) {
    // One that could not be read was named already.
    if (config !== undefined) report('CONFIG_INVALID', '', config);
  } else if (!plan.hasConsentSource) report('NO_CONSENT_SOURCE');
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
