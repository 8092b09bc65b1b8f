import { createElement } from './create-element.js';

export interface LeverOptions {
  readonly label: string;
  /** What it changes, in smaller letters. */
  readonly effect?: string;
  readonly done: string;
  readonly undo: string;
  readonly failed: string;
  /** Where it was used before: what holds since, and how to take it back. */
  readonly standing?: { readonly text: string; readonly undo: string } | undefined;
  act(): Promise<void>;
  takeBack(): Promise<void>;
  /** Focus was on the way back when it closed. */
  onFocusLost(): void;
}

const UNDO_MS = 10_000;

/** A button that acts at once, then says so in its place and can be taken back for ten seconds. */
export function createLever(options: LeverOptions): HTMLElement {
  const { label, effect, done, failed, standing, act, takeBack } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  const small = effect ? [createElement('small', {}, effect)] : [];
  const button = createElement('button', { type: 'button', className: 'act' }, label, ...small);
  // Stays on the page, empty, so that screen readers hear what it says later.
  const status = createElement('p', { role: 'status' });
  const undo = createElement('button', { type: 'button', className: 'undo' });

  const setState = (text: string, undoLabel?: string): void => {
    button.hidden = Boolean(undoLabel);
    undo.hidden = !undoLabel;
    undo.textContent = undoLabel ?? '';
    status.textContent = text;
  };
  const run = async (change: () => Promise<void>, then: () => void): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    clearTimeout(timer);
    try {
      await change();
      then();
    } catch {
      const isUndo = !undo.hidden;
      setState(failed, isUndo ? options.undo : undefined);
    }
    isBusy = false;
  };
  const expire = (): void => {
    const hadFocus = undo.matches(':focus');
    undo.hidden = true;
    if (hadFocus) options.onFocusLost();
  };
  button.onclick = () =>
    void run(act, () => {
      setState(done, options.undo);
      undo.classList.add('timed');
      undo.focus();
      timer = setTimeout(expire, UNDO_MS);
    });
  undo.onclick = () =>
    void run(takeBack, () => {
      setState('');
      button.focus();
    });
  setState(standing?.text ?? '', standing?.undo);
  return createElement('li', {}, button, createElement('div', {}, status, undo));
}
