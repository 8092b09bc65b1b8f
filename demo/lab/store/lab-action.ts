import type { Assumptions } from '../../../src/simulation/assumptions.js';
import type { Goal } from '../../../src/simulation/goal.js';
import type { Advice } from '../advisor/advice.js';
import type { Finding } from '../editor/check-text.js';
import type { Language } from '../language.js';
import type { Walk } from '../person/person-step.js';
import type { Comparison } from '../pictures/comparison.js';
import type { ShopperSource } from '../shoppers/shopper-source.js';
import type { Notice, Panel, ReplayStatus } from './lab-state.js';

/** All that can happen. */
export type LabAction =
  | { readonly type: 'language-chosen'; readonly language: Language }
  | { readonly type: 'panel-chosen'; readonly panel: Panel }
  | { readonly type: 'file-opened'; readonly name: string; readonly text: string }
  /**
   * The config has another text.
   * @property place edits of the same place in quick succession are one step back.
   * @property at epoch ms.
   */
  | {
      readonly type: 'text-edited';
      readonly text: string;
      readonly place: string;
      readonly at: number;
    }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  /** The draft is what there is from now on: it was downloaded. */
  | { readonly type: 'saved' }
  | { readonly type: 'checked'; readonly text: string; readonly findings: readonly Finding[] }
  | { readonly type: 'source-chosen'; readonly source: ShopperSource }
  | { readonly type: 'assumptions-changed'; readonly assumptions: Assumptions }
  | { readonly type: 'compared'; readonly comparison: Comparison }
  | { readonly type: 'replaying'; readonly replay: Partial<ReplayStatus> }
  | { readonly type: 'person-chosen'; readonly person: number }
  | { readonly type: 'walked'; readonly walk: Walk }
  | { readonly type: 'goal-changed'; readonly goal: Goal }
  | { readonly type: 'advised'; readonly advice: Advice }
  | { readonly type: 'noticed'; readonly notice: Notice | undefined };
