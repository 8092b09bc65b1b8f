import type { Language } from '../language.js';

/** A figure of now, and of before. */
export interface Pair {
  readonly before: number;
  readonly now: number;
}

interface ReachWords {
  readonly reach: number;
  readonly times: number;
}

/** What the pictures say, in one language. Numbers come as they are: each language writes its own. */
export interface PictureMessages {
  readonly language: Language;
  readonly before: string;
  readonly now: string;
  readonly number: (value: number) => string;
  /** To a tenth, however large it is. */
  readonly exact: (value: number) => string;
  readonly date: (day: Date) => string;
  /** As short as fits below a mark. */
  readonly shortDate: (day: Date) => string;
  readonly empty: string;

  readonly numbers: string;
  readonly csv: string;
  readonly png: string;
  readonly csvLabel: (title: string) => string;
  readonly pngLabel: (title: string) => string;
  readonly failed: string;
  /** Whose shopping it is, and of how many of them there are results. */
  readonly source: (shoppers: number, expected: number, isSynthetic: boolean) => string;
  /** Head of a column: how many of so many shoppers. */
  readonly ofShoppers: (base: number) => string;
  readonly beforeColumn: (what: string) => string;
  readonly nowColumn: (what: string) => string;

  readonly busiestDay: {
    readonly title: string;
    readonly finding: (many: number, base: number, most: Pair) => string;
    /** Why somebody sees more than a cap allows. */
    readonly note: string;
    readonly span: (side: 'before' | 'now', many: number, base: number, most: number) => string;
    readonly offers: string;
    readonly more: (least: number) => string;
    readonly axis: string;
  };
  readonly days: {
    readonly title: string;
    readonly finding: (base: number, mean: Pair, busiest: { day: Date; shown: number }) => string;
    readonly day: string;
    readonly axis: (base: number) => string;
    readonly shown: string;
    readonly pageViews: string;
  };
  readonly personal: {
    readonly title: string;
    /** `below`: 99 of 100 have fewer points; shares of what uses something about the shopper. */
    readonly finding: (below: Pair, personal: Pair) => string;
    readonly points: string;
    readonly range: (from: number, to: number) => string;
    readonly axis: string;
    readonly axisPoints: string;
    readonly limit: (points: number) => string;
    readonly block: (points: number) => string;
    readonly of100: string;
  };
  readonly prices: {
    readonly title: string;
    readonly working: string;
    readonly none: string;
    readonly finding: (
      limit: string,
      base: number,
      held: number,
      shown: number,
      closed: number,
    ) => string;
    readonly idle: (idle: number, of: number) => string;
    readonly limit: string;
    readonly held: string;
    readonly without: string;
    readonly shown: string;
    readonly closed: string;
    readonly reached: string;
    readonly shownWithout: string;
    readonly heldTimes: (times: number) => string;
    readonly withoutIt: (shown: string, closed: string, reached: string) => string;
    readonly others: (count: number) => string;
    readonly signed: (value: number) => string;
    readonly base: (base: number) => string;
  };
  readonly nothing: {
    readonly title: string;
    readonly finding: (base: number, nobody: Pair) => string;
    readonly something: string;
    readonly nothing: string;
    readonly shoppers: string;
    readonly count: (count: number, base: number) => string;
  };
  readonly campaigns: {
    readonly title: string;
    readonly finding: (
      widest: { name: string; reach: Pair },
      often: { name: string; times: Pair },
      base: number,
    ) => string;
    readonly none: string;
    readonly campaign: string;
    readonly reached: (base: number) => string;
    readonly times: string;
    readonly shownTimes: (band: string) => string;
    readonly bands: readonly [string, string, string, string];
    readonly bandsLabel: string;
    readonly shortBands: readonly [string, string, string, string];
    readonly summary: (of: ReachWords) => string;
    readonly summaries: (now: ReachWords, before: ReachWords) => string;
    readonly axis: (base: number) => string;
  };
}
