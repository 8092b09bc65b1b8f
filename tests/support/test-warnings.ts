import { expect, test } from 'vitest';
import { findingsIn } from './config-findings.js';

interface WarningCase {
  readonly title: string;
  readonly config: unknown;
  /** Each `path: message | remedy`, in their order; `error` before those that fail the check. */
  readonly warnings: readonly string[];
  /** A config that is nearly the same, and in which nothing is found. */
  readonly neighbour: unknown;
}

const NOW = Date.parse('2026-07-01T12:00:00Z');

/** Each config is warned of as said, and its neighbour of nothing. */
export function testWarnings(cases: readonly WarningCase[]): void {
  test.each(cases)('$title', ({ config, warnings, neighbour }) => {
    expect(findingsIn(config, NOW)).toEqual(
      warnings.map((line) => (line.startsWith('error ') ? line : `warning ${line}`)),
    );
    expect(findingsIn(neighbour, NOW)).toEqual([]);
  });
}
