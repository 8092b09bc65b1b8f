import { readDraft } from '../../demo/lab/store/draft.js';
import type { LabState } from '../../demo/lab/store/lab-state.js';
import { pagesOfPlacements } from '../../src/simulation/shop-pages.js';
import { labState } from './lab-state.js';

/** The lab as it begins, with a file of this text in a shop of one page. */
export function labStateOfText(text = '{"version":1,"shop":{"name":"S"}}'): LabState {
  const draft = readDraft(text)!;
  return labState(draft.config, {
    saved: draft,
    draft,
    shop: { name: 'Shop', pages: pagesOfPlacements(['home']) },
    pages: pagesOfPlacements([]),
    pagesName: '',
    person: 3,
  });
}
