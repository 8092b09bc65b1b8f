/** What is wrong with one place of a config. The words for it are loaded only when needed. */
export interface Problem {
  /** Where: keys and indexes from the top, as in `['offers', 0, 'audience']`. */
  readonly path: readonly (string | number)[];
  readonly code: ProblemCode;
}

export type ProblemCode =
  /** A value of the wrong type or form, a missing or an unknown key: the schema says which. */
  | 'SHAPE'
  | 'DUPLICATE_ID'
  | 'UNDECLARED_SIGNAL'
  | 'UNKNOWN_CAMPAIGN'
  /** It names a signal, topic or campaign that is itself invalid. */
  | 'REFERS_TO_INVALID'
  | 'TOPIC_CYCLE'
  | 'EMPTY_CONDITION'
  | 'EMPTY_QUIET_HOURS'
  | 'NO_SUCH_DATE'
  | 'NO_SUCH_TIME_ZONE'
  | 'NO_SUCH_PATTERN'
  | 'ENDS_BEFORE_START'
  | 'LIMIT_ABOVE_BLOCK'
  | 'NO_VALID_CREATIVE';
