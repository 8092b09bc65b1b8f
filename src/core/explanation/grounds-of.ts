import type { Condition } from '../../model/config.js';
import type { Ground } from '../../model/decision.js';
import { interestIn } from '../audience/interest.js';
import type { Rung, Situation } from '../plan.js';
import { groundOf, heardGrounds, isHeard, valuesOf } from './heard-grounds.js';
import { impressionIn } from './world.js';

/**
 * What let a creative appear: the conditions of the audience that held, then what the creative uses
 * besides. Empty where everyone sees it; `undefined` where it stays from before and the facts of
 * that time are gone.
 * @param impression of an offer that stays: it is explained by what was known when it came.
 */
export function groundsOf(
  rung: Rung,
  now: Situation,
  impression?: string,
): readonly Ground[] | undefined {
  const { plan, state } = now;
  const shown = impressionIn(state, impression);
  const situation = shown ? { ...now, at: shown.at } : now;
  const { audience, about } = rung.offer.config;
  const judged = audience ? groundsThat(audience, true, situation) : [];
  if (!judged) return undefined;
  const flows = new Set(rung.flows);
  if (rung.offer.trigger === 'interest-peak' && about?.signal) flows.add(about.signal);
  // The audience judged its own signals: what it did not match has no part in this.
  const used = [...flows].filter((name) => !rung.offer.audience.flows.has(name));
  const grounds = new Map<string, Ground>();
  for (const name of used) {
    // What an earlier page was about is not known any more.
    if (shown && plan.signals.get(name)!.isContextual) continue;
    const asked = about?.signal === name ? about.value : undefined;
    judged.push(...heardGrounds(name, valuesOf(name, asked, situation).filter(isHeard), situation));
  }
  for (const ground of judged.sort((a, b) => Number(b.isHeld) - Number(a.isHeld))) {
    const key = JSON.stringify([ground.isHeld, ground.signal, ground.derivation, ground.domain]);
    const { values, more } = grounds.get(key) ?? { values: [], more: 0 };
    const added = ground.values.filter(({ value }) =>
      values.every((known) => known.value !== value),
    );
    // Of what a creative may use, nothing need be held.
    if (added.length || !ground.isHeld) {
      grounds.set(key, { ...ground, values: [...values, ...added], more: more + ground.more });
    }
  }
  return [...grounds.values()];
}

/**
 * The facts that make a condition true (or false, as `wanted`); `undefined` where it is not. An
 * `any` is explained by each of its parts that holds; turned by a `not` it needs all of them.
 */
export function groundsThat(
  condition: Condition,
  wanted: boolean,
  situation: Situation,
): Ground[] | undefined {
  if ('not' in condition) return groundsThat(condition.not, !wanted, situation);
  if (!('signal' in condition)) {
    const isAll = 'all' in condition;
    const parts = isAll ? condition.all : condition.any;
    const found = parts
      .map((part) => groundsThat(part, wanted, situation))
      .filter((grounds) => grounds !== undefined);
    return found.length >= (isAll === wanted ? parts.length : 1) ? found.flat() : undefined;
  }
  const { signal: name, equals, interest } = condition;
  const signal = situation.plan.signals.get(name)!;
  const values = valuesOf(name, equals, situation);
  const enough = values.filter(
    (value) =>
      isHeard(value) && interestIn(value.times, signal, situation.at) >= (interest?.atLeast ?? 0),
  );
  // Without consent what is stored was not looked at.
  if ((!signal.isContextual && !situation.maySignals) || enough.length > 0 !== wanted) {
    return undefined;
  }
  // What the page is not about says nothing about the shopper.
  if (!wanted) return signal.isContextual ? [] : [groundOf(name, values, situation, false)];
  return heardGrounds(name, enough, situation);
}
