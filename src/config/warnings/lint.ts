import type { ProtectedTopic } from '../../core/protection/protected-topic.js';
import type { CampaignConfig, Config, Limits, OfferConfig } from '../../model/config.js';
import type { Path } from '../finding.js';
import type { Words } from '../words.js';

/** Says something of one place of the config; an error fails the check. */
export type Warn = (words: Words & { readonly severity?: 'error' }, ...path: Path) => void;

/** One concern of the check: what is valid and still worth a look. */
export type Lint = (facts: LintFacts, warn: Warn) => void;

/** A sound offer and what it refers to. */
export interface LintedOffer {
  readonly offer: OfferConfig;
  /** Where it stands: `['offers', 3]`. */
  readonly at: Path;
  /** Its sound creatives, each with its place in the file. */
  readonly creatives: readonly (readonly [index: number, OfferConfig['creatives'][number]])[];
  readonly campaign: CampaignConfig | undefined;
  /** Signals at a positive place of its audience: what makes all of its creatives personal. */
  readonly asked: readonly string[];
}

export interface LintFacts {
  /** Without its unsound signals, topics and campaigns; their errors say enough. */
  readonly config: Config;
  /** Without its unsound ones. */
  readonly offers: readonly LintedOffer[];
  /** The shop's limits, those of the preset where it gives none. */
  readonly limits: Limits;
  /** Epoch ms of today; without it nothing is over. */
  readonly now: number | undefined;
  readonly topicOf: (text: string) => ProtectedTopic | undefined;
}
