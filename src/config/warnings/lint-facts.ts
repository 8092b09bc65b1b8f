import { PRESETS } from '../../core/config/presets.js';
import { compileTaxonomy } from '../../core/protection/compile-taxonomy.js';
import type { Config } from '../../model/config.js';
import type { Path } from '../finding.js';
import { leavesOf } from './leaves-of.js';
import type { LintedOffer, LintFacts } from './lint.js';

/** What the lints ask of a config, without its unsound parts. */
export function lintFacts(
  config: Config,
  isSound: (path: Path) => boolean,
  now: number | undefined,
): LintFacts {
  const sound = <T>(part: string, entries: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(entries).filter(([name]) => isSound([part, name])));
  const campaigns = sound('campaigns', config.campaigns);
  const { preset = 'balanced', offers = [] } = config;
  const standard = PRESETS[preset];
  return {
    config: {
      ...config,
      signals: sound('signals', config.signals),
      topics: sound('topics', config.topics),
      campaigns,
    },
    limits: {
      ...standard,
      ...config.limits,
      creepiness: { limit: 35, block: 65, ...standard.creepiness, ...config.limits?.creepiness },
    },
    offers: offers.flatMap((offer, index): LintedOffer[] => {
      const at = ['offers', index];
      if (!isSound(at)) return [];
      const asked = leavesOf(offer.audience).flatMap(({ leaf, isDenied }) =>
        isDenied ? [] : leaf.signal,
      );
      const creatives = [...offer.creatives.entries()].filter(([index]) =>
        isSound([...at, 'creatives', index]),
      );
      if (creatives.length === 0) return [];
      const campaign = campaigns[offer.campaign ?? ''];
      return [{ offer, at, creatives, campaign, asked: [...new Set(asked)] }];
    }),
    now,
    topicOf: compileTaxonomy(config.protection),
  };
}
