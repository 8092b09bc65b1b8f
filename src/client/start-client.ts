import { compileParts } from '../core/config/compile-parts.js';
import type { ValidParts } from '../core/config/valid-parts.js';
import { intlZone } from '../core/time/zone.js';
import type { SlotHost } from '../model/client.js';
import { createClient } from './create-client.js';
import type { Report } from './create-reporter.js';

/** Nothing of a config that could not be checked is used: it fails closed. */
const UNCHECKED: ValidParts = { config: undefined, problems: [] };

/**
 * A client for a config. Never rejects: what is wrong with the config is named in the console,
 * once, and an invalid one shows nothing.
 * @param loading the config as parsed from JSON; `undefined` where it could not be read and was
 * named already.
 */
export async function startClient(loading: Promise<unknown>, report: Report): Promise<SlotHost> {
  // The check comes as a file of its own, at the same time as the config.
  const [config, check] = await Promise.all([
    loading,
    import('../core/config/valid-parts.js').catch(() => undefined),
  ]);
  const parts = (config !== undefined && check?.validParts(config, intlZone())) || UNCHECKED;
  const plan = compileParts(parts, config);
  if (parts.problems.length) report('CONFIG_INVALID', '');
  else if (!check) report('CHECK_MISSING', '');
  else if (parts.config && !plan.hasConsentSource) report('NO_CONSENT_SOURCE', '');
  return createClient(plan, report);
}
