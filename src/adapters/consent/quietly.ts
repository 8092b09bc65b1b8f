/**
 * A listener for what platforms tell: where they tell it in another shape, nothing was said. What
 * fails in it fails in the middle of their code, or of the page's: neither is to notice.
 */
export const quietly =
  <Given extends readonly unknown[]>(listen: (...given: Given) => void) =>
  (...given: Given): void => {
    try {
      listen(...given);
    } catch {}
  };
