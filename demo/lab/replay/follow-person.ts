import type { Config } from '../../../src/model/config.js';
import type { Words } from '../page/words-of.js';
import type { AskTrace, Walk } from '../person/person-step.js';
import type { Store } from '../store/create-store.js';
import type { LabState } from '../store/lab-state.js';
import type { ReplayPool } from './create-pool.js';
import type { Answer } from './replay-messages.js';
import { setupOf } from './setups-of.js';
import { textOfFailure } from './text-of-failure.js';

/** Before everything else: it is one shopper. */
const LANE = 0;

/** The chosen shopper with one config. */
interface Side {
  /** That of the setup. */
  readonly number: number;
  readonly walk: Promise<Extract<Answer, { kind: 'walk' }>>;
}

/** Walks through the chosen shopper whenever one or the config changes; returns how to ask for traces. */
export function followPerson(
  store: Store,
  pool: ReplayPool,
  wordsOf: (state: LabState) => Words,
): AskTrace {
  let run = 0;
  /** What is walked or was: that of the saved config stays while the other one is edited. */
  const sides = new Map<Config, Side>();

  const forget = (config: Config): void => {
    pool.forget(sides.get(config)!.number);
    sides.delete(config);
  };
  const sideOf = (config: Config, state: LabState): Side => {
    const known = sides.get(config);
    if (known) return known;
    const number = pool.register(setupOf(config, state));
    const question = { kind: 'walk', setup: number, shopper: state.person } as const;
    const side: Side = { number, walk: pool.ask<'walk'>(question, LANE) };
    sides.set(config, side);
    return side;
  };

  const walk = async (): Promise<void> => {
    const own = ++run;
    const state = store.state();
    const { saved, draft, person } = state;
    for (const config of [...sides.keys()]) {
      if (config !== saved.config && config !== draft.config) forget(config);
    }
    try {
      const [now, before] = await Promise.all([
        sideOf(draft.config, state).walk,
        sideOf(saved.config, state).walk,
      ]);
      if (run !== own) return;
      const walked: Walk = {
        index: person,
        name: now.name,
        timeZone: setupOf(draft.config, state).timeZone,
        before: before.recorded ?? before.steps,
        now: now.steps,
      };
      store.dispatch({ type: 'walked', walk: walked });
    } catch (error) {
      // What is not asked for any more was dropped on purpose.
      if (run !== own) return;
      for (const config of [...sides.keys()]) forget(config);
      if ((error as Error).name === 'AbortError') return;
      const text = textOfFailure(error as Error, wordsOf(store.state()));
      store.dispatch({ type: 'noticed', notice: { kind: 'problem', text } });
    }
  };

  store.subscribe((state, before) => {
    const isOther =
      state.person !== before.person ||
      state.source !== before.source ||
      state.pages !== before.pages ||
      state.assumptions !== before.assumptions;
    if (isOther) for (const config of [...sides.keys()]) forget(config);
    const isEdited =
      state.draft.config !== before.draft.config || state.saved.config !== before.saved.config;
    if (isOther || isEdited) void walk();
  });
  void walk();
  return async (of, step) => {
    const { person, source, saved, draft } = store.state();
    const side = sides.get((of === 'before' ? saved : draft).config);
    // Of what was recorded, nobody kept how it was decided.
    if (!side || (source.kind === 'export' && of === 'before')) return undefined;
    const question = { kind: 'trace', setup: side.number, shopper: person, step } as const;
    return (await pool.ask<'trace'>(question, LANE)).trace;
  };
}
