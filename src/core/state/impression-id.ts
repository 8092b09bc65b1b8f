import type { State } from './state.js';

/** Unique on a device: every change raises the revision. */
export const newImpressionId = ({ replica, revision }: State): string =>
  `${replica}${revision.toString(36)}`;
