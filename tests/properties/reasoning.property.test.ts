import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEvent, decide, replayDecision, type State } from '../../src/core.js';
import type { Decision, DecisionRequest } from '../../src/model/decision.js';
import type { Circumstance, ReasonChange } from '../../src/model/explanation.js';
import { caseArbitrary } from '../support/generators.js';
import { judgeByCore, type Plan, planOf, renderingOf } from '../support/judge-by-core.js';
import { HOUR } from '../support/oracle/durations.js';
import { reasonedCase } from '../support/reasoned-case.js';

const RUNS = Math.ceil(Number(process.env.TAKTVOLL_RUNS ?? 10_000) / 20);
const SEED = Number(process.env.TAKTVOLL_SEED ?? 20260303);

type Request = DecisionRequest & { readonly at: number };
interface World {
  readonly state: State;
  readonly request: Request;
}
type Entry = State['log'][number];

const granted = ({ outcome, offer, creative }: Decision): string =>
  JSON.stringify([outcome, offer, creative]);

/** A fact of a world: how to take it out, and whether an explanation names it. */
interface Removal {
  readonly name: string;
  readonly without: (world: World) => World;
  readonly isNamed: (decision: Decision) => boolean;
}

const names =
  (isMeant: (circumstance: Circumstance) => boolean) =>
  ({ reasoning }: Decision): boolean =>
    reasoning.circumstances.some(isMeant);

const isReason =
  (name: string, value: string) =>
  ({ reasoning }: Decision): boolean =>
    reasoning.reasons.some(
      ({ signal, counted, isHeld }) => isHeld && signal === name && counted.includes(value),
    );

const withoutEntries =
  (isMeant: (entry: Entry) => boolean) =>
  ({ state, request }: World): World => ({
    request,
    state: { ...state, log: state.log.filter((entry) => !isMeant(entry)) },
  });
const withRequest =
  (change: (request: Request) => object) =>
  ({ state, request }: World): World => ({ state, request: { ...request, ...change(request) } });

/** What was noted, and what the page is about. */
function signalsIn({ state, request: { context = {} } }: World, plan: Plan): Removal[] {
  const noted = state.log.flatMap(({ kind, name = '', value = '' }) =>
    kind === 'signal' && plan.signals.has(name) ? [[name, value] as const] : [],
  );
  const given = Object.entries(context).flatMap(([name, values]) =>
    plan.signals.has(name) ? [values].flat().map((value) => [name, `${value}`] as const) : [],
  );
  const facts = new Map([...noted, ...given].map((fact) => [fact.join(), fact]));
  return [...facts.values()].map(([name, value]) => ({
    name: `${name}=${value}`,
    without: (world) =>
      withRequest(({ context: of = {} }) => ({
        context: Object.fromEntries(
          Object.entries(of).map(([key, values]) => [
            key,
            key === name ? [values].flat().filter((other) => other !== value) : values,
          ]),
        ),
      }))(
        withoutEntries((of) => of.kind === 'signal' && of.name === name && of.value === value)(
          world,
        ),
      ),
    isNamed: isReason(name, value),
  }));
}

function eventsIn({ state }: World): Removal[] {
  const all: Removal[] = [];
  const kinds = { impression: 'shown', dismissal: 'hidden', click: 'clicked' } as const;
  for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
    for (const offer of new Set(state.log.map((entry) => entry.offer))) {
      const isKind = (of: Entry): boolean =>
        of.kind === kind || (kind === 'impression' && of.kind === 'folded');
      if (!state.log.some((of) => isKind(of) && of.offer === offer)) continue;
      all.push({
        name: `${kind} of ${offer}`,
        without: withoutEntries((of) => isKind(of) && of.offer === offer),
        isNamed: names((of) => of.kind === kinds[kind] && of.offer === offer),
      });
    }
  }
  const creditOf = ({ campaign, offer = '' }: Entry): string => campaign ?? offer;
  const conversions = state.log.filter(({ kind }) => kind === 'conversion');
  for (const credit of new Set(conversions.map(creditOf))) {
    all.push({
      name: `conversion of ${credit}`,
      without: withoutEntries((of) => of.kind === 'conversion' && creditOf(of) === credit),
      isNamed: names(({ kind }) => kind === 'converted'),
    });
  }
  for (const { kind, value } of state.log) {
    if (kind !== 'purchase') continue;
    all.push({
      name: `purchase of ${value}`,
      without: withoutEntries((of) => of.kind === 'purchase' && of.value === value),
      isNamed: names((of) => of.kind === 'purchase' && of.product === value),
    });
  }
  for (const key of Object.keys(state.settings)) {
    all.push({
      name: key,
      without: ({ request, state: { settings, ...of } }) => {
        const { [key]: _, ...others } = settings;
        return { request, state: { ...of, settings: others } };
      },
      isNamed: names(({ kind }) => ['off', 'level', 'muted', 'resting'].includes(kind)),
    });
  }
  return all;
}

