import { measureRounds } from './measure-rounds.js';
import { createConditions, createConfig, createEvents, createRequest } from './shop.js';
import { medianOf, ratioOf } from './statistics.js';

const AT = Date.UTC(2026, 2, 9, 10);
const CANDIDATES = 100;

/**
 * The most entries that a log holds is 500, and where it is full nothing is shown; so the longest
 * state that lets an offer through has 499.
 */
const SIZES = [
  { events: 100, budgetUs: 50 },
  { events: 499, budgetUs: 200 },
];

/** The stored text of a shopper's state, and the plan that it belongs to. */
export function createStored({ compileConfig, applyEvent, emptyState, createCodec }, options) {
  const { at, events, candidates } = options;
  const config = createConfig(createConditions(candidates, 'last'));
  const plan = compileConfig(config);
  const state = createEvents({ at, events, candidates }).reduce(
    (next, event) => applyEvent(plan, next, event),
    emptyState({ seed: 'bench', replica: 'bench' }),
  );
  if (state.log.length !== events) throw new Error(`The state has ${state.log.length} events.`);
  return { config, plan, text: createCodec().encode(state) };
}

/**
 * A decision on a state fresh from storage: as on the first request of every page.
 * @param {object} engine the exports of the built core and codec
 */
export const benchFresh = (engine) =>
  SIZES.map(({ events, budgetUs }) => {
    const { decide, createCodec } = engine;
    const { decode } = createCodec();
    const { plan, text } = createStored(engine, { at: AT, events, candidates: CANDIDATES });
    const request = createRequest(AT);
    const { outcome } = decide(plan, decode(text), request).decision;
    if (outcome !== 'show') throw new Error(`The decision on ${events} events is ${outcome}.`);
    const times = measureRounds({
      decodeAndDecide: () => decide(plan, decode(text), request).decision.at % 2,
      decode: () => decode(text).log.length,
      parseJson: () => JSON.parse(text).length,
    });
    return {
      events,
      characters: text.length,
      oursUs: medianOf(times.decodeAndDecide),
      fastestUs: Math.min(...times.decodeAndDecide),
      decodeUs: medianOf(times.decode),
      parseJsonUs: medianOf(times.parseJson),
      timesParseJson: ratioOf(times.decodeAndDecide, times.parseJson),
      budgetUs,
    };
  });
