import type { ShopperEvent } from '../../model/events.js';
import { applyAccount } from './account.js';
import { choose } from './choose.js';
import { convert } from './convert.js';
import { correct, forget, unforget } from './forget.js';
import { offerKey, topicKey } from './mute-keys.js';
import { restore } from './restore.js';
import { TIGHTENED_KEY } from './settings.js';
import type { State } from './state.js';
import { goneKey } from './tombstones.js';
import type { Transition, Transitions } from './transition.js';

const set =
  (key: string, value: boolean): Transition<unknown> =>
  (_plan, state, _event, at) =>
    choose(state, key, value, at);

type Mute = Extract<ShopperEvent, { type: 'mute' | 'unmute' }>;

const mute = (_: unknown, state: State, { type, topic, offer = '' }: Mute, at: number): State =>
  choose(state, topic ? topicKey(topic) : offerKey(offer), type === 'mute', at);

/** Purchases, the customer account, and choices of the shopper: loaded by a page when the first of them happens. */
export const RARE_EVENTS: Transitions<
  | 'conversion'
  | 'release'
  | 'mute'
  | 'unmute'
  | 'pause'
  | 'resume'
  | 'switch-off'
  | 'switch-on'
  | 'tighten'
  | 'forget'
  | 'unforget'
  | 'correct'
  | 'restore'
  | 'withdrawal'
  | 'account'
> = {
  conversion: convert,
  release: (_, state, { impression }) => ({
    ...state,
    log: state.log.filter(
      ({ id, kind, renderedAt }) => id !== impression || kind !== 'impression' || renderedAt,
    ),
  }),
  mute,
  unmute: mute,
  pause: set('paused', true),
  resume: set('paused', false),
  'switch-off': set('off', true),
  'switch-on': set('off', false),
  tighten: (_, state, { level }, at) =>
    // What is no number says nothing.
    choose(state, TIGHTENED_KEY, Number.isFinite(level) && Math.max(0, level!), at),
  forget,
  unforget,
  correct,
  restore,
  // What was shown and done stays: that is what storage was agreed to for.
  // Whatever time a signal bears: a clock that ran ahead keeps nothing from going.
  // What was held back tells for whom it was meant.
  withdrawal: (_, state, __, at) => ({
    ...choose(state, goneKey(), true, at),
    log: state.log.filter(({ kind }) => kind !== 'signal'),
    held: [],
  }),
  account: applyAccount,
};
