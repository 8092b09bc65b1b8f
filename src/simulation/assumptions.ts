/**
 * What recorded shopping does not tell: who agrees, and what shoppers do with what is shown to
 * them. Shares from 0 to 1.
 */
export interface Assumptions {
  /** Shoppers who agree to storage and personalisation; all others refuse both. */
  readonly consent: number;
  /** Impressions that are clicked. */
  readonly click: number;
  /** Impressions that are closed. */
  readonly close: number;
  /** The same of what interrupts: a card in the corner, a window over the page. */
  readonly closeInterrupting: number;
  /** Impressions that are seen and left alone. The rest is never on the screen for a second. */
  readonly ignore: number;
  /** Visits that begin on the home page: recorded shopping has products, baskets and orders only. */
  readonly startsAtHome: number;
  /**
   * The most placements of one page that ask, in document order; those that wait for more than the
   * page view (`waiting` of the page) come on top.
   */
  readonly offersPerPage: number;
}

/** Judgement, not measurement: a shop that knows its own figures gives them. */
export const DEFAULT_ASSUMPTIONS: Assumptions = {
  consent: 0.7,
  click: 0.02,
  close: 0.05,
  closeInterrupting: 0.4,
  ignore: 0.5,
  startsAtHome: 0.4,
  offersPerPage: 3,
};

/** Those that are shares from 0 to 1. */
export const SHARES = [
  'consent',
  'click',
  'close',
  'closeInterrupting',
  'ignore',
  'startsAtHome',
] as const;

/** What a shopper does with one impression. */
export type Answer = 'click' | 'close' | 'ignore' | 'overlook';

/** @param chance from 0 to below 1. */
export function answerOf(
  { click, close, closeInterrupting, ignore }: Assumptions,
  isInterrupting: boolean,
  chance: number,
): Answer {
  const closed = isInterrupting ? closeInterrupting : close;
  if (chance < click) return 'click';
  if (chance < click + closed) return 'close';
  return chance < click + closed + ignore ? 'ignore' : 'overlook';
}

/** What is wrong with assumptions, each as a sentence that names the place; empty where nothing is. */
export function problemsOfAssumptions(given: Readonly<Record<keyof Assumptions, unknown>>) {
  const problems: string[] = [];
  for (const name of SHARES) {
    const value = given[name];
    if (typeof value === 'number' && value >= 0 && value <= 1) continue;
    problems.push(`${name}: must be a share from 0 to 1; it is ${JSON.stringify(value)}`);
  }
  const { offersPerPage } = given;
  if (!Number.isInteger(offersPerPage) || Number(offersPerPage) < 1) {
    problems.push(
      `offersPerPage: must be a whole number from 1; it is ${JSON.stringify(offersPerPage)}`,
    );
  }
  if (problems.length > 0) return problems;
  const { click, close, closeInterrupting, ignore } = given as Assumptions;
  const most = click + Math.max(close, closeInterrupting) + ignore;
  // Shares as people write them: 0.1 + 0.2 + 0.7 are all.
  if (most > 1 + 1e-9) {
    problems.push(
      `click, close and ignore: are shares of the same impressions; they add up to ${Math.round(most * 100)} %, and at most to 100 %`,
    );
  }
  return problems;
}
