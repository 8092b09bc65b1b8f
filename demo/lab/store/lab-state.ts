import type { Assumptions } from '../../../src/simulation/assumptions.js';
import type { Goal } from '../../../src/simulation/goal.js';
import type { ShopPages } from '../../../src/simulation/shop-pages.js';
import type { Advice } from '../advisor/advice.js';
import type { Finding } from '../editor/check-text.js';
import type { Language } from '../language.js';
import type { Walk } from '../person/person-step.js';
import type { Comparison } from '../pictures/comparison.js';
import type { ShopperSource } from '../shoppers/shopper-source.js';
import type { Draft } from './draft.js';

/** Everything that the page shows follows from this. */
export interface LabState {
  readonly language: Language;
  /** Name of the file. */
  readonly file: string;
  /** *Before*: as it was opened, or last downloaded. */
  readonly saved: Draft;
  /** *Now*. */
  readonly draft: Draft;
  /** What to go back to, the latest last, and forward to. */
  readonly past: readonly Edition[];
  readonly future: readonly Edition[];
  /** What was edited last, and when: one slide of a field is one step back. */
  readonly lastEdit?: { readonly place: string; readonly at: number } | undefined;
  /** Of the text as it stands; absent until it was checked. */
  readonly findings?: readonly Finding[] | undefined;
  readonly panel: Panel;
  readonly source: ShopperSource;
  /** The demo shop's pages. */
  readonly shop: { readonly name: string; readonly pages: ShopPages };
  /** What the pages do on load that the config is for; empty name: one page with every placement. */
  readonly pages: ShopPages;
  readonly pagesName: string;
  readonly assumptions: Assumptions;
  readonly comparison?: Comparison | undefined;
  readonly replay: ReplayStatus;
  /** The shopper who is looked at, from 0 on. */
  readonly person: number;
  readonly walk?: Walk | undefined;
  readonly goal: Goal;
  readonly advice: Advice;
  /** For everybody, once: what has just happened, or what is wrong. */
  readonly notice?: Notice | undefined;
}

/** A text at one time. */
export interface Edition {
  readonly text: string;
  /**
   * Which file it is of and what was saved of it: only where another was opened over it, for nothing
   * else takes a download back.
   */
  readonly of?: { readonly file: string; readonly saved: Draft } | undefined;
}

export type Panel = 'limits' | 'json' | 'changes';

export interface ReplayStatus {
  /** Of what is replayed, 0 to 1: of the pictures, and with the prices of all limits. */
  readonly pictures: number;
  readonly prices: number;
  readonly isStopped: boolean;
  /** Of one thread. */
  readonly decisionsPerSecond: number;
  readonly threads: number;
  /** From the edit to the complete pictures. */
  readonly tookMs?: number | undefined;
}

export interface Notice {
  readonly kind: 'done' | 'problem';
  readonly text: string;
}
