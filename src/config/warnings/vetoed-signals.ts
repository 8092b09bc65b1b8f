import type { SignalConfig } from '../../model/config.js';
import type { Lint } from './lint.js';

/** Signals that a veto keeps from ever being used, and offers that wait for them. */
export const vetoedSignals: Lint = ({ config: { signals = {} }, offers }, warn) => {
  const vetoOf = (name: string) => (signals[name] ? vetoOn(signals[name]) : undefined);
  for (const { at, asked, creatives } of offers) {
    const barred = asked.find(vetoOf);
    if (barred) {
      const [code, remedy] = vetoOf(barred)!;
      const message = `it can never appear: its audience asks for "${barred}", which is never used (${code})`;
      warn({ message, remedy }, ...at, 'audience');
      continue;
    }
    for (const [index, { id, uses = [] }] of creatives) {
      const used = uses.find(vetoOf);
      if (!used) continue;
      const [code, remedy] = vetoOf(used)!;
      const message = `the creative "${id}" can never appear: "${used}" is never used (${code})`;
      warn({ message, remedy }, ...at, 'creatives', index, 'uses');
    }
  }
};

const LEAVE_OUT = 'Take the signal out.';

/** The veto that a signal always meets, and what to do (specification 6.8). */
function vetoOn({
  sensitivity,
  kind,
  origin,
  consented,
  derivation = 'inferred',
}: SignalConfig): readonly [code: string, remedy: string] | undefined {
  const isStated = derivation === 'stated';
  if (sensitivity === 'special') return ['VETO_SPECIAL_CATEGORY', LEAVE_OUT];
  if (kind === 'life-event' && !isStated) {
    return [
      'VETO_LIFE_EVENT',
      'Take it out, unless the shopper states it: "derivation": "stated".',
    ];
  }
  if (kind === 'finance' && !isStated) {
    return ['VETO_FINANCE', 'Take it out, unless the shopper states it: "derivation": "stated".'];
  }
  if (kind === 'proxy') return ['VETO_PROXY', LEAVE_OUT];
  if (kind === 'biometric' || kind === 'emotion') return ['VETO_BIOMETRIC', LEAVE_OUT];
  if (origin === 'third-party' && !consented) {
    return ['VETO_THIRD_PARTY', 'Take it out, or declare "consented": true where shoppers agreed.'];
  }
  return undefined;
}
