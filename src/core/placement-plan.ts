import type { Trigger } from '../model/config.js';

/** What follows for a placement from its offers. */
export interface PlacementPlan {
  /** Triggers of offers with a creative that stands in the page's flow: its place has to be near. */
  readonly inFlowOn: ReadonlySet<Trigger>;
  /** Triggers of offers that could interrupt. */
  readonly interruptsOn: ReadonlySet<Trigger>;
  /** An offer waits for another trigger than the page view. */
  readonly isWaiting: boolean;
}
