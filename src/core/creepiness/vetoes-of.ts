import type {
  CreepinessInput,
  CreepinessVeto,
  ScoredCreative,
  ScoredSignal,
} from '../../model/creepiness.js';
import { ageOf, isContextual, isFirstParty, isOwnWord } from './fixed-points.js';

/** Past this many half-lives a signal says nothing any more. */
export const EXPIRED_HALF_LIVES = 6;

/** What nothing outweighs, in the order of their names' list (specification 6.8). */
export function vetoesOf({
  signals = [],
  creative = {},
  history = {},
  context = {},
}: CreepinessInput): readonly CreepinessVeto[] {
  const { price, urgencyWithoutEnd } = creative;
  const { boughtDaysAgo = Infinity, replenishDays = 180, muted } = history;
  // What only the page says needs no consent, and nobody to be protected from it.
  const isPersonal = !signals.every(isContextual);
  const vetoes: readonly (CreepinessVeto | false | undefined)[] = [
    ...lastingVetoesOf(signals, creative),
    signals.some((signal) => ageOf(signal) > EXPIRED_HALF_LIVES) && 'EXPIRED',
    isPersonal && context.minor && 'MINOR',
    isPersonal && context.vulnerable && 'VULNERABLE',
    isPersonal && context.consent !== 'granted' && 'CONSENT',
    isPersonal &&
      context.globalPrivacyControl &&
      !signals.every(isFirstParty) &&
      'GLOBAL_PRIVACY_CONTROL',
    isPersonal && context.switchedOff && 'SWITCHED_OFF',
    muted && 'MUTED',
    boughtDaysAgo < replenishDays && 'BOUGHT',
    (price === 'raised' || price === 'undisclosed') && 'PRICE',
    urgencyWithoutEnd && 'URGENCY',
  ];
  return vetoes.flatMap((veto) => veto || []);
}

/** Those that follow from what a creative uses, whatever happens. */
export function lastingVetoesOf(
  signals: readonly ScoredSignal[],
  { topicSensitivity }: ScoredCreative,
): readonly CreepinessVeto[] {
  const isSpecial = ({ sensitivity }: ScoredSignal) => sensitivity === 'special';
  const isOfKind = (kind: ScoredSignal['kind']) => (signal: ScoredSignal) => signal.kind === kind;
  // What shoppers say of themselves, they may be answered; what a page is about, they may read.
  const untold = signals.filter((signal) => !isOwnWord(signal));
  const vetoes: readonly (CreepinessVeto | false)[] = [
    (signals.some(isSpecial) || topicSensitivity === 'special') && 'SPECIAL_CATEGORY',
    untold.some(isOfKind('life-event')) && 'LIFE_EVENT',
    untold.some(isOfKind('finance')) && 'FINANCE',
    signals.some(
      ({ origin = 'unknown', consented }) =>
        (origin === 'third-party' || origin === 'unknown') && !consented,
    ) && 'THIRD_PARTY',
    signals.some(({ kind, requestedNow }) => kind === 'precise-location' && !requestedNow) &&
      'LOCATION',
    (signals.some(isOfKind('biometric')) || signals.some(isOfKind('emotion'))) && 'BIOMETRIC',
    signals.some(isOfKind('proxy')) && 'PROXY',
  ];
  return vetoes.flatMap((veto) => veto || []);
}
