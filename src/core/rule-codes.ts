import { REASON_CODES, type ReasonCode } from '../model/reason-codes.js';
import type { Rule } from './rule.js';
import { RULES } from './rules.js';

/** Those of a rule; the other two say that there was nothing to judge. */
export type RuleCode = Exclude<ReasonCode, 'CONFIG_INVALID' | 'NO_CANDIDATE'>;

/** By the place of a rule: in a page, rules have no codes of their own, see `scripts/drop-codes.js`. */
export const RULE_CODES: readonly RuleCode[] = REASON_CODES.filter(
  (code) => code !== 'CONFIG_INVALID' && code !== 'NO_CANDIDATE',
);

export const codeOf = (rule: Rule): RuleCode => RULE_CODES[RULES.indexOf(rule)]!;
