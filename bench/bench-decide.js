import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGrowthBook, createGrowthBookForAll, createJsonLogic } from './contenders.js';
import { measureRounds } from './measure-rounds.js';
import { createConditions, createConfig, createEvents, createRequest } from './shop.js';
import { medianOf, ratioOf } from './statistics.js';

const AT = Date.UTC(2026, 2, 9, 10);
const EVENTS = 100;
const CANDIDATES = [1, 100, 1000];

/** Reads why each candidate is refused. */
function readReasons({ refusals }) {
  let read = 0;
  for (const { reason } of refusals) read += reason.length;
  return read;
}

/** Reads every verdict on every creative of every candidate. */
function readVerdicts({ trace }) {
  let refusals = 0;
  for (const { rungs, reason } of trace.candidates) {
    if (!reason) throw new Error('A candidate was let through.');
    for (const { verdicts } of rungs) {
      for (const { code, refused } of verdicts) if (refused) refusals += code.length;
    }
  }
  return refusals;
}

/** The same, and when time alone would lift each refusal. */
function readInstants(decision) {
  let known = readVerdicts(decision);
  for (const { until, rungs } of decision.trace.candidates) {
    if (until) known++;
    for (const rung of rungs) if (rung.until) known++;
  }
  return known;
}

const readOffer = ({ offer }) => (offer ? 1 : 0);

/** `budgets`: how many times as many decisions a second as json-logic-js, by candidates. */
const CASES = [
  {
    name: 'the last one wins',
    matching: 'last',
    read: readOffer,
    budgets: { 1: 0.8, 100: 7, 1000: 8 },
  },
  { name: 'all match', matching: 'all', read: readOffer, budgets: { 1000: 3 } },
  { name: 'all held, reasons read', matching: 'none', read: readReasons, budgets: { 1000: 1.5 } },
  { name: 'the same, every rule of each', matching: 'none', read: readVerdicts, budgets: {} },
  { name: 'the same, and until when', matching: 'none', read: readInstants, budgets: {} },
];

function checkAgreement({ matching, name }, count, contenders) {
  const expected = { last: 1, all: count, none: 0 }[matching];
  const { jsonLogic, growthBook } = contenders;
  if (jsonLogic() !== expected || growthBook() !== expected) {
    throw new Error(`The contenders do not agree on "${name}" of ${count}.`);
  }
}

function measureCase(engine, given, count) {
  const { compileConfig, applyEvent, decide, emptyState } = engine;
  const conditions = createConditions(count, given.matching);
  const plan = compileConfig(createConfig(conditions));
  const events = createEvents({ at: AT, events: EVENTS, candidates: count });
  const state = events.reduce(
    (next, event) => applyEvent(plan, next, event),
    emptyState({ seed: 'bench', replica: 'bench' }),
  );
  if (state.log.length !== EVENTS) throw new Error(`The state has ${state.log.length} events.`);
  const request = createRequest(AT);
  const { outcome, offer } = decide(plan, state, request).decision;
  const isRight =
    given.matching === 'last' ? offer === `offer-${count - 1}` : given.matching === 'all' || !offer;
  if (!isRight) throw new Error(`"${given.name}" of ${count} ended in ${outcome} ${offer}.`);
  const createPeer = given.matching === 'all' ? createGrowthBookForAll : createGrowthBook;
  const contenders = {
    ours: () => given.read(decide(plan, state, request).decision),
    jsonLogic: createJsonLogic(conditions),
    growthBook: createPeer(conditions),
  };
  checkAgreement(given, count, contenders);
  const times = measureRounds(contenders);
  return {
    case: given.name,
    candidates: count,
    oursUs: medianOf(times.ours),
    jsonLogicUs: medianOf(times.jsonLogic),
    growthBookUs: medianOf(times.growthBook),
    timesJsonLogic: ratioOf(times.jsonLogic, times.ours),
    timesGrowthBook: ratioOf(times.growthBook, times.ours),
    budget: given.budgets[count],
  };
}

/**
 * One line of the table.
 * @param {object} engine the exports of the built core
 * @param {number} index of the case
 * @param {number} count of candidates
 */
export const benchDecideCase = (engine, index, count) => measureCase(engine, CASES[index], count);

const MEASURE = fileURLToPath(new URL('measure-decide.js', import.meta.url));

/**
 * `decide` beside json-logic-js and GrowthBook on the same conditions, on a state that is known.
 * Each line has a process of its own: a page has one config, and code that was made fast for
 * another one is not fast for it.
 * @param {string} directory of the built files
 */
export async function benchDecide(directory) {
  const rows = [];
  for (const index of CASES.keys()) {
    for (const count of CANDIDATES) {
      const { stdout } = await promisify(execFile)('node', [MEASURE, directory, index, count]);
      rows.push(JSON.parse(stdout));
    }
  }
  return rows;
}
