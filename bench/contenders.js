import jsonLogic from 'json-logic-js';
// The bundle without its development messages, which would be asked for at every step.
import { GrowthBook } from '../node_modules/@growthbook/growthbook/dist/bundles/esm.min.js';
import { SHOPPER } from './shop.js';

/**
 * How many candidates json-logic-js lets through. It knows no offers and no order: all its rules
 * are applied, for equal priority leaves none out.
 */
export function createJsonLogic(conditions) {
  const rules = conditions.map(({ category, notBought }) => ({
    and: [{ '==': [{ var: 'category' }, category] }, { '!=': [{ var: 'bought' }, notBought] }],
  }));
  return () => {
    let matching = 0;
    for (const rule of rules) if (jsonLogic.apply(rule, SHOPPER)) matching++;
    return matching;
  };
}

const conditionOf = ({ category, notBought }) => ({ category, bought: { $ne: notBought } });

/**
 * GrowthBook's first matching rule of one feature, its own form of candidates: the most that it can
 * be asked where at most one matches.
 */
export function createGrowthBook(conditions) {
  const rules = conditions.map((given) => ({ condition: conditionOf(given), force: given.offer }));
  const growthBook = new GrowthBook({
    attributes: SHOPPER,
    features: { offer: { defaultValue: '', rules } },
  });
  return () => (growthBook.evalFeature('offer').value ? 1 : 0);
}

/** How many candidates GrowthBook lets through: a feature each, for it stops at the first rule. */
export function createGrowthBookForAll(conditions) {
  const features = Object.fromEntries(
    conditions.map((given) => [
      given.offer,
      { defaultValue: '', rules: [{ condition: conditionOf(given), force: given.offer }] },
    ]),
  );
  const growthBook = new GrowthBook({ attributes: SHOPPER, features });
  const ids = Object.keys(features);
  return () => {
    let matching = 0;
    for (const id of ids) if (growthBook.evalFeature(id).value) matching++;
    return matching;
  };
}
