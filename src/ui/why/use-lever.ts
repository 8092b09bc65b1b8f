import type { WhyWords } from '../../model/why-words.js';
import { createChoice } from './create-choice.js';
import type { LeverParts, LeverUse, TakeBack } from './why-lever.js';

const UNDO_MS = 10_000;

/** Acts at once, says so in the place of the button, and can be taken back for ten seconds. */
export function useLever(
  { box, button, status, undo }: LeverParts,
  lever: LeverUse,
  words: WhyWords,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let takeBack: TakeBack | undefined;
  let choice: HTMLElement | undefined;

  const show = (text: string, isDone = false): void => {
    choice?.remove();
    choice = undefined;
    status.textContent = text;
    undo.hidden = !isDone;
    button.hidden = isDone;
  };
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    await work().catch(() => {
      // Where it was asked for it can be asked for again.
      show(words.failed, !undo.hidden);
      (undo.hidden ? button : undo).focus();
    });
    isBusy = false;
  };
  const change = async (to?: string): Promise<void> => {
    takeBack = await lever.act(to);
    show(lever.done(to), true);
    undo.focus();
    timer = setTimeout(() => {
      // What was done is still said: the focus stays where it was done.
      if (undo.matches(':focus')) status.focus();
      undo.hidden = true;
    }, UNDO_MS);
  };
  const giveBack = (): void => {
    show('');
    button.focus();
  };
  const ask = async (): Promise<void> => {
    show('');
    const root = box.getRootNode() as ShadowRoot;
    const correct = (to?: string) => void run(() => change(to));
    choice = createChoice(lever.choice!, words, root, correct, giveBack);
    button.hidden = true;
    box.prepend(choice);
    choice.querySelector<HTMLElement>('button,select,input')!.focus();
  };

  const act = (): Promise<void> => run(lever.choice ? ask : () => change());
  button.onclick = act;
  undo.onclick = () =>
    run(async () => {
      clearTimeout(timer);
      await takeBack?.();
      giveBack();
    });
  void act();
}
