import type { Format } from '../../model/config.js';
import type { CalendarUnit } from '../time/calendar.js';

/** A slot, or -1 for that of the asked placement. */
export type SlotRef = number;

export type WindowPlan =
  | { readonly kind: 'rolling'; readonly lengthMs: number }
  | { readonly kind: 'session' }
  | { readonly kind: 'lifetime' }
  | { readonly kind: 'calendar'; readonly unit: CalendarUnit; readonly count: number };

export interface CapPlan {
  /** Where it counts. */
  readonly slot: SlotRef;
  readonly max: number;
  readonly window: WindowPlan;
  readonly formats: readonly Format[] | undefined;
  readonly countsViewable: boolean;
}

export interface FatiguePlan {
  readonly slot: SlotRef;
  readonly ladderMs: readonly number[];
  readonly ignored:
    | { readonly after: number; readonly pauseMs: number; readonly formats: readonly Format[] }
    | undefined;
  readonly isResetByClick: boolean;
  readonly isResetByConversion: boolean;
}

export interface ConversionPausePlan {
  readonly slot: SlotRef;
  readonly pauseMs: number;
}

export interface QuietHoursPlan {
  /** Ms after midnight. */
  readonly fromMs: number;
  readonly toMs: number;
}
