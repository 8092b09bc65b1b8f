import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measureRounds } from './measure-rounds.js';
import { medianOf, ratioOf } from './statistics.js';

const SHOPPERS = 100;
const BUDGET = 0.5;
const read = async (name) =>
  JSON.parse(await readFile(new URL(`../demo/shop/${name}`, import.meta.url), 'utf8'));

/**
 * The replay of the lab and of `taktvoll simulate`, beside nothing but its own decisions: the same
 * requests on the same states.
 * @param {string} directory where the engine was built
 */
export async function benchReplay(directory) {
  const load = (file) => import(pathToFileURL(join(directory, file)).href);
  const { compileConfig } = await load('core.js');
  const { createReplay } = await load('create-replay.js');
  const { generateSessions } = await load('generate-sessions.js');
  const { DEFAULT_ASSUMPTIONS } = await load('assumptions.js');
  const { takeDecision } = await load('take-decision.js');

  const plan = compileConfig(await read('taktvoll.json'));
  const options = {
    plan,
    pages: await read('pages.json'),
    timeZone: plan.timeZone,
    seed: '1',
    assumptions: DEFAULT_ASSUMPTIONS,
  };
  const sessions = generateSessions({ seed: 1, shoppers: SHOPPERS });
  const asked = [];
  const first = createReplay(options);
  for (const session of sessions) {
    first.add(session, (step) => {
      if (step.kind !== 'decision') return;
      const { state, request } = step.taken.situation;
      asked.push({ state, request });
    });
  }
  const times = measureRounds(
    {
      replay: () => {
        const replay = createReplay(options);
        for (const session of sessions) replay.add(session);
        return replay.tally().asked;
      },
      decide: () =>
        asked.reduce(
          (sum, { state, request }) => sum + takeDecision(plan, state, request).state.log.length,
          0,
        ),
    },
    { rounds: 15 },
  );
  const perSecond = (us) => Math.round((asked.length / us) * 1e6);
  return {
    shoppers: SHOPPERS,
    decisions: asked.length,
    perSecond: perSecond(medianOf(times.replay)),
    fastestPerSecond: perSecond(Math.min(...times.replay)),
    decidePerSecond: perSecond(medianOf(times.decide)),
    ratio: ratioOf(times.decide, times.replay),
    budget: BUDGET,
  };
}
