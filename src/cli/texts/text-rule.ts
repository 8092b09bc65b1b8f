import type { CampaignConfig, OfferConfig } from '../../model/config.js';

/** What a text is held against: the offer and the creative that show it. */
export interface TextFacts {
  readonly offer: OfferConfig;
  readonly creative: OfferConfig['creatives'][number];
  readonly campaign: CampaignConfig | undefined;
}

/** A kind of text that needs a reason in the config, in German and English. */
export interface TextRule {
  /** An error says what is not so; a warning puts pressure on the shopper. */
  readonly severity: 'error' | 'warning';
  readonly patterns: readonly RegExp[];
  /** True where the config backs it. */
  allows(facts: TextFacts): boolean;
  /** Finishes the sentence `"nur heute" …`. */
  readonly message: string;
  readonly remedy: string;
}
