import type { Config } from '../../../src/model/config.js';
import { SHARES } from '../../../src/simulation/assumptions.js';
import { readAt, writeOutPreset } from '../../../src/simulation/declared-limits.js';
import type { PictureContext, Thresholds } from '../pictures/picture.js';
import type { LabState } from '../store/lab-state.js';
import type { PageMessages } from './messages.js';

/** What stands beneath every picture that leaves the page. */
export function pictureContext(
  { source, assumptions, saved, draft, language }: LabState,
  messages: PageMessages,
): PictureContext {
  const percent = (share: number): string => share.toLocaleString(language, { style: 'percent' });
  const shares = SHARES.map(
    (name) => `${messages.assume[name].replace(' (%)', '')} ${percent(assumptions[name])}`,
  );
  const places = `${messages.assume.offersPerPage} ${assumptions.offersPerPage}`;
  return {
    isSynthetic: source.kind === 'synthetic',
    assumptions: `${messages.assumptionsBadge}: ${[...shares, places].join('; ')}`,
    thresholds: { before: thresholdsOf(saved.config), now: thresholdsOf(draft.config) },
  };
}

function thresholdsOf(config: Config): Thresholds {
  const { limits } = writeOutPreset(config);
  const at = (key: string): number | undefined => {
    const value = readAt(limits, `creepiness/${key}`);
    return typeof value === 'number' ? value : undefined;
  };
  return { limit: at('limit'), block: at('block') };
}