function circumstancesIn({ request }: World): Removal[] {
  const all: Removal[] = [];
  const asked = (kind: Circumstance['kind'], change: (request: Request) => object): void => {
    all.push({
      name: kind,
      without: withRequest(change),
      isNamed: names((of) => of.kind === kind),
    });
  };
  for (const kind of ['minor', 'vulnerable'] as const) {
    asked(kind, ({ context }) => ({ context: { ...context, [kind]: 'no' } }));
  }
  asked('objection', ({ consent }) => ({ consent: { ...consent, globalPrivacyControl: false } }));
  asked('language', () => ({ language: undefined }));
  asked('interrupting', () => ({ interruptingAllowed: true }));
  asked('path', () => ({ path: '/?' }));
  for (const offer of request.occupied ?? []) {
    asked('occupied', ({ occupied = [] }) => ({ occupied: occupied.filter((id) => id !== offer) }));
  }
  for (const purpose of ['storage', 'personalisation'] as const) {
    asked('consent', ({ consent = {} }) => ({
      consent: { ...consent, [purpose]: consent[purpose] === 'granted' ? 'denied' : 'granted' },
    }));
  }
  for (const change of [() => 0, (of: number) => of + 1000]) {
    all.push({
      name: 'page views',
      without: ({ request: asking, state }) => ({
        request: asking,
        state: {
          ...state,
          visits: state.visits.map(([from, to, of]) => [from, to, change(of)] as const),
        },
      }),
      isNamed: names(({ kind }) => kind === 'page-views'),
    });
  }
  return all;
}

const removals = (world: World, plan: Plan): Removal[] => [
  ...signalsIn(world, plan),
  ...eventsIn(world),
  ...circumstancesIn(world),
];

/** Another draw of every lot. */
const otherSeeds = (): Removal[] =>
  ['a', 'b', 'c', 'd', 'e'].map((seed) => ({
    name: `seed ${seed}`,
    without: ({ state, request }) => ({ request, state: { ...state, seed } }),
    isNamed: names(({ kind }) => ['share', 'holdout', 'explore', 'tie'].includes(kind)),
  }));

/** Another hour on every wall. */
const otherHours = (plan: Plan): readonly [name: string, plan: Plan][] =>
  [1, 5, 9, 14, 20].map((hours) => [
    `${hours} h later on the clock`,
    { ...plan, zone: (ms: number, id: string) => plan.zone(ms, id) + hours * HOUR },
  ]);

/** All sets of at most three that change a decision and of which no part does. */
function smallestSets<Of>(
  facts: readonly Of[],
  changes: (set: readonly Of[]) => boolean,
): readonly (readonly Of[])[] {
  const found: (readonly Of[])[] = [];
  const isSmallest = (set: readonly Of[]): boolean =>
    !found.some((known) => known.every((fact) => set.includes(fact)));
  let sets: (readonly Of[])[] = [[]];
  for (let size = 1; size <= 3; size++) {
    sets = sets.flatMap((set) =>
      facts.slice(facts.indexOf(set.at(-1)!) + 1).map((fact) => [...set, fact]),
    );
    sets = sets.filter(isSmallest);
    const changing = sets.filter(changes);
    found.push(...changing);
    sets = sets.filter((set) => !changing.includes(set));
  }
  return found;
}

const eventOf = (change: ReasonChange, at: number) =>
  change.type === 'mute'
    ? ({ ...change, at } as const)
    : ({
        type: 'forget',
        at,
        signal: change.signal,
        value: change.type === 'correct' ? change.from : change.value,
      } as const);

/** Steps that show or withhold something, each with the world that it was decided on. */
function stepsOf(oracleCase: Parameters<typeof planOf>[0]) {
  const plan = planOf(oracleCase);
  return judgeByCore(oracleCase, plan).flatMap(({ decision, isRepeated, state }) => {
    const { request, state: before } = decision.record;
    const world = { state: before as State, request: request as Request };
    return decision.outcome === 'hold' ? [] : [{ plan, decision, isRepeated, after: state, world }];
  });
}

