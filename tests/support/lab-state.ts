import { DEFAULT_SOURCE } from '../../demo/lab/shoppers/shopper-source.js';
import { readDraft } from '../../demo/lab/store/draft.js';
import type { LabState } from '../../demo/lab/store/lab-state.js';
import type { Config } from '../../src/model/config.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { DEFAULT_GOAL } from '../../src/simulation/goal.js';
import { demoPages } from './demo-shop.js';

/** The lab as it is before anything was replayed, with a config that nobody has edited. */
export function labState(config: Config, changes: Partial<LabState> = {}): LabState {
  const draft = readDraft(JSON.stringify(config))!;
  const pages = demoPages();
  return {
    language: 'en',
    file: 'taktvoll.json',
    saved: draft,
    draft,
    past: [],
    future: [],
    panel: 'limits',
    source: DEFAULT_SOURCE,
    shop: { name: 'Shop', pages },
    pages,
    pagesName: 'Shop',
    assumptions: DEFAULT_ASSUMPTIONS,
    replay: { pictures: 0, prices: 0, isStopped: false, decisionsPerSecond: 0, threads: 1 },
    person: 0,
    goal: DEFAULT_GOAL,
    advice: { kind: 'none' },
    ...changes,
  };
}
