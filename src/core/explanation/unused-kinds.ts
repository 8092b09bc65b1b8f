import type { SignalConfig } from '../../model/config.js';
import type { UnusedKind } from '../../model/explanation.js';
import type { TakenDecision } from '../take-decision.js';

/** Whether a signal contains such data, as far as the shop declares it. */
const CONTAINS: Readonly<Record<UnusedKind, (signal: SignalConfig) => boolean>> = {
  // What is not said counts as the worst there is.
  others: ({ origin = 'unknown' }) => origin === 'third-party' || origin === 'unknown',
  partners: ({ origin }) => origin === 'partner',
  guesses: ({ derivation = 'inferred' }) => derivation === 'inferred',
  purchases: ({ derivation, from }) => derivation === 'purchase' || reads(from, /bought|purchase/),
  account: ({ domain, from }) => domain === 'account' || reads(from, /account/),
  location: ({ kind, domain }) => kind === 'precise-location' || domain === 'location',
  body: ({ kind }) => kind === 'biometric' || kind === 'emotion',
  money: ({ kind, domain }) => kind === 'finance' || domain === 'finance',
  'life-events': ({ kind }) => kind === 'life-event',
  special: ({ sensitivity }) => sensitivity === 'special',
};

const reads = (from: SignalConfig['from'], source: RegExp): boolean =>
  from !== undefined && source.test(JSON.stringify(from));

/** What no declared signal contains, and nothing that was noted. */
export function unusedKinds({ situation: { plan, state } }: TakenDecision): readonly UnusedKind[] {
  const signals = [...plan.signals.values()].map(({ config }) => config);
  const known: Partial<Record<UnusedKind, boolean>> = {
    // Products of an order keep from being offered again what was bought.
    purchases:
      state.log.some(({ kind }) => kind === 'purchase') ||
      [...plan.offers.values()].some(({ product }) => product !== undefined),
    account: state.log.some(({ source }) => source === 'account'),
  };
  return (Object.keys(CONTAINS) as UnusedKind[]).filter(
    (kind) => !known[kind] && !signals.some(CONTAINS[kind]),
  );
}
