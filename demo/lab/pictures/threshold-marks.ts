import type { RenderFunction } from '@observablehq/plot';
import { BEFORE, INK, NOW, svgElement, widthOfText } from './drawing.js';

export interface ThresholdLine {
  readonly points: number;
  readonly side: 'before' | 'now';
  readonly words: string;
}

const LINE = 18;

/**
 * From where on something happens, as lines with their words. The leftmost stands highest, so that
 * its words pass above the lines of the others.
 */
export const thresholdMarks =
  (lines: readonly ThresholdLine[], top: number): RenderFunction =>
  (_index, { x }, _values, { width, height, marginBottom }) =>
    svgElement(
      'g',
      {},
      ...[...lines]
        .sort((a, b) => a.points - b.points)
        .flatMap(({ points, side, words }, index) => {
          const at = Number(x!(points));
          const y = top + index * LINE;
          return [
            svgElement('line', {
              x1: at,
              x2: at,
              y1: y - 11,
              y2: height - marginBottom,
              stroke: side === 'before' ? BEFORE : NOW,
              'stroke-width': 1.5,
              'stroke-dasharray': side === 'before' ? '4 3' : undefined,
            }),
            svgElement(
              'text',
              {
                x: Math.max(2, Math.min(at + 6, width - widthOfText(words))),
                y,
                fill: INK,
                stroke: 'var(--surface)',
                'stroke-width': 3,
                'paint-order': 'stroke',
                'text-anchor': 'start',
              },
              words,
            ),
          ];
        }),
    );
