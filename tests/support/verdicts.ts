import type { Step } from './judge-by-core.js';
import type { OracleVerdict } from './oracle/oracle-case.js';

type Verdict = Partial<OracleVerdict>;

/** What must agree; where an earlier impression is the answer, nothing else was compared with it. */
export function comparable(verdict: Verdict): Verdict {
  const { outcome, offer, creative, score, kept, repeated, reason, until, refused } = verdict;
  if (kept || repeated) return definedOf({ outcome, offer, creative, kept, repeated });
  if (outcome === 'hold') return definedOf({ outcome, reason, until, refused });
  return definedOf({ outcome, offer, creative, score, refused });
}

/** A decision of the core in the words of the oracle. */
export function verdictOf({ decision, isRepeated }: Step): Verdict {
  const { outcome, offer, creative, score, kept, reason, until, trace } = decision;
  const refused = Object.fromEntries([
    ...trace.invalid.map((id) => [id, 'CONFIG_INVALID']),
    ...trace.candidates.flatMap((each) => (each.reason ? [[each.offer, each.reason]] : [])),
  ]);
  const repeated = isRepeated || undefined;
  return comparable({
    outcome,
    offer,
    creative,
    score,
    kept,
    repeated,
    reason,
    until,
    refused,
  } as Verdict);
}

const definedOf = (verdict: object): Verdict =>
  Object.fromEntries(Object.entries(verdict).filter(([, value]) => value !== undefined));
