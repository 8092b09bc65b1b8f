import { afterPurchase } from './after-purchase.js';
import { approval } from './approval.js';
import { audienceValues } from './audience-values.js';
import { consentSource } from './consent-source.js';
import { contradiction } from './contradiction.js';
import { dailyBudget } from './daily-budget.js';
import { identity } from './identity.js';
import { interestPeak } from './interest-peak.js';
import { ladder } from './ladder.js';
import { legalEffect } from './legal-effect.js';
import type { Lint } from './lint.js';
import { protectionWords } from './protection-words.js';
import { provenance } from './provenance.js';
import { proxies } from './proxies.js';
import { quietAllDay } from './quiet-all-day.js';
import { retention } from './retention.js';
import { sensitiveTopics } from './sensitive-topics.js';
import { sponsored } from './sponsored.js';
import { thresholds } from './thresholds.js';
import { usesBeyondAudience } from './uses-beyond-audience.js';
import { vetoedSignals } from './vetoed-signals.js';
import { whatIsOver } from './what-is-over.js';
import { withheld } from './withheld.js';

/** Everything that is worth a look, in the order in which it is said. A new concern is a line. */
export const LINTS: readonly Lint[] = [
  consentSource,
  whatIsOver,
  // It can never appear.
  ...[withheld, interestPeak, approval, audienceValues, contradiction, quietAllDay, vetoedSignals],
  // More personal than it needs to be.
  ...[ladder, usesBeyondAudience, identity, provenance, retention, dailyBudget, thresholds],
  // Fair and honest.
  ...[proxies, sensitiveTopics, protectionWords, legalEffect, sponsored],
  afterPurchase,
];
