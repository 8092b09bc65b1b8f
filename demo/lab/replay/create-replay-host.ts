import { compileConfig } from '../../../src/core/config/compile-config.js';
import type { Plan } from '../../../src/core/plan.js';
import { createReplay } from '../../../src/simulation/create-replay.js';
import { findPages, type PageOf } from '../../../src/simulation/find-pages.js';
import type { ShoppingSession } from '../../../src/simulation/sessions.js';
import { sessionAt } from '../shoppers/session-at.js';
import type { ShopperSource } from '../shoppers/shopper-source.js';
import { walkExport } from '../shoppers/walk-export.js';
import type { Answer, Question } from './replay-messages.js';
import type { ReplaySetup } from './replay-setup.js';
import { type WalkedShopper, walkShopper } from './walk-shopper.js';

type Compiled = ReplaySetup & { readonly plan: Plan; readonly pageOf: PageOf };

/** What a worker knows: the shoppers, and the setups that it was told. */
export function createReplayHost(): (question: Question) => Answer {
  const setups = new Map<number, Compiled>();
  let source: ShopperSource | undefined;
  let find: (index: number) => ShoppingSession = () => ({ session: 0, events: [] });
  /** The last walk of each setup: somebody reads its traces, one by one. */
  const walks = new Map<number, { readonly shopper: number; readonly walked: WalkedShopper }>();

  const walkOf = (of: Compiled, shopper: number): WalkedShopper => {
    if (source?.kind !== 'export') return walkShopper(find(shopper), of);
    const { name, text } = source;
    const { walk: walked, traceOf } = walkExport({ ...of, name, text, now: Date.now() });
    return { name, steps: walked.now, recorded: walked.before, traceOf };
  };
  const walk = (setup: number, shopper: number): WalkedShopper => {
    const known = walks.get(setup);
    if (known?.shopper === shopper) return known.walked;
    const walked = walkOf(setups.get(setup)!, shopper);
    walks.set(setup, { shopper, walked });
    return walked;
  };

  return (question) => {
    switch (question.kind) {
      case 'shoppers':
        ({ source } = question);
        find = findSession(source);
        walks.clear();
        return { kind: 'done' };
      case 'setup':
        setups.set(question.setup, {
          ...question.of,
          plan: compileConfig(question.of.config),
          pageOf: findPages(question.of.pages),
        });
        return { kind: 'done' };
      case 'forget':
        setups.delete(question.setup);
        walks.delete(question.setup);
        return { kind: 'done' };
      case 'replay': {
        const start = performance.now();
        const setup = setups.get(question.setup)!;
        const replay = createReplay(setup, setup.pageOf);
        for (let at = question.from; at < question.to; at++) replay.add(find(at));
        return { kind: 'tally', tally: replay.tally(), spentMs: performance.now() - start };
      }
      case 'walk': {
        const { name, steps, recorded } = walk(question.setup, question.shopper);
        return { kind: 'walk', name, steps, recorded };
      }
      case 'trace':
        return {
          kind: 'trace',
          trace: walk(question.setup, question.shopper).traceOf(question.step),
        };
    }
  };
}

function findSession(source: ShopperSource): (index: number) => ShoppingSession {
  if (source.kind !== 'synthetic') return (index) => sessionAt(source, index);
  // Each config meets the same shoppers, so they are made once.
  const made = new Map<number, ShoppingSession>();
  return (index) => {
    const session = made.get(index) ?? sessionAt(source, index);
    made.set(index, session);
    return session;
  };
}
