import { existsSync, readFileSync } from 'node:fs';
import type { ScoredSignal } from '../../src/model/creepiness.js';
import { withoutGaps } from './limits-generator.js';
import type { ScoreInput } from './oracle/creepiness-score.js';

type Said = ScoredSignal & ScoreInput['creative'] & ScoreInput['history'] & ScoreInput['context'];

/**
 * What a case says differently from the plainest personal offer, of whatever group: attributes of
 * its one signal, or `signals` in its place, each first-party unless it says otherwise.
 * `undefined` leaves out what that offer says.
 */
export type Changes = { readonly [Key in keyof Said]?: Said[Key] | undefined } & {
  readonly signals?: readonly ScoredSignal[];
};

const viewed: ScoredSignal = {
  name: 'viewed',
  derivation: 'observed',
  origin: 'first-party',
  sensitivity: 'neutral',
  ageDays: 1,
  halfLifeDays: 30,
};

const CREATIVE = [
  ...['format', 'explicitness', 'why', 'oneClickStop', 'topicSensitivity', 'price'],
  'urgencyWithoutEnd',
];
const HISTORY = [
  ...['exposures', 'placements24h', 'lastDismissedDaysAgo', 'hoursSinceBehaviour'],
  ...['boughtDaysAgo', 'replenishDays', 'muted'],
];
const CONTEXT = [
  ...['askedForTopic', 'audienceSize', 'night', 'minor', 'vulnerable', 'consent'],
  ...['globalPrivacyControl', 'switchedOff'],
];
const pickFrom = (changes: object, isMeant: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(changes).filter(([key]) => isMeant(key)));

/** One page view of yesterday, used for a generic inline offer: 6 points, and a score of 9.5. */
export function inputWith({ signals, ...changes }: Changes): ScoreInput {
  const those = (keys: readonly string[]) => pickFrom(changes, (key) => keys.includes(key));
  const ofSignal = pickFrom(changes, (key) => ![...CREATIVE, ...HISTORY, ...CONTEXT].includes(key));
  return withoutGaps<ScoreInput>({
    signals: signals?.map((each) => ({ origin: 'first-party', ...each })) ?? [
      { ...viewed, ...ofSignal },
    ],
    creative: {
      format: 'inline',
      explicitness: 'generic',
      why: 'on-tap',
      oneClickStop: false,
      topicSensitivity: 'neutral',
      ...those(CREATIVE),
    },
    history: those(HISTORY),
    context: { consent: 'granted', ...those(CONTEXT) },
  });
}

export interface PublishedExample {
  readonly id: string;
  readonly description: string;
  readonly input: ScoreInput;
  readonly expected: 'allow' | 'soften' | 'refuse';
  readonly creepierThan: readonly string[];
  readonly referenceScore: number;
}

/** Worked examples with their sources; they are not copied in here. */
const EXAMPLES = new URL('../../../shared/data/creepiness-examples.json', import.meta.url);

export function readPublishedExamples(): readonly PublishedExample[] {
  if (existsSync(EXAMPLES)) return JSON.parse(readFileSync(EXAMPLES, 'utf8'));
  console.log('Left out: the published examples are not there; those worked by hand are.');
  return [];
}
