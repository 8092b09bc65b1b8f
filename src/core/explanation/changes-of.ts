import type { Ground } from '../../model/decision.js';
import type { ReasonChange } from '../../model/explanation.js';
import type { Situation } from '../plan.js';
import { factKindOf } from './fact-kind-of.js';

/**
 * What the shopper can change about a reason, all of it at once; nothing where it is what was not
 * noted.
 * @param counted all values that counted.
 */
export function changesOf(
  ground: Ground,
  counted: readonly string[],
  offer: string,
  situation: Situation,
): readonly ReasonChange[] {
  const { signal, isHeld } = ground;
  if (!isHeld) return [];
  const { plan, state } = situation;
  const forgetAll = (isMeant: (name: string) => boolean): readonly ReasonChange[] =>
    [...plan.signals.keys()].filter(isMeant).map((name) => ({ type: 'forget', signal: name }));
  switch (factKindOf(ground, true)) {
    case 'page':
      return [{ type: 'mute', offer }];
    case 'account':
      // All that the account says, not only what counted here: that is what it promises.
      return forgetAll(
        (name) =>
          plan.signals.get(name)!.config.domain === 'account' ||
          state.log.some((entry) => entry.name === name && entry.source === 'account'),
      );
    case 'bought':
      return forgetAll((name) => plan.signals.get(name)!.isPurchase);
    case 'stated':
      if (counted.length === 1) return [{ type: 'correct', signal, from: counted[0]! }];
  }
  return counted.map((value) => ({ type: 'forget', signal, value }));
}

/** Stands for what a shopper could say where anything may be said. */
export const ANYTHING = '-';

/** The values that a signal lists; `undefined` where it takes any. */
export function listedValues(
  signal: string,
  { plan }: Pick<Situation, 'plan'>,
): readonly string[] | undefined {
  const { values } = plan.signals.get(signal)!.config;
  if (typeof values !== 'object') return undefined;
  return Array.isArray(values) ? values : Object.keys(values);
}
