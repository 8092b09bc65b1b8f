import { keyed } from './keyed.js';

/** A button that is the same one when it is painted again. */
export const createButton = (
  key: string,
  label: string,
  onclick: () => void,
  className = '',
): HTMLButtonElement => keyed(key, 'button', { type: 'button', className, onclick }, label);
