import type { Config, SignalConfig } from '../../model/config.js';
import type { SignalPlan } from '../plan.js';
import { parseDuration } from '../time/duration.js';

/** Past this many half-lives nothing is left worth using, so nothing is kept longer. */
const KEPT_HALF_LIVES = 6;

export const compileSignals = (signals: Config['signals'] = {}): Map<string, SignalPlan> =>
  new Map(
    Object.entries(signals).map(([name, config]) => {
      const halfLifeMs = parseDuration(config.halfLife ?? '30d');
      return [
        name,
        {
          name,
          config,
          isContextual: config.derivation === 'contextual',
          isPurchase: config.derivation === 'purchase',
          halfLifeMs,
          keepMs: config.keep ? parseDuration(config.keep) : KEPT_HALF_LIVES * halfLifeMs,
          accepts: acceptor(config.values),
        },
      ];
    }),
  );

/** The longest value of a signal, in characters. */
const MAX_VALUE = 64;

function acceptor(values: SignalConfig['values']): SignalPlan['accepts'] {
  const isListed = listing(values);
  return (value) => typeof value === 'string' && value.length <= MAX_VALUE && isListed(value);
}

function listing(values: SignalConfig['values']): (value: string) => boolean {
  if (values === undefined) return () => true;
  if (typeof values === 'string') {
    const pattern = new RegExp(values);
    return (value) => pattern.test(value);
  }
  return Array.isArray(values)
    ? (value) => values.includes(value)
    : (value) => Object.hasOwn(values, value);
}
