/** One file of the script tag: what *Why this?* loads when it is used or unfolded. */
export { fillDetails } from '../ui/why/fill-details.js';
export { useLever } from '../ui/why/use-lever.js';
export { useChange } from './use-change.js';
