import type { SignalConfig } from '../model/config.js';
import type { SignalRefusal } from '../model/signal-refusal.js';

/** A declared signal, made ready for noting and judging its values. */
export interface SignalPlan {
  readonly name: string;
  readonly config: SignalConfig;
  readonly isContextual: boolean;
  /** What was bought: it is not offered again for a while. */
  readonly isPurchase: boolean;
  readonly halfLifeMs: number;
  readonly keepMs: number;
  /** Why a value may not be stored, whatever the state is; `undefined` where it may. */
  readonly refusalOf: (value: unknown) => SignalRefusal | undefined;
}
