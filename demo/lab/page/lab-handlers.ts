import type { Config } from '../../../src/model/config.js';
import type { LimitMessages } from '../../../src/model/limit-messages.js';
import type { Assumptions } from '../../../src/simulation/assumptions.js';
import type { Goal } from '../../../src/simulation/goal.js';
import type { LimitPlace } from '../../../src/simulation/places-of-limits.js';
import type { Acceptance } from '../advisor/accept-proposal.js';
import type { CheckedProposal } from '../advisor/advice.js';
import type { ShopperSource } from '../shoppers/shopper-source.js';
import type { Notice, Panel } from '../store/lab-state.js';
import type { PresetName } from './preset-choice.js';

/** What the page asks for when somebody does something. */
export interface LabHandlers {
  readonly onLanguage: () => void;
  readonly onOpen: (file: File) => void;
  readonly onDownload: () => void;
  readonly onShare: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onPreset: (preset: PresetName | 'file') => void;
  readonly onPanel: (panel: Panel) => void;
  readonly onTabKey: (event: KeyboardEvent) => void;
  readonly onEdit: (config: Config, place: string) => void;
  readonly onTextEdited: (event: CustomEvent<{ readonly text: string }>) => void;
  readonly onSource: (event: CustomEvent<{ readonly source: ShopperSource }>) => void;
  readonly onConfigDropped: (
    event: CustomEvent<{ readonly text: string; readonly name: string }>,
  ) => void;
  readonly onAssumptions: (assumptions: Assumptions) => void;
  readonly onPerson: (event: CustomEvent<{ readonly index: number }>) => void;
  readonly onStop: () => void;
  readonly onResume: () => void;
  readonly onNumbers: () => void;
  readonly onGoal: (goal: Goal) => void;
  readonly onSearch: () => void;
  readonly onCancel: () => void;
  readonly onAccept: (proposal: CheckedProposal, of: Omit<Acceptance, 'on'>) => void;
  readonly onNotice: (notice: Notice | undefined) => void;
  /** The limit at a place of the config of a side, as a sentence. */
  readonly sentenceOf: (
    words: LimitMessages,
  ) => (place: LimitPlace, side: 'before' | 'now') => string;
}
