/** What *Why this?* needs once a lever is used, or what is folded away is unfolded. */
export { fillDetails } from './fill-details.js';
export { useLever } from './use-lever.js';
