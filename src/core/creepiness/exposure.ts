/** What was seen is half forgotten after this. */
export const EXPOSURE_HALF_LIFE_HOURS = 72;

/** So often may something be seen before it counts as repeated. */
export const TOLERATED_EXPOSURES = 2;

/** How much an impression counts, by what became of it: what annoyed counts most. */
export const exposureWeight = (reaction: string | undefined): number =>
  reaction === 'dismissal' ? 3 : reaction === 'click' ? 0.5 : 1;
