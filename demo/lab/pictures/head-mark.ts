import type { RenderFunction } from '@observablehq/plot';
import { MUTED, svgElement } from './drawing.js';

/** What the heights stand for, in a line of its own: beside the axis there is no room for words. */
export const headMark =
  (words: string, y = 38): RenderFunction =>
  () =>
    svgElement('text', { x: 2, y, fill: MUTED, 'text-anchor': 'start' }, words);
