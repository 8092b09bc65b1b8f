import { activated } from './adapters/activated.js';
import { createClient } from './client/create-client.js';
import { createReporter } from './client/create-reporter.js';
import { givenPlan, readPlan } from './client/read-plan.js';
import type { Client } from './model/client.js';
import { definePanel } from './ui/define-panel.js';

export type * from './model/client.js';
export type { Config } from './model/config.js';
export type { Consent, ConsentPurpose, ConsentStatus } from './model/consent.js';
export type { Decision, DecisionTrace, Outcome } from './model/decision.js';
export type { ReasonCode } from './model/reason-codes.js';

/** A config in hand, or its address. */
export type StartOptions = { readonly config: unknown } | { readonly configUrl: string };

/**
 * Starts Taktvoll for pages that bring their own rendering, and registers `<taktvoll-panel>`; the
 * script tag does the same and adds `<taktvoll-slot>`. Never rejects: what is wrong with the config
 * is named in the console, and an invalid one shows nothing.
 */
export async function start(options: StartOptions): Promise<Client> {
  const report = createReporter();
  await activated();
  const { plan, follow, setConsent } = await ('config' in options
    ? givenPlan(options.config, report)
    : readPlan(report, options.configUrl, fetch(options.configUrl)));
  const client = follow(createClient(plan, report, setConsent));
  definePanel(client);
  return client;
}
