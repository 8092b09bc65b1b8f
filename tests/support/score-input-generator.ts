import * as fc from 'fast-check';
import type { ScoredExposure, ScoredSignal } from '../../src/model/creepiness.js';
import { maybe, pick, withoutGaps } from './limits-generator.js';
import type { ScoreInput, Thresholds } from './oracle/creepiness-score.js';

const share = (max: number) => fc.double({ min: 0, max, noNaN: true });
/** Ages and delays meet the figures of the tables exactly, or lie anywhere. */
const near = (max: number, ...edges: number[]) =>
  fc.oneof({ weight: 2, arbitrary: pick(...edges) }, { weight: 1, arbitrary: share(max) });
const flag = maybe(30, fc.boolean());
const sensitivity = maybe(
  60,
  pick('neutral', 'neutral', 'personal', 'personal', 'intimate', 'intimate', 'special'),
);

const signal: fc.Arbitrary<ScoredSignal> = fc
  .record({
    name: maybe(80, pick('a', 'b', 'c')),
    derivation: maybe(95, pick('contextual', 'stated', 'purchase', 'observed', 'inferred')),
    origin: maybe(
      97,
      pick('first-party', 'first-party', 'first-party', 'partner', 'third-party', 'unknown'),
    ),
    sensitivity,
    ageDays: maybe(90, near(250, 0, 1, 14, 30, 60, 90, 180)),
    halfLifeDays: maybe(40, pick(0.5, 14, 30, 90)),
    domain: maybe(60, pick('browsing', 'orders', 'b')),
    noticeable: maybe(15, fc.boolean()),
    kind: maybe(
      4,
      pick('life-event', 'finance', 'precise-location', 'biometric', 'emotion', 'proxy'),
    ),
    consented: maybe(85, fc.constant(true)),
    requestedNow: flag,
  })
  .map((each) => withoutGaps<ScoredSignal>(each));

const exposure = fc
  .record({
    hoursAgo: near(400, 0, 1, 24, 72, 144),
    outcome: pick('seen', 'ignored', 'clicked', 'dismissed'),
    count: maybe(40, fc.integer({ min: 1, max: 6 })),
  })
  .map((each) => withoutGaps<ScoredExposure>(each));

/** Inputs of the score, most of them without a veto. */
export const scoreInput: fc.Arbitrary<ScoreInput> = fc
  .record({
    signals: fc.array(signal, { maxLength: 4 }),
    creative: fc.record({
      format: maybe(80, pick('inline', 'sticky', 'slide-in', 'overlay', 'exit', 'push')),
      explicitness: maybe(80, pick('generic', 'category', 'product', 'behaviour', 'identity')),
      why: maybe(95, pick('visible', 'on-tap', 'on-tap', 'none')),
      oneClickStop: flag,
      topicSensitivity: sensitivity,
      price: maybe(
        20,
        pick('standard', 'lower-disclosed', 'lower-disclosed', 'raised', 'undisclosed'),
      ),
      urgencyWithoutEnd: maybe(3, fc.boolean()),
    }),
    history: fc.record({
      exposures: maybe(60, fc.array(exposure, { maxLength: 4 })),
      placements24h: maybe(50, fc.integer({ min: 0, max: 4 })),
      lastDismissedDaysAgo: maybe(25, near(20, 0, 6.999, 7)),
      hoursSinceBehaviour: maybe(50, near(40, 0, 1, 12.5, 24)),
      boughtDaysAgo: maybe(5, near(300, 0, 30, 180)),
      replenishDays: maybe(10, pick(1, 30, 365)),
      muted: maybe(3, fc.boolean()),
    }),
    context: fc.record({
      askedForTopic: flag,
      audienceSize: maybe(30, pick(1, 49, 50, 999, 1000, 5000)),
      night: flag,
      minor: maybe(3, fc.boolean()),
      vulnerable: maybe(3, fc.boolean()),
      consent: fc.oneof(
        { weight: 30, arbitrary: fc.constant('granted' as const) },
        { weight: 1, arbitrary: pick('denied', 'unknown', undefined) },
      ),
      globalPrivacyControl: maybe(6, fc.boolean()),
      switchedOff: maybe(3, fc.boolean()),
    }),
  })
  .map((each) => withoutGaps<ScoreInput>(each));

export const thresholds: fc.Arbitrary<Thresholds> = fc
  .record({
    limit: maybe(50, near(100, 0, 25, 35, 45, 100)),
    block: maybe(50, near(100, 0, 50, 65, 75, 100)),
  })
  .map((each) => withoutGaps<Thresholds>(each));
