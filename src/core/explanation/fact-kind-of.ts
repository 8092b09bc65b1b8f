import type { Ground } from '../../model/decision.js';
import type { FactKind } from '../../model/messages.js';

/**
 * How much may be claimed of a fact: what others told the shop, the shopper need not have done.
 * @param isNamed the shop has words of its own for the values.
 */
export function factKindOf(
  { derivation, origin, domain }: Partial<Pick<Ground, 'derivation' | 'origin' | 'domain'>>,
  isNamed: boolean,
): FactKind {
  if (derivation === 'contextual') return 'page';
  if (origin !== 'first-party') return origin ?? 'unknown';
  if (derivation === 'inferred') return derivation;
  if (domain === 'account') return domain;
  if (derivation === 'stated') return derivation;
  if (isNamed && derivation === 'purchase') return 'bought';
  // An observed signal says what was done only where its domain and its words do.
  if (!isNamed || derivation !== 'observed') return 'noted';
  return domain === 'browsing' ? 'viewed' : domain === 'basket' ? domain : 'noted';
}
