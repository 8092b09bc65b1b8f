import type { RenderFunction } from '@observablehq/plot';
import { BEFORE, BEFORE_BAR, INK, NOW, NOW_BAR, svgElement, widthOfText } from './drawing.js';
import type { PictureMessages } from './messages.js';

/** Which is before and which is now, above the picture. */
export const legendMark =
  (
    messages: Pick<PictureMessages, 'before' | 'now'>,
    shape: 'bar' | 'line' = 'bar',
  ): RenderFunction =>
  (_index, _scales, _values, { marginLeft = 0 }) => {
    const second = marginLeft + 18 + widthOfText(messages.before) + 20;
    return svgElement(
      'g',
      { 'text-anchor': 'start' },
      swatch(shape, 'before', marginLeft),
      textAt(messages.before, marginLeft + 20),
      swatch(shape, 'now', second),
      textAt(messages.now, second + 20),
    );
  };

const textAt = (text: string, x: number) => svgElement('text', { x, y: 12, fill: INK }, text);

function swatch(shape: 'bar' | 'line', side: 'before' | 'now', x: number): SVGElement {
  const isBefore = side === 'before';
  if (shape === 'line') {
    return svgElement('line', {
      x1: x,
      x2: x + 15,
      y1: 8,
      y2: 8,
      stroke: isBefore ? BEFORE : NOW,
      'stroke-width': isBefore ? 2 : 3,
      'stroke-dasharray': isBefore ? '4 3' : undefined,
    });
  }
  const { fill, stroke, strokeWidth } = isBefore ? BEFORE_BAR : NOW_BAR;
  return svgElement('rect', {
    x: x + 1,
    y: 2,
    width: 12,
    height: 11,
    fill,
    'fill-opacity': isBefore ? BEFORE_BAR.fillOpacity : undefined,
    stroke,
    'stroke-width': strokeWidth,
  });
}
