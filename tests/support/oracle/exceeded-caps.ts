import type { Config } from '../../../src/model/config.js';
import type { Facts, ImpressionFact } from './facts-of-history.js';
import { factsOfHistory, scopeOfOffer } from './facts-of-history.js';
import { isFrequencyCapReached } from './frequency-caps.js';

/** One thing that happened on a walk through the shop, in its order; always activity. */
export interface WalkStep {
  readonly at: number;
  /** New impressions and ghosts; absent for all else. */
  readonly impression?: {
    readonly offer: string;
    readonly creative: string;
    readonly placement: string;
    readonly isGhost: boolean;
  };
  /** What was on the screen for long enough. */
  readonly seen?: { readonly offer: string; readonly placement: string };
}

/**
 * The impressions of one shopper that a cap of the config forbade, counted afresh for each of
 * them by the oracle, which shares no code with the core.
 */
export function exceededCaps(
  config: Config,
  zone: string,
  steps: readonly WalkStep[],
): readonly WalkStep[] {
  const facts: Facts = factsOfHistory(config, []);
  return steps.filter(({ at, impression, seen }) => {
    facts.activity.push({ at });
    if (seen) {
      const { offer, placement } = seen;
      const latest = facts.impressions.findLast(
        (one) => one.offer === offer && one.placement === placement,
      )!;
      latest.viewableAt ??= at;
    }
    if (!impression) return false;
    const offer = config.offers!.find(({ id }) => id === impression.offer)!;
    const creative = offer.creatives.find(({ id }) => id === impression.creative)!;
    const { placement, isGhost } = impression;
    const isExceeded = isFrequencyCapReached(
      {
        config,
        zone,
        facts,
        hasStorage: true,
        hasPersonalisation: true,
        hasPrivacyControl: false,
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
    };
    facts.impressions.push(fact);
    return isExceeded;
  });
}
