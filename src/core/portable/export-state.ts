import type { Config } from '../../model/config.js';
import { heldBack } from '../overview/held-back.js';
import type { Plan } from '../plan.js';
import type { Entry, State } from '../state/state.js';
import { EVENT_FIELDS } from './portable-fields.js';

export const PORTABLE_FORMAT = 'taktvoll-data';
export const PORTABLE_VERSION = 1;

/**
 * All that is remembered, as JSON text that a person can read and `importState` can (docs/data.md).
 * @param now epoch ms.
 */
export function exportState(plan: Plan, state: State, now: number): string {
  const { seed, replica, revision, adopted, visits, views, settings } = state;
  const { shop } = (plan.isInvalid ? {} : plan.declared) as Partial<Config>;
  const devices = [...adopted, [replica, revision] as const];
  return JSON.stringify(
    textKeys([
      ['format', PORTABLE_FORMAT],
      ['version', PORTABLE_VERSION],
      ['exportedAt', isoOf(now)],
      ['shop', shop?.name],
      ['seed', seed],
      ['device', replica],
      [
        'devices',
        devices.map(([name, of]) =>
          textKeys([
            ['name', name],
            ['revision', of],
          ]),
        ),
      ],
      ['events', state.log.map((entry) => exportEntry(plan, entry))],
      [
        'choices',
        Object.entries(settings).map(([choice, [value, at]]) =>
          textKeys([
            ['choice', choice],
            ['value', value],
            ['at', isoOf(at)],
          ]),
        ),
      ],
      [
        'visits',
        visits.map(([from, to, pageViews]) =>
          textKeys([
            ['from', isoOf(from)],
            ['to', isoOf(to)],
            ['pageViews', pageViews],
          ]),
        ),
      ],
      ['pageViews', views.map(isoOf)],
      [
        'heldBack',
        heldBack(state).map(({ at, placement, offer, reason }) =>
          textKeys([
            ['at', isoOf(at)],
            ['placement', placement],
            ['offer', offer],
            ['reason', reason],
          ]),
        ),
      ],
    ]),
    null,
    2,
  );
}

/** With what the config says of a signal, for whoever reads it; importing takes only what was noted. */
function exportEntry({ signals }: Plan, entry: Entry): object {
  const { config } = (entry.kind === 'signal' && signals.get(entry.name!)) || {};
  const fields = EVENT_FIELDS.map(({ key, kind, read }): [string, unknown] => {
    const value = read(entry);
    if (key !== 'at' && !value) return [key, undefined];
    return [key, kind === 'time' ? isoOf(value as number) : kind === 'flag' ? true : value];
  });
  return textKeys([
    ['type', entry.kind],
    ...fields,
    ['derivation', config?.derivation],
    ['origin', config?.origin],
    ['device', entry.replica],
  ]);
}

/** What has no value is left out. */
const textKeys = (pairs: readonly (readonly [string, unknown])[]): object =>
  Object.fromEntries(pairs.filter(([, value]) => value !== undefined));

const isoOf = (ms: number): string => new Date(ms).toISOString();
