import { compileConfig } from '../core/config/compile-config.js';
import type { SlotHost } from '../model/client.js';
import { createClient, type Report } from './create-client.js';

/**
 * A client for a config. Never throws: what is wrong with the config is named in the console, once,
 * and an invalid one shows nothing.
 * @param config as parsed from JSON; `undefined` where it could not be read and was named already.
 */
export function startClient(config: unknown, report: Report): SlotHost {
  const plan = compileConfig(config);
  if (config !== undefined) {
    if (plan.problems.length) report('CONFIG_INVALID', '');
    else if (!plan.hasConsentSource) report('NO_CONSENT_SOURCE', '');
  }
  return createClient(plan, report);
}
