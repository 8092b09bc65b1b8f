import { forgottenKey } from '../core/state/settings.js';
import type { ReasonChange } from '../model/explanation.js';
import type { EventNow } from './create-recorder.js';
import type { WhyHost } from './why-host.js';

/** Of what was noted: forgotten, or said to be something else. */
export type NotedChange = Extract<ReasonChange, { signal: string }>;

/**
 * Forgets, or corrects, in one transaction.
 * @param to what is true instead, of a correction; absent: what is wrong is only forgotten.
 * @returns takes it back, with what was removed: nothing else holds that any more.
 */
export async function changeNoted(
  { read, choose }: Pick<WhyHost, 'read' | 'choose'>,
  changes: readonly NotedChange[],
  to?: string,
): Promise<() => Promise<void>> {
  const { log, settings } = await read();
  const wasForgotten = (signal: string, value?: string): boolean =>
    Boolean(settings[forgottenKey(signal, value)]?.[0]);
  const both = changes.map((change): readonly [event: EventNow, undo: EventNow] => {
    const { signal } = change;
    const value = change.type === 'forget' ? change.value : change.from;
    const forgotten = [
      ...(wasForgotten(signal) ? [null] : []),
      ...(to !== undefined && wasForgotten(signal, to) ? [to] : []),
    ];
    const noted = log.flatMap(({ kind, name, at, value: held = '', source, orderId }) =>
      kind === 'signal' && name === signal ? [{ at, value: held, source, orderId }] : [],
    );
    return [
      change.type === 'correct' && to !== undefined
        ? { type: 'correct', signal, from: change.from, to }
        : { type: 'forget', signal, ...(value !== undefined && { value }) },
      { type: 'restore', signal, noted, allowed: [value ?? null], forgotten, instead: to },
    ];
  });
  await Promise.all(both.map(([event]) => choose(event)));
  return async () => {
    await Promise.all(both.map(([, undo]) => choose(undo)));
  };
}
