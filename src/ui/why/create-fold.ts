import type { ExplanationDetails } from '../../model/explanation.js';
import type { WhyWords } from '../../model/why-words.js';
import { createElement } from '../create-element.js';
import { createPart } from './create-part.js';

/** What is folded away: a button, and what it unfolds, which is loaded the first time. */
export function createFold(
  words: WhyWords,
  root: ShadowRoot,
  details: () => Promise<ExplanationDetails>,
): HTMLElement[] {
  let isFilled = false;
  const fill = async (): Promise<void> => {
    isFilled = true;
    status.textContent = '';
    try {
      const [{ fillDetails }, told] = await Promise.all([import('./why-more.js'), details()]);
      fillDetails(content, told, root);
    } catch {
      isFilled = false;
      status.textContent = words.failed;
    }
  };
  const button = createPart(
    'button',
    'fold',
    {
      ariaExpanded: 'false',
      onclick() {
        content.hidden = !content.hidden;
        button.ariaExpanded = `${!content.hidden}`;
        if (!isFilled) void fill();
      },
    },
    words.more,
    createElement('small', {}, words.moreAbout),
  );
  const status = createElement('p', { role: 'status' });
  const content = createPart('div', 'details', { id: 'details', hidden: true });
  button.setAttribute('aria-controls', content.id);
  return [button, status, content];
}
