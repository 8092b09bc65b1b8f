import type { Config, SignalConfig } from '../../model/config.js';
import type { SignalPlan } from '../signal-plan.js';
import { parseDuration } from '../time/parse-duration.js';

/** Past this many half-lives nothing is left worth using, so nothing is kept longer. */
const KEPT_HALF_LIVES = 6;

/** Whether a value names what a signal never notes of anybody. */
export type IsProtected = (value: string, signal: SignalConfig) => boolean;

export const compileSignals = (
  signals: Config['signals'] = {},
  isProtected: IsProtected = () => false,
): Map<string, SignalPlan> =>
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
          refusalOf: refuser(config, isProtected),
        },
      ];
    }),
  );

/** The longest value of a signal, in characters. */
const MAX_VALUE = 64;

function refuser(signal: SignalConfig, isProtected: IsProtected): SignalPlan['refusalOf'] {
  const isListed = listing(signal.values);
  return (value) => {
    const isText =
      typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
    if (!isText) return 'WRONG_TYPE';
    // Pages that are not typed give numbers, too.
    const text = `${value}`;
    if (!text.trim()) return 'EMPTY';
    if (text.length > MAX_VALUE) return 'TOO_LONG';
    // Before the list: what nobody may note is said not to be noted, listed or not.
    if (isProtected(text, signal)) return 'PROTECTED';
    return isListed(text) ? undefined : 'NOT_LISTED';
  };
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
