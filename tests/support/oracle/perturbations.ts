import type { Reasoning } from '../../../src/model/explanation.js';
import { contextValues } from './flows-and-audience.js';
import { type Perturbation, tellsOf, withFacts, withRequest } from './perturbation.js';
import { perturbationsOfPage } from './perturbations-of-page.js';
import { perturbationsOfShopper } from './perturbations-of-shopper.js';
import { zoneAhead } from './wall-clock.js';
import type { World } from './world.js';

/**
 * Every fact that a decision is taken on, each by itself.
 * @param turn chooses which other hours and lots are tried: a few for each decision, over many all.
 */
export const perturbationsOf = (world: World, turn: number): Perturbation[] => [
  ...saidFacts(world),
  ...perturbationsOfShopper(world),
  ...perturbationsOfPage(world),
  ...clockAndLot(world, turn),
];

function saidFacts(world: World): Perturbation[] {
  const { config, facts } = world;
  const isReason =
    (signal: string, value: string) =>
    ({ reasons }: Reasoning): boolean =>
      reasons.some((of) => of.isHeld && of.signal === signal && of.counted.includes(value));
  const noted = new Map(facts.signals.map((each) => [`${each.name}=${each.value}`, each]));
  const ofShopper = [...noted].map(([key, { name, value }]) => ({
    name: key,
    said: { signal: name, value },
    isTold: isReason(name, value),
    without: (then: World) =>
      withFacts(then, {
        signals: then.facts.signals.filter((each) => each.name !== name || each.value !== value),
      }),
  }));
  const contextual = Object.keys(config.signals ?? {}).filter(
    (name) => config.signals?.[name]?.derivation === 'contextual',
  );
  const ofPage = contextual.flatMap((name) =>
    contextValues(world, name).map((value) => ({
      name: `the page is about ${name}=${value}`,
      said: { signal: name, value },
      isTold: isReason(name, value),
      without: (then: World) => {
        const rest = contextValues(then, name).filter((other) => other !== value);
        return withRequest(then, { context: { ...then.request.context, [name]: rest } });
      },
    })),
  );
  return [...ofShopper, ...ofPage];
}

/** What clocks could show instead, and what could have been drawn. */
function clockAndLot({ zone }: World, turn: number): Perturbation[] {
  const hours = [1 + (turn % 23), 1 + ((turn + 11) % 23)];
  return [
    ...hours.map(
      (ahead): Perturbation => ({
        name: `clocks ${ahead} h ahead`,
        isTold: tellsOf('hour'),
        without: (world) => ({ ...world, zone: zoneAhead(zone, ahead) }),
      }),
    ),
    {
      name: `lot ${turn % 7}`,
      isTold: tellsOf('share', 'holdout', 'explore', 'tie'),
      without: (world) => ({ ...world, seed: `other ${turn % 7}` }),
    },
  ];
}
