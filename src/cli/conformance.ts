import { isRecord } from '../config/check-keys.js';
import type { Decision, DecisionTrace } from '../model/decision.js';
import type { Instant } from '../model/events.js';
import type { Engine } from './engine.js';
import { type ConformanceCase, type Expected, readCase } from './read-case.js';

/** The version of the case format, and of the semantics that the cases were written for. */
const SPEC_VERSION = 1;

export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly passed: boolean;
  /** Why it failed; empty where it passed. */
  readonly messages: readonly string[];
}

/** A file that cannot be read as a kit is one failed case of the id `file`. */
export interface ConformanceReport {
  readonly passed: number;
  readonly failed: number;
  readonly cases: readonly CaseResult[];
}

/**
 * Runs the cases of a conformance file through an engine. Reads no file and prints nothing.
 *
 * @param file content of the file, parsed
 */
export function runConformance<Plan, State>(
  file: unknown,
  engine: Engine<Plan, State>,
): ConformanceReport {
  const problem = checkFile(file);
  if (problem !== undefined) return report([failure('file', 'Conformance file', [problem])]);
  const seen = new Set<unknown>();
  const results = (file as { cases: unknown[] }).cases.map((value, index) => {
    const name = nameOf(value, index);
    const title = isRecord(value) && typeof value.title === 'string' ? value.title : '';
    if (isRecord(value) && value.id !== undefined && seen.has(value.id)) {
      const again = 'id: another case has it already; give each case its own';
      return failure(name, title, [`case ${name}: ${again}`]);
    }
    if (isRecord(value)) seen.add(value.id);
    const read = readCase(value);
    if ('problems' in read) {
      return failure(
        name,
        title,
        read.problems.map((text) => `case ${name}: ${text}`),
      );
    }
    const messages = runCase(read, engine);
    return { id: read.id, title: read.title, passed: messages.length === 0, messages };
  });
  return report(results);
}

function checkFile(file: unknown): string | undefined {
  if (!isRecord(file)) return 'the file must be an object: { "specVersion": 1, "cases": [] }';
  if (file.specVersion !== SPEC_VERSION) {
    const found = JSON.stringify(file.specVersion) ?? 'missing';
    return `specVersion: ${found}; use a kit of version ${SPEC_VERSION}`;
  }
  if (!Array.isArray(file.cases)) return 'cases: must be a list of cases';
  // A run over nothing that reports success would hide a wrong file.
  return file.cases.length === 0 ? 'cases: the list is empty; add a case' : undefined;
}

function nameOf(value: unknown, index: number): string {
  return isRecord(value) && typeof value.id === 'string' && value.id !== ''
    ? value.id
    : `#${index + 1}`;
}

function failure(id: string, title: string, messages: readonly string[]): CaseResult {
  return { id, title, passed: false, messages };
}

function report(cases: readonly CaseResult[]): ConformanceReport {
  const passed = cases.filter((result) => result.passed).length;
  return { passed, failed: cases.length - passed, cases };
}

function runCase<Plan, State>(
  conformanceCase: ConformanceCase,
  engine: Engine<Plan, State>,
): string[] {
  const { config, seed, history, steps } = conformanceCase;
  const messages: string[] = [];
  let stage = 'config';
  try {
    const plan = engine.compileConfig(config);
    let state = engine.emptyState(seed === undefined ? {} : { seed });
    for (const [index, event] of history.entries()) {
      stage = `history[${index}]`;
      state = engine.applyEvent(plan, state, event);
    }
    for (const [index, { request, expected }] of steps.entries()) {
      stage = steps.length > 1 ? `request[${index}]` : 'request';
      const decided = engine.decide(plan, state, request);
      state = decided.state;
      for (const text of compare(decided.decision, expected)) messages.push(`${stage}: ${text}`);
    }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    messages.push(`${stage}: the engine threw: ${text}`);
  }
  return messages;
}

function compare(decision: Decision, expected: Expected): string[] {
  const messages: string[] = [];
  const differs = (key: string, found: unknown, wanted: unknown) =>
    messages.push(`${key} is ${found ?? 'absent'}, expected ${wanted ?? 'none'}`);
  for (const key of ['outcome', 'offer', 'creative', 'reason'] as const) {
    if (expected[key] !== undefined && decision[key] !== expected[key]) {
      differs(key, decision[key], expected[key]);
    }
  }
  if (expected.until !== undefined) {
    const wanted = toMs(expected.until);
    if (decision.until !== wanted) differs('until', toText(decision.until), toText(wanted));
  }
  for (const [offer, reason] of Object.entries(expected.refused ?? {})) {
    const found = refusalOf(decision.trace, offer);
    if (found !== reason) messages.push(`refused.${offer} is ${found}, expected ${reason}`);
  }
  if (expected.score !== undefined) {
    if (decision.score === undefined) {
      messages.push(`score is absent, expected ${expected.score}: this engine gives no score`);
    } else if (Math.abs(decision.score - expected.score) > 0.1 + 1e-9) {
      differs('score', decision.score, `${expected.score} ± 0.1`);
    }
  }
  return messages;
}

function refusalOf(trace: DecisionTrace, offer: string): string {
  const candidate = trace.candidates.find((one) => one.offer === offer);
  if (candidate) return candidate.reason ?? 'not refused';
  return trace.invalid.includes(offer) ? 'CONFIG_INVALID' : 'no candidate';
}

function toMs(instant: Instant | null): number | undefined {
  if (instant === null) return undefined;
  return typeof instant === 'number' ? instant : Date.parse(instant);
}

function toText(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString();
}
