import { compileSignals } from '../../core/config/compile-signals.js';
import { DAY_MS } from '../../core/time/duration.js';
import { leavesOf } from './leaves-of.js';
import type { Lint } from './lint.js';

/** Past so many half-lives a signal is expired, and nothing uses it (`VETO_EXPIRED`). */
const HALF_LIVES = 6;

/** Data that is noted and kept for nothing. */
export const retention: Lint = ({ config: { signals = {} }, offers }, warn) => {
  const used = new Set(
    offers.flatMap(({ offer }) => [
      offer.about?.signal,
      ...leavesOf(offer.audience).map(({ leaf }) => leaf.signal),
      ...offer.creatives.flatMap(({ uses = [] }) => uses),
    ]),
  );
  const asksWhatWasBought = offers.some(({ offer }) => offer.about?.product);
  for (const [name, { halfLifeMs, keepMs, isContextual, isPurchase, config }] of compileSignals(
    signals,
  )) {
    const isUsed = isContextual || used.has(name) || (isPurchase && asksWhatWasBought);
    if (!isUsed && offers.length > 0) {
      warn(
        {
          message: 'no offer asks for it or uses it, and it is kept all the same',
          remedy: 'Take it out until an offer needs it.',
        },
        ...['signals', name],
      );
    } else if (keepMs > HALF_LIVES * halfLifeMs) {
      const days = Math.round((HALF_LIVES * halfLifeMs) / DAY_MS);
      warn(
        {
          message: `it is kept for ${config.keep}, and after six half-lives (${days} days) nothing uses it`,
          remedy: 'Shorten "keep", or leave it out: it is then six half-lives.',
        },
        ...['signals', name, 'keep'],
      );
    }
  }
};
