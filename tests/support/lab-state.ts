import { DEFAULT_SOURCE } from '../../demo/lab/shoppers/shopper-source.js';
import { readDraft } from '../../demo/lab/store/draft.js';
import type { LabState } from '../../demo/lab/store/lab-state.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { DEFAULT_GOAL } from '../../src/simulation/goal.js';
import { pagesOfPlacements } from '../../src/simulation/shop-pages.js';

/** The lab as it begins, with a file of this text. */
export function labState(text = '{"version":1,"shop":{"name":"S"}}'): LabState {
  const draft = readDraft(text)!;
  return {
    language: 'en',
    file: 'taktvoll.json',
    saved: draft,
    draft,
    past: [],
    future: [],
    panel: 'limits',
    source: DEFAULT_SOURCE,
    shop: { name: 'Shop', pages: pagesOfPlacements(['home']) },
    pages: pagesOfPlacements([]),
    pagesName: '',
    assumptions: DEFAULT_ASSUMPTIONS,
    replay: { pictures: 0, prices: 0, isStopped: false, decisionsPerSecond: 0, threads: 1 },
    person: 3,
    goal: DEFAULT_GOAL,
    advice: { kind: 'none' },
  };
}
