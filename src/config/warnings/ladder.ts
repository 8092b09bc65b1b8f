import { joinWords } from '../words.js';
import type { Lint } from './lint.js';

/** From what says the least about the shopper to what says the most. */
const EXPLICITNESS = ['generic', 'category', 'product', 'behaviour', 'identity'] as const;
/** Up to here a last step says little enough to be left over. */
const LITTLE = 1;

/** What is too personal for somebody should have something else to fall back to. */
export const ladder: Lint = ({ config: { signals = {} }, offers }, warn) => {
  const isStored = (name: string): boolean => signals[name]?.derivation !== 'contextual';
  for (const { at, asked, creatives } of offers) {
    const steps = creatives.map(([, { explicitness = 'generic' }]) =>
      EXPLICITNESS.indexOf(explicitness),
    );
    const [last, { id, uses = [], explicitness = 'generic' }] = creatives.at(-1)!;
    const used = uses.filter(isStored);
    if (used.length > 0) {
      warn(
        {
          message: `the last creative "${id}" still uses ${quoted(used)}`,
          remedy: 'End with one that uses nothing: { "id": "generic", "uses": [] }.',
        },
        ...[...at, 'creatives', last],
      );
    } else if (asked.some(isStored) && steps.at(-1)! > LITTLE) {
      warn(
        {
          message: `the last creative "${id}" is as personal as "${explicitness}", and nothing less is left`,
          remedy: 'End with one that says less: { "id": "generic", "explicitness": "generic" }.',
        },
        ...[...at, 'creatives', last],
      );
    }
    for (const [index, step] of steps.entries()) {
      if (index === 0 || step <= steps[index - 1]!) continue;
      warn(
        {
          message: `"${EXPLICITNESS[step]}" comes after "${EXPLICITNESS[steps[index - 1]!]}", which is less personal and is shown first`,
          remedy: 'Put the most personal creative first, the least personal one last.',
        },
        ...[...at, 'creatives', creatives[index]![0]],
      );
    }
  }
};

export const quoted = (names: readonly string[]): string =>
  joinWords(
    names.map((name) => `"${name}"`),
    'and',
  );
