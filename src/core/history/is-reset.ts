import type { FatiguePlan } from '../config/limit-plans.js';
import type { Entry } from '../state/state.js';

/** Whether an event shows renewed interest, so that fatigue starts afresh. */
export const isReset = (
  { kind }: Entry,
  { isResetByClick, isResetByConversion }: FatiguePlan,
): boolean =>
  (kind === 'click' && isResetByClick) || (kind === 'conversion' && isResetByConversion);
