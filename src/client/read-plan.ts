import { compileConfig } from '../core/config/compile-config.js';
import type { Plan } from '../core/plan.js';
import { checkPage } from './check-page.js';
import type { Report } from './create-reporter.js';

/** Larger than any config that a page should load. */
const MAX_CHARACTERS = 1024 * 1024;

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
): Promise<Plan> {
  const from = url || 'data-taktvoll-config';
  try {
    const text = await (loading ? readResponse(loading) : readInline());
    if (text.length > MAX_CHARACTERS) report('CONFIG_TOO_LARGE', `${from} (${text.length})`);
    else {
      const plan = planOf(parse(text, from, report), report);
      void checkPage(plan, report);
      return plan;
    }
  } catch (error) {
    report('CONFIG_MISSING', `${from} (${error})`);
  }
  return compileConfig(undefined);
}

/** The plan of a parsed config; what is wrong with it is named. */
export function planOf(config: unknown, report: Report): Plan {
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
