import type { SignalPlan } from '../signal-plan.js';
import type { Entry } from './state.js';

/** What these adapters take, the shopper did; they did not say it. */
const OBSERVERS: readonly (string | undefined)[] = ['dataLayer', 'page-context'];

/** Whether the shopper said it: by correcting it, or where the signal is what they state. */
export const isStated = (signal: SignalPlan | undefined, { source }: Pick<Entry, 'source'>) =>
  source === 'shopper' || (signal?.config.derivation === 'stated' && !OBSERVERS.includes(source));
