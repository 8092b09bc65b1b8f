import { expect } from 'vitest';
import { applyEvent, decide, replayDecision } from '../../src/core.js';
import type { Decision } from '../../src/model/decision.js';
import type { ShopperEvent } from '../../src/model/events.js';
import type { Reason, ReasonChange } from '../../src/model/explanation.js';
import type { ExplainedDecision } from './explained-decisions.js';
import { renderingOf, requestOf } from './judge-by-core.js';
import { leavesOf } from './oracle/flows-and-audience.js';
import type { OracleCase } from './oracle/oracle-case.js';
import { differs, hasInfluence, outcomeIn } from './oracle/outcome-in.js';
import { type Perturbation, withFacts } from './oracle/perturbation.js';
import type { World } from './oracle/world.js';

export const answerOf = ({ outcome, offer, creative }: Decision) =>
  ({ outcome, offer, creative }) as ReturnType<typeof outcomeIn>;

/** Each fact that turns the decision is among its reasons or circumstances. */
export function assertToldInFull(
  { decision }: ExplainedDecision,
  turning: readonly Perturbation[],
): void {
  const { reasons, circumstances } = decision.reasoning;
  for (const { name, isTold } of turning) {
    if (isTold(decision.reasoning)) continue;
    expect.fail(`${name} is not told: ${JSON.stringify({ reasons, circumstances })}`);
  }
}

/** A value that no audience asks for by its name. */
const ANOTHER = 'another';

/** The world in which something was noted as often as the audience asks at most. */
const noting = (name: string, value: string, world: World): Perturbation => {
  const leaves = (world.config.offers ?? []).flatMap(({ audience }) => leavesOf(audience));
  const asked = leaves.map(({ leaf }) => (leaf.signal === name && leaf.interest?.atLeast) || 1);
  const event = { name, value, at: Number(world.request.at) };
  return {
    name: `not noted: ${name}=${value}`,
    isTold: () => true,
    without: (then) =>
      withFacts(then, {
        signals: [...then.facts.signals, ...Array(Math.ceil(Math.max(...asked))).fill(event)],
      }),
  };
};

/** The facts that a reason names. */
function factsOf({ signal, counted, isHeld }: Reason, world: World, all: readonly Perturbation[]) {
  if (isHeld) {
    const isNamed = ({ said }: Perturbation) =>
      said?.signal === signal && counted.includes(said.value);
    return all.filter(isNamed);
  }
  return (counted.length ? counted : [ANOTHER]).map((value) => noting(signal, value, world));
}

/** What the audience of the offer asks for by its name, noted. */
function notings({ world, decision }: ExplainedDecision): Perturbation[] {
  const { audience } = world.config.offers!.find(({ id }) => id === decision.offer)!;
  const asked = leavesOf(audience).map(({ leaf }) =>
    noting(leaf.signal, leaf.equals ?? ANOTHER, world),
  );
  return [...new Map(asked.map((each) => [each.name, each])).values()];
}

/** Each reason turns the decision, alone or in a smallest set of three facts at most. */
export function assertNothingElseTold(
  of: ExplainedDecision,
  removals: readonly Perturbation[],
): void {
  const { world, decision } = of;
  const all = [...removals, ...notings(of)];
  for (const reason of decision.reasoning.reasons) {
    const facts = factsOf(reason, world, removals);
    if (reason.isHeld)
      expect(facts.map(({ said }) => said?.value).sort()).toEqual([...reason.counted].sort());
    for (const fact of facts) {
      if (hasInfluence(world, answerOf(decision), fact, all)) continue;
      expect.fail(`${fact.name} has no influence, and is a reason`);
    }
  }
}

/** From its record, as JSON, it is taken again. */
export function assertReplay({ plan, decision }: ExplainedDecision): void {
  const record = JSON.parse(JSON.stringify(decision.record)) as Decision['record'];
  expect(answerOf(replayDecision(plan, record))).toEqual(answerOf(decision));
}

