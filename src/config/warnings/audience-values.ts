import { compileSignals } from '../../core/config/compile-signals.js';
import { MAX_ENTRIES } from '../../core/state/state.js';
import type { SignalConfig } from '../../model/config.js';
import { nearestWord } from '../nearest-word.js';
import { REMEDY } from '../words.js';
import { type Leaf, leavesOf } from './leaves-of.js';
import type { Lint } from './lint.js';

/** Conditions that no shopper can ever meet, one by one. */
export const audienceValues: Lint = ({ config, offers }, warn) => {
  for (const { offer, at } of offers) {
    for (const { leaf, path } of leavesOf(offer.audience)) {
      const declared = config.signals?.[leaf.signal];
      if (!declared) continue;
      if (!mayHold(leaf, declared)) {
        const { signal, equals } = leaf;
        const nearest = nearestWord(equals!, listedValues(declared));
        warn(
          {
            message: `the signal "${signal}" never holds "${equals}": its "values" do not allow it`,
            remedy: nearest === undefined ? 'Add it to "values".' : REMEDY.didYouMean(nearest),
          },
          ...[...at, ...path, 'equals'],
        );
      }
      const most = mostInterest(declared);
      if (leaf.interest && leaf.interest.atLeast > most) {
        warn(
          {
            message: `interest in "${leaf.signal}" never reaches ${leaf.interest.atLeast}: ${most} is the most`,
            remedy:
              most > 1
                ? 'Lower "atLeast": 2 is two events that happened just now.'
                : 'Write 1, or let the signal hold "many" values.',
          },
          ...[...at, ...path, 'interest'],
        );
      }
    }
  }
};

/** False where the value is never stored. What a page is about is not stored, and may be anything. */
export function mayHold({ signal, equals }: Leaf, declared: SignalConfig): boolean {
  if (equals === undefined || declared.derivation === 'contextual') return true;
  const plan = compileSignals({ [signal]: declared }).get(signal)!;
  return !plan.refusalOf(equals);
}

/** What a page is about counts once, and of a signal that holds one value only the newest does. */
export const mostInterest = ({ derivation, holds }: SignalConfig): number =>
  derivation === 'contextual' || holds === 'one' ? 1 : MAX_ENTRIES;

function listedValues({ values }: SignalConfig): readonly string[] {
  if (typeof values === 'string') return [];
  return Array.isArray(values) ? values : Object.keys(values ?? {});
}
