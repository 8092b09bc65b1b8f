import type { WhyWords } from '../../model/why-words.js';
import { createElement } from '../create-element.js';
import { createPart } from './create-part.js';
import type { WhyLever } from './why-lever.js';

/** A button that changes something at once. What it does then is loaded when it is first used. */
export function createLever(
  name: 'div' | 'li',
  { label, effect, use }: WhyLever,
  words: WhyWords,
): HTMLElement {
  let isAsked = false;
  const button = createPart(
    'button',
    'act',
    {
      async onclick() {
        // Pressed again while it is being loaded, it acts once.
        if (isAsked) return;
        isAsked = true;
        try {
          const [{ useLever }, used] = await Promise.all([import('./why-more.js'), use()]);
          useLever({ box, button, status, undo }, used, words);
        } catch {
          isAsked = false;
          status.textContent = words.failed;
        }
      },
    },
    label,
    effect && createElement('small', {}, effect),
  );
  const status = createElement('p', { role: 'status', tabIndex: -1 });
  const undo = createPart('button', 'undo', { hidden: true }, words.undo);
  const box = createPart(name, 'lever', {}, button, createElement('div', {}, status, undo));
  return box;
}
