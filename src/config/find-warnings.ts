import type { Config } from '../model/config.js';
import type { Finding, Path } from './finding.js';
import { lintFacts } from './warnings/lint-facts.js';
import { LINTS } from './warnings/lints.js';

/**
 * What is valid and still worth a look. Parts that are not sound are left out: their errors say
 * enough.
 * @param now epoch ms of today; without it nothing is over.
 */
export function findWarnings(
  value: unknown,
  isSound: (path: Path) => boolean,
  now: number | undefined,
): Finding[] {
  const warnings: Finding[] = [];
  const facts = lintFacts(value as Config, isSound, now);
  for (const lint of LINTS) {
    lint(facts, (words, ...path) => warnings.push({ severity: 'warning', path, ...words }));
  }
  return warnings;
}
