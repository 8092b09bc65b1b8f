import { type PlotOptions, plot } from '@observablehq/plot';

export const INK = 'var(--ink)';
export const MUTED = 'var(--muted)';
export const LINE = 'var(--line)';
export const BEFORE = 'var(--before)';
export const NOW = 'var(--now)';

/** Before is an outline, now is filled: to be told apart without the colour. */
export const BEFORE_BAR = { fill: BEFORE, fillOpacity: 0.28, stroke: BEFORE, strokeWidth: 1.25 };
export const NOW_BAR = { fill: NOW, stroke: NOW, strokeWidth: 1.25 };

export const FONT_SIZE = 13;
/** Of the page's fonts a letter is about as wide, at `FONT_SIZE`. */
const LETTER = 6.5;

export const widthOfText = (text: string): number => text.length * LETTER;

/** Lines of at most this width; a word that is wider stands alone. */
export function wrapText(
  text: string,
  width: number,
  measure: (line: string) => number = widthOfText,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(line) <= width) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.filter((line) => line !== '');
}

/** A plot's scales where places are given in CSS px, from the left upper corner. */
export const pixels = (width: number, height: number) => ({
  width,
  height,
  margin: 0,
  x: { domain: [0, width], range: [0, width], axis: null },
  y: { domain: [0, height], range: [0, height], axis: null },
});

/** A plot with what all pictures have in common. */
export function drawPlot(label: string, options: PlotOptions): SVGSVGElement {
  const svg = plot({
    ...options,
    figure: false,
    style: { fontFamily: 'inherit', fontSize: `${FONT_SIZE}px`, overflow: 'visible' },
  }) as SVGSVGElement;
  // The page's stylesheet says it; styles of its own would need the permission of a policy.
  svg.querySelector('style')?.remove();
  // What is within a picture has no names of its own.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg;
}

/** An SVG element with attributes and children. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: (SVGElement | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, `${value}`);
  }
  element.append(...children);
  return element;
}
