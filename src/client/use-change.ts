import type { Plan } from '../core/plan.js';
import type { ReasonChange } from '../model/explanation.js';
import type { WhyWords } from '../model/why-words.js';
import type { LeverUse } from '../ui/why/why-lever.js';
import { changeNoted, type NotedChange } from './change-noted.js';
import type { WhyHost } from './why-host.js';

/** What a lever of *Why this?* changes. */
export type WhyChange =
  | { readonly type: 'mute'; readonly what: { offer: string } | { topic: string } }
  | { readonly type: 'switch-on' | 'switch-off' }
  | { readonly type: 'reason'; readonly changes: readonly ReasonChange[] };

interface Changed {
  readonly host: WhyHost;
  readonly plan: Plan;
  readonly words: WhyWords;
  /** Said behind what was done; empty where it outlives the page. */
  lasting(): string;
}

/** What a lever does, and what it says then. */
export function useChange(change: WhyChange, changed: Changed): LeverUse {
  const { words, lasting } = changed;
  const use = useOf(change, changed);
  return {
    ...use,
    done: (to) => `${use.done?.(to) ?? words.done} ${lasting()}`.trim(),
  };
}

function useOf(change: WhyChange, changed: Changed): Omit<LeverUse, 'done'> & Partial<LeverUse> {
  const { host, words } = changed;
  const { mute, unmute, switchOff, switchOn } = host.preferences;
  switch (change.type) {
    case 'switch-on':
      return { done: () => words.switchedOn, act: () => switchOn().then(() => switchOff) };
    case 'switch-off':
      return { done: () => words.switchedOff, act: () => switchOff().then(() => switchOn) };
    case 'mute':
      return { act: () => mute(change.what).then(() => () => unmute(change.what)) };
    case 'reason': {
      const muted = change.changes.find((each) => each.type === 'mute');
      return muted
        ? useOf({ type: 'mute', what: { offer: muted.offer } }, changed)
        : useNoted(change.changes as readonly NotedChange[], changed);
    }
  }
}

function useNoted(noted: readonly NotedChange[], { host, plan, words }: Changed): LeverUse {
  const correction = noted.find((each) => each.type === 'correct');
  const { choices = [], from, signal = '' } = correction ?? {};
  return {
    done: (to) =>
      to === undefined
        ? words.done
        : words.corrected(choices.find(({ value }) => value === to)?.label ?? to),
    choice: correction && {
      values: choices.filter(({ value }) => value !== from),
      // What is asked of every value before it is noted; the wrong one is no choice.
      accepts: (to) => to !== from && !plan.signals.get(signal)?.refusalOf(to),
    },
    act: (to) => changeNoted(host, noted, to),
  };
}
