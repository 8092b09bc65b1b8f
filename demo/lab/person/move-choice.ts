import type { PersonMark } from './marks-of-walk.js';
import type { ChosenStep, PersonSide } from './person-side.js';
import type { Walk } from './person-step.js';

/** Which mark a key leads to from the chosen step; `undefined` where the key is none of the timeline's. */
export function moveChoice(
  key: string,
  chosen: ChosenStep | undefined,
  marks: readonly PersonMark[],
  walk: Walk,
): ChosenStep | undefined {
  const side = chosen?.side ?? 'now';
  const own = marks.filter((mark) => mark.side === side);
  switch (key) {
    case 'Home':
      return own[0] ?? chosen;
    case 'End':
      return own.at(-1) ?? chosen;
    case 'ArrowRight':
      return own.find(({ step }) => step > (chosen?.step ?? -1)) ?? chosen ?? own[0];
    case 'ArrowLeft':
      return own.findLast(({ step }) => step < (chosen?.step ?? Infinity)) ?? chosen ?? own[0];
    case 'ArrowUp':
      return nearest('before', chosen, marks, walk) ?? chosen;
    case 'ArrowDown':
      return nearest('now', chosen, marks, walk) ?? chosen;
    default:
      return undefined;
  }
}

/** In the other lane, what happened closest in time. */
function nearest(
  side: PersonSide,
  chosen: ChosenStep | undefined,
  marks: readonly PersonMark[],
  walk: Walk,
): ChosenStep | undefined {
  const own = marks.filter((mark) => mark.side === side);
  if (!chosen) return own[0];
  if (chosen.side === side) return chosen;
  const at = walk[chosen.side][chosen.step]?.at ?? 0;
  const distance = ({ step }: PersonMark): number => Math.abs(walk[side][step]!.at - at);
  return own.reduce<PersonMark | undefined>(
    (best, mark) => (best && distance(best) <= distance(mark) ? best : mark),
    undefined,
  );
}
