import { lastingVetoesOf } from '../../core/creepiness/vetoes-of.js';
import type { SignalConfig } from '../../model/config.js';
import type { CreepinessVeto } from '../../model/creepiness.js';
import type { Lint } from './lint.js';

/** Signals that a veto keeps from ever being used, and offers that wait for them. */
export const vetoedSignals: Lint = ({ config: { signals = {} }, offers }, warn) => {
  const vetoOf = (name: string) => (signals[name] ? vetoOn(name, signals[name]) : undefined);
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

const STATED = 'Take it out, unless the shopper states it: "derivation": "stated".';
const REMEDIES: Partial<Record<CreepinessVeto, string>> = {
  LIFE_EVENT: STATED,
  FINANCE: STATED,
  THIRD_PARTY:
    'Take it out, or declare where it comes from: "origin": "first-party" if the shop noted it itself, else "consented": true where shoppers agreed.',
};

/** The veto that a signal always meets, and what to do. The page asks the same function. */
function vetoOn(
  name: string,
  { origin = 'unknown', derivation = 'inferred', ...signal }: SignalConfig,
): readonly [code: string, remedy: string] | undefined {
  const [veto] = lastingVetoesOf([{ ...signal, name, origin, derivation }], {});
  return veto && [`VETO_${veto}`, REMEDIES[veto] ?? 'Take the signal out.'];
}