const forEachStep = (check: (step: ReturnType<typeof stepsOf>[number]) => void): void =>
  fc.assert(
    fc.property(
      fc.oneof({ weight: 1, arbitrary: caseArbitrary() }, { weight: 3, arbitrary: reasonedCase() }),
      (oracleCase) => {
        for (const step of stepsOf(oracleCase)) check(step);
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
const TIMEOUT = 60_000 + RUNS * 100;

describe('12 an explanation is what the engine did', () => {
  test(
    '12.1 the record, taken again, gives the same decision',
    () => {
      forEachStep(({ plan, decision }) => {
        const again = replayDecision(plan, JSON.parse(JSON.stringify(decision.record)));
        expect(JSON.stringify(again)).toBe(JSON.stringify(decision));
      });
    },
    TIMEOUT,
  );

  test(
    '12.3 each fact without which it would be another decision is named',
    () => {
      forEachStep(({ plan, decision, isRepeated, world }) => {
        if (decision.kept || isRepeated) return;
        for (const { name, without, isNamed } of [...removals(world, plan), ...otherSeeds()]) {
          const then = without(world);
          const again = decide(plan, then.state, then.request).decision;
          if (granted(again) !== granted(decision)) {
            const change = `${name}: ${granted(decision)} → ${granted(again)}`;
            expect(isNamed(decision), change).toBe(true);
          }
        }
        for (const [name, then] of otherHours(plan)) {
          const again = decide(then, world.state, world.request).decision;
          if (granted(again) !== granted(decision)) {
            expect(names(({ kind }) => kind === 'hour')(decision), name).toBe(true);
          }
        }
      });
    },
    TIMEOUT,
  );

  test(
    '12.3 what has a part only together with others is named too, and nothing else is a reason',
    () => {
      forEachStep(({ plan, decision, isRepeated, world }) => {
        if (decision.kept || isRepeated) return;
        const facts = removals(world, plan);
        const missing = decision.reasoning.reasons.filter(({ isHeld }) => !isHeld);
        const smallest = smallestSets(facts, (set) => {
          const then = set.reduce((of, { without }) => without(of), world);
          return granted(decide(plan, then.state, then.request).decision) !== granted(decision);
        });
        const counted = new Set(smallest.flat());
        for (const fact of signalsIn(world, plan)) {
          const isCounted = [...counted].some(({ name }) => name === fact.name);
          // What was not noted can have a part with what was: that is not taken out here.
          if (isCounted || !missing.length) {
            expect([fact.name, fact.isNamed(decision)]).toEqual([fact.name, isCounted]);
          }
        }
      });
    },
    TIMEOUT * 3,
  );

  test(
    '12.2 without the signals of the counterfactual it is another decision',
    () => {
      forEachStep(({ plan, decision, isRepeated, world }) => {
        const { counterfactual } = decision.reasoning;
        if (decision.kept || isRepeated || !counterfactual.length) return;
        const { context = {} } = world.request;
        const again = decide(
          plan,
          {
            ...world.state,
            log: world.state.log.filter(
              ({ kind, name = '' }) => kind !== 'signal' || !counterfactual.includes(name),
            ),
          },
          {
            ...world.request,
            context: Object.fromEntries(
              Object.entries(context).filter(([name]) => !counterfactual.includes(name)),
            ) as typeof context,
          },
        ).decision;
        expect(granted(again)).not.toBe(granted(decision));
      });
    },
    TIMEOUT,
  );

  test(
    '12.4 the very next decision obeys a lever that promises it',
    () => {
      forEachStep(({ plan, decision, isRepeated, after, world }) => {
        if (isRepeated || decision.outcome !== 'show') return;
        const { at } = world.request;
        for (const { changes, isDecisive } of decision.reasoning.reasons) {
          if (!isDecisive) continue;
          const seen = applyEvent(plan, after, renderingOf(decision, at));
          const changed = changes.reduce(
            (state, change) => applyEvent(plan, state, eventOf(change, at) as never),
            seen,
          );
          const { id: _, stays: __, ...request } = world.request;
          const next = decide(plan, changed, request).decision;
          expect(granted(next)).not.toBe(granted(decision));
        }
      });
    },
    TIMEOUT,
  );
});
