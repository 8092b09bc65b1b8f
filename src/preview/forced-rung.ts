import { muted } from '../core/exclusion/muted.js';
import { vetoSwitchedOff } from '../core/exclusion/veto-switched-off.js';
import { pausedByShopper } from '../core/permission/paused-by-shopper.js';
import type { Plan, Rung, Situation } from '../core/plan.js';
import { isRefused } from '../core/rule.js';
import type { InPlace } from '../inspection/describe-placement.js';
import type { PreviewSettings } from './settings.js';

/** What only the shopper can lift holds for a chosen creative too. */
const OF_THE_SHOPPER = [muted, vetoSwitchedOff, pausedByShopper];

/** The creative that was chosen, where it fits and the shopper did not put it away for good. */
export function forcedRung(
  plan: Plan,
  { offer: id = '', creative }: Partial<NonNullable<PreviewSettings['forced']>>,
  placement: string,
  situation: Situation,
  filled: ReadonlyMap<string, InPlace>,
): Rung | undefined {
  const offer = plan.offers.get(id);
  const rung = offer?.rungs.find((of) => of.creative === creative);
  if (!rung || !offer?.config.placements.includes(placement)) return undefined;
  const isElsewhere = [...filled].some(([of, { offer }]) => of !== placement && offer === id);
  // What floats comes once.
  if (isElsewhere && rung.format !== 'inline') return undefined;
  return OF_THE_SHOPPER.some((rule) => isRefused(rule, rung, situation)) ? undefined : rung;
}