/** Whether without these signals something else comes, or a creative further down its ladder. */
function isTurnedWithout(
  names: readonly string[],
  { world, decision }: ExplainedDecision,
): boolean {
  const context = Object.fromEntries(
    Object.entries(world.request.context ?? {}).filter(([name]) => !names.includes(name)),
  );
  const signals = world.facts.signals.filter(({ name }) => !names.includes(name));
  const request = { ...world.request, context };
  const then = outcomeIn({ ...withFacts(world, { signals }), request });
  if (then.outcome !== decision.outcome || then.offer !== decision.offer) return true;
  const { creatives = [] } = world.config.offers!.find(({ id }) => id === decision.offer)!;
  const placeOf = (creative: string | undefined) =>
    creatives.findIndex(({ id }) => id === creative);
  return placeOf(then.creative) > placeOf(decision.creative);
}

/** Without what it names the decision turns, and without fewer signals it does not. */
export function assertCounterfactual(of: ExplainedDecision): void {
  const { decision, world } = of;
  const { counterfactual } = decision.reasoning;
  const { audience, about, when, creatives } = world.config.offers!.find(
    ({ id }) => id === decision.offer,
  )!;
  const uses = creatives.find(({ id }) => id === decision.creative)?.uses ?? [];
  const asked = leavesOf(audience).flatMap(({ leaf, isPositive }) =>
    isPositive ? leaf.signal : [],
  );
  const peak = when?.trigger === 'interest-peak' && about?.signal ? [about.signal] : [];
  const flows = [...new Set([...uses, ...asked, ...peak])];
  if (counterfactual.length) {
    expect(flows).toEqual(expect.arrayContaining([...counterfactual]));
    expect(isTurnedWithout(counterfactual, of)).toBe(true);
  }
  const smaller = setsUpTo(counterfactual.length ? counterfactual.length - 1 : 3, flows);
  for (const set of smaller) {
    if (isTurnedWithout(set, of)) expect.fail(`${set} is smaller than [${counterfactual}]`);
  }
}

function setsUpTo(most: number, names: readonly string[]): string[][] {
  const sets: string[][] = [[]];
  for (const name of names) sets.push(...sets.map((set) => [...set, name]));
  return sets.filter((set) => set.length > 0 && set.length <= most);
}

const eventOf = (change: ReasonChange, at: number): ShopperEvent => {
  if (change.type === 'mute') return { ...change, at };
  if (change.type === 'forget') {
    const { type, signal, value } = change;
    return { type, at, signal, ...(value === undefined ? {} : { value }) };
  }
  return { type: 'correct', at, signal: change.signal, from: change.from, to: 'something else' };
};

/** The very next decision of the same place, once a reason's lever was used. */
export function assertLever(reason: Reason, of: ExplainedDecision, oracleCase: OracleCase): void {
  const { plan, decision, request } = of;
  const at = decision.at + 1000;
  const events = [
    renderingOf(decision, decision.at),
    ...reason.changes.map((change) => eventOf(change, at)),
  ];
  const state = events.reduce((then, event) => applyEvent(plan, then, event), of.state);
  const next = decide(plan, state, requestOf(oracleCase, { ...request, at })).decision;
  const isSame = !differs(answerOf(next), answerOf(decision));
  if (reason.isDecisive) expect(isSame).toBe(false);
  for (const change of reason.changes) {
    if (change.type === 'mute') expect(next.offer).not.toBe(change.offer);
    else {
      const gone = change.type === 'correct' ? change.from : change.value;
      const { reasons, used } = next.reasoning;
      const left = [...reasons, ...used].filter(
        (ground) =>
          ground.isHeld &&
          ground.signal === change.signal &&
          (gone === undefined || ground.values.some(({ value }) => value === gone)),
      );
      expect(left).toEqual([]);
    }
  }
}
