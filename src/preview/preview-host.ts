import type { PageFollower } from '../client/page-follower.js';
import type { Plan } from '../core/plan.js';
import type { TakenDecision } from '../core/take-decision.js';
import type { InPlace } from '../inspection/describe-placement.js';
import type { SlotHost } from '../model/client.js';
import type { Trigger } from '../model/config.js';
import type { PreviewSettings } from './settings.js';

/** What would have been counted or sent. */
export type WouldBe = 'impression' | 'viewable-impression' | 'click' | 'dismissal' | 'conversion';

/** The client of a previewed page: it decides as the real one does, and has nothing to keep it in. */
export interface PreviewHost extends SlotHost, PageFollower {
  /** The settings of the address, with what this page noted since. */
  settings(): PreviewSettings;
  /** Without what this page notes by itself: loaded again, it does so again. */
  settingsToReload(): PreviewSettings;
  /** Takes settings into use: the page is asked anew. */
  use(settings: PreviewSettings): void;
  /** What the rules say of a placement now, whatever is shown there. Reserves nothing. */
  judge(placement: string): TakenDecision;
  /** What a placement shows. */
  inPlace(placement: string): InPlace | undefined;
  /** As if that had happened on the page which some offers wait for. */
  fire(trigger: Trigger, value: string | number | undefined): void;
  plan(): Plan;
  readonly timeZone: string;
}
