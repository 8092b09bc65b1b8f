export type PersonSide = 'before' | 'now';

export const PERSON_SIDES: readonly PersonSide[] = ['before', 'now'];

/** One step of a walk. */
export interface ChosenStep {
  readonly side: PersonSide;
  /** Index in `walk.before` or `walk.now`. */
  readonly step: number;
}
