import type { Messages } from '../../model/messages.js';
import { createElement } from '../create-element.js';

export interface LeverOptions {
  readonly messages: Messages;
  readonly label: string;
  /** What it changes, in smaller letters. */
  readonly effect?: string;
  /** Said once it is done. */
  readonly done: string;
  /** Where it was used before: what holds since, and how to take it back. */
  readonly before?: readonly [text: string, undo: string] | false | undefined;
  act(): Promise<void>;
  takeBack(): Promise<void>;
  /** Takes the focus that was on the way back when that closed. */
  readonly next: HTMLElement;
}

const UNDO_MS = 10_000;

/** A button that acts at once, then says so in its place and can be taken back for ten seconds. */
export function createLever({
  messages,
  label,
  effect = '',
  done,
  before,
  act,
  takeBack,
  next,
}: LeverOptions): HTMLElement {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;

  const button = createElement(
    'button',
    { className: 'act', onclick: () => run(act, finish) },
    label,
    createElement('small', {}, effect),
  );
  // There from the start, empty, so that screen readers hear what it says later.
  const status = createElement('p', { role: 'status' });
  const undo = createElement('button', { onclick: () => run(takeBack, restart) });

  const show = (text: string, undoLabel = ''): void => {
    status.textContent = text;
    undo.textContent = undoLabel;
    undo.hidden = !undoLabel;
    button.hidden = !undo.hidden;
  };
  const run = async (change: () => Promise<void>, then: () => void): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    clearTimeout(timer);
    await change().then(then, () => show(messages.failed, undo.textContent ?? ''));
    isBusy = false;
  };
  const finish = (): void => {
    show(done, messages.undo);
    undo.focus();
    timer = setTimeout(() => {
      if (undo.matches(':focus')) next.focus();
      undo.hidden = true;
    }, UNDO_MS);
  };
  const restart = (): void => {
    show('');
    button.focus();
  };

  const [text, undoLabel] = before || [''];
  show(text, undoLabel);
  return createElement('li', {}, button, createElement('div', {}, status, undo));
}
