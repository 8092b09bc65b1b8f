import type { HeldBack } from '../../model/explanation.js';
import { REASON_CODES, type ReasonCode } from '../../model/reason-codes.js';
import { EDITION } from '../state/hold-back.js';
import type { State } from '../state/state.js';

/** No rules: the one of a whole config, the other of no offer. */
const NOT_RULES: readonly ReasonCode[] = ['CONFIG_INVALID', 'NO_CANDIDATE'];
/** The codes of `RULES`, in their order; a test compares. Without the rules, for they are large. */
export const RULE_CODES = REASON_CODES.filter((code) => !NOT_RULES.includes(code));

/** What was held back, the latest first. What another edition of the rules noted is left out. */
export const heldBack = ({ held }: State): readonly HeldBack[] =>
  held
    .flatMap(([at, placement, offer, rule]) => {
      const reason = RULE_CODES[rule - EDITION];
      return reason ? [{ at, placement, offer, reason }] : [];
    })
    .reverse();
