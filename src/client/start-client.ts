import type { compileConfig } from '../core/config/compile-config.js';
import type { SlotHost } from '../model/client.js';
import { createClient } from './create-client.js';
import type { Report } from './create-reporter.js';

/**
 * A client for a config. What is wrong with the config is named in the console, once, and an
 * invalid one shows nothing.
 * @param config as parsed from JSON; `undefined` where it could not be read and was named already.
 */
export function startClient(
  compile: typeof compileConfig,
  config: unknown,
  report: Report,
): SlotHost {
  const plan = compile(config);
  if (plan.problems.length) {
    if (config !== undefined) report('CONFIG_INVALID', '');
  } else if (!plan.hasConsentSource) report('NO_CONSENT_SOURCE', '');
  return createClient(plan, report);
}
