/** On touch: not before the shopper has looked around … */
const SETTLED_MS = 10_000;
/** … and then back up by so much of the screen within so long. */
const FLICK_SHARE = 0.5;
const FLICK_MS = 400;

/**
 * Calls back once the shopper is about to leave: the mouse leaves the page at its top, where tabs
 * and the address are; by touch, a fast scroll upwards. Going back and closing are never touched.
 * @returns a function that stops observing.
 */
export function observeExitIntent(onExit: () => void): () => void {
  const begun = performance.now();
  let turn = { y: scrollY, at: begun };
  let last = turn;
  let isTouch = false;

  const fire = (): void => {
    stop();
    onExit();
  };
  const leave = ({ relatedTarget, clientY, pointerType }: PointerEvent): void => {
    // Into a frame, or out at another side, is no leaving.
    if (!relatedTarget && clientY <= 0 && pointerType === 'mouse') fire();
  };
  const note = ({ pointerType }: PointerEvent): void => {
    isTouch = pointerType === 'touch';
  };
  const scroll = (): void => {
    const now = { y: scrollY, at: performance.now() };
    // A way up begins where the way down ended, and anew where it paused.
    if (now.y >= last.y || now.at - turn.at > FLICK_MS) turn = last;
    last = now;
    const isFast = now.at - turn.at <= FLICK_MS && turn.y - now.y >= FLICK_SHARE * innerHeight;
    if (isTouch && isFast && now.at - begun >= SETTLED_MS) fire();
  };
  const { documentElement: page } = document;
  const stop = (): void => {
    page.removeEventListener('pointerout', leave);
    removeEventListener('pointerdown', note, true);
    removeEventListener('scroll', scroll);
  };
  page.addEventListener('pointerout', leave);
  addEventListener('pointerdown', note, true);
  addEventListener('scroll', scroll, { passive: true });
  return stop;
}
