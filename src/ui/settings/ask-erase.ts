import type { SettingsMessages } from '../../model/settings-messages.js';
import { createElement } from '../create-element.js';

/**
 * Asks before all is deleted. Nothing is chosen beforehand: each answer is a button, and they look
 * alike.
 * @param isOff whether everything personal is switched off: then it is asked whether that stays.
 * @returns `undefined` where the shopper thought better of it.
 */
export function askErase(
  root: ShadowRoot,
  { data: words, language, direction }: SettingsMessages,
  isOff: boolean,
): Promise<{ readonly keepsOff: boolean } | undefined> {
  const title = createElement('h2', { id: 'question', tabIndex: -1 }, words.question);
  const answer = (value: string, label: string) =>
    createElement('button', { type: 'button', onclick: () => dialog.close(value) }, label);
  const answers = isOff
    ? [answer('keep', words.eraseKeepsOff), answer('all', words.eraseWithOff)]
    : [answer('all', words.eraseAll)];
  const dialog = createElement(
    'dialog',
    { lang: language, dir: direction, className: 'question' },
    title,
    createElement('p', {}, words.questionEffect),
    isOff && createElement('p', {}, words.offQuestion),
    createElement('div', { className: 'answers' }, ...answers, answer('', words.cancel)),
  );
  dialog.setAttribute('aria-labelledby', title.id);
  root.append(dialog);
  return new Promise((resolve) => {
    dialog.onclose = () => {
      const { returnValue } = dialog;
      dialog.remove();
      resolve(returnValue ? { keepsOff: returnValue === 'keep' } : undefined);
    };
    dialog.showModal();
    title.focus();
  });
}
