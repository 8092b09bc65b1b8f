import type { Config } from '../../../src/model/config.js';
import type { Facts, ImpressionFact } from './facts-of-history.js';
import { factsOfHistory, scopeOfOffer } from './facts-of-history.js';
import { isFrequencyCapReached } from './frequency-caps.js';

/** One thing that a replay did, in its order: a page view, or an answer to a placement. */
export interface ReplayedStep {
  readonly at: number;
  /** New impressions and ghosts; absent for all else. */
  readonly impression?: {
    readonly offer: string;
    readonly creative: string;
    readonly placement: string;
    readonly isGhost: boolean;
    /** When it became viewable; absent where the shopper left before. */
    readonly viewableAt?: number | undefined;
  };
}

/**
 * The impressions of one shopper that a cap of the config forbade, counted afresh for each of
 * them by the oracle, which shares no code with the core.
 */
export function exceededCaps(
  config: Config,
  zone: string,
  steps: readonly ReplayedStep[],
): readonly ReplayedStep[] {
  const facts: Facts = factsOfHistory(config, []);
  return steps.filter(({ at, impression }) => {
    facts.activity.push({ at });
    if (!impression) return false;
    const offer = config.offers!.find(({ id }) => id === impression.offer)!;
    const creative = offer.creatives.find(({ id }) => id === impression.creative)!;
    const { placement, isGhost, viewableAt } = impression;
    const isExceeded = isFrequencyCapReached(
      {
        config,
        zone,
        facts,
        hasStorage: true,
        hasPersonalisation: true,
        seed: '',
        request: { at, placement },
      },
      { offer, creative },
      at,
    );
    const fact: ImpressionFact = {
      ...scopeOfOffer(config, offer.id, placement),
      at,
      offer: offer.id,
      creative: creative.id,
      format: creative.format ?? offer.format ?? 'inline',
      isGhost,
      isClicked: false,
      isDismissed: false,
      renderedAt: isGhost ? undefined : at,
      viewableAt,
    };
    facts.impressions.push(fact);
    if (viewableAt !== undefined) facts.activity.push({ at: viewableAt });
    return isExceeded;
  });
}
