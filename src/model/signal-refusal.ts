/** Why a value that the page, an adapter or a server gave was not noted (specification 10.5). */
export type SignalRefusal =
  /** The config does not declare the signal. */
  | 'UNDECLARED'
  /** What the page is about is never stored. */
  | 'CONTEXTUAL'
  /** Neither a text nor a finite number nor true or false. */
  | 'WRONG_TYPE'
  | 'EMPTY'
  /** More than 64 characters. */
  | 'TOO_LONG'
  /** The signal's `values` do not have it. */
  | 'NOT_LISTED'
  /** It names a special category, which is never noted. */
  | 'PROTECTED'
  /** Not a time, or one that has not come yet. */
  | 'WRONG_TIME'
  /** Before the year 2000, or longer ago than the signal is kept. */
  | 'TOO_OLD'
  /** The same value of the same source, a moment ago; or of the same order. */
  | 'DUPLICATE'
  /** The shopper had it forgotten, and did not state it again. */
  | 'FORGOTTEN'
  /** The signal holds one value, and the shopper stated another. */
  | 'STATED_OTHERWISE'
  | 'HISTORY_FULL'
  /** Without consent to personalisation nothing is noted. */
  | 'CONSENT_MISSING'
  | 'UNOBSERVED_PAGE'
  /** The server named no account, so that nothing could tell one shopper from the next. */
  | 'NO_ACCOUNT';
