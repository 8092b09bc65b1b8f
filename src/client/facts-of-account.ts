import type { AccountData, AccountPurchase } from '../adapters/signals/read-account.js';
import type { SignalPlan } from '../core/signal-plan.js';
import type { AccountFact } from '../model/events.js';
import { chooseValues } from './choose-values.js';
import type { SourceRule } from './sources-of.js';

type AccountRule = Extract<SourceRule, { account: unknown }>;

/** The values of signals in what the server says; of a purchase with its day. */
export function factsOfAccount(
  { segments, purchases }: AccountData,
  rules: readonly (readonly [SignalPlan, AccountRule])[],
): readonly AccountFact[] {
  return rules.flatMap(([signal, { account, map }]) => {
    const valuesOf = (levels: readonly string[]): readonly string[] =>
      chooseValues(signal, levels, map);
    const { name } = signal;
    if (account === 'segments') {
      // Each stands for itself: they are no levels of one another.
      return segments.flatMap((segment) => valuesOf([segment]).map((value) => ({ name, value })));
    }
    const wordsOf = ({ product, categories }: AccountPurchase): readonly string[] =>
      account === 'products' ? [product ?? []].flat() : categories;
    return purchases.flatMap((purchase) =>
      valuesOf(wordsOf(purchase)).map((value) => ({
        name,
        value,
        // Without a day nobody knows whether it still means anything.
        at: purchase.on ?? '',
        ...(purchase.orderId !== undefined && { orderId: purchase.orderId }),
      })),
    );
  });
}
