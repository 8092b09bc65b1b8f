import { wrapText } from './drawing.js';

const SCALE = 2;
const EDGE = 24;
const HEAD = { size: 18, line: 26 };
const BODY = { size: 14, line: 21 };

/** What is computed of an element and what an image of its own would not know. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

interface PngWords {
  readonly title: string;
  readonly finding: string;
  /** Below the picture: what is assumed, whose shopping it is. */
  readonly notes: readonly string[];
}

/** A picture as an image that stands alone: on the page's ground, with its words. */
export async function pngOfSvg(
  svg: SVGSVGElement,
  { title, finding, notes }: PngWords,
): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const image = await loadImage(standAlone(svg));
  const page = getComputedStyle(svg);
  const { ink, muted, surface } = coloursOf(svg);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const font = (size: number, weight = 400) => `${weight} ${size}px ${page.fontFamily}`;
  const wrap = (text: string, of: string): string[] => {
    context.font = of;
    return wrapText(text, width, (line) => context.measureText(line).width);
  };
  const head = wrap(title, font(HEAD.size, 700));
  const body = wrap(finding, font(BODY.size));
  const foot = notes.flatMap((note) => wrap(note, font(BODY.size)));
  const top = EDGE + head.length * HEAD.line + body.length * BODY.line + 16;
  const whole = top + height + 16 + foot.length * BODY.line + EDGE;
  canvas.width = (width + 2 * EDGE) * SCALE;
  canvas.height = whole * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = surface;
  context.fillRect(0, 0, width + 2 * EDGE, whole);
  context.textBaseline = 'top';
  let y = EDGE;
  const write = (lines: readonly string[], of: string, line: number, colour: string): void => {
    context.font = of;
    context.fillStyle = colour;
    for (const text of lines) {
      context.fillText(text, EDGE, y);
      y += line;
    }
  };
  write(head, font(HEAD.size, 700), HEAD.line, ink);
  write(body, font(BODY.size), BODY.line, ink);
  context.drawImage(image, EDGE, top, width, height);
  y = top + height + 16;
  write(foot, font(BODY.size), BODY.line, muted);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png'),
  );
}

/** A copy with all that the page's stylesheet says written into it. */
function standAlone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, original] of [svg, ...svg.querySelectorAll('*')].entries()) {
    const computed = getComputedStyle(original);
    for (const property of PROPERTIES) {
      copies[index]!.setAttribute(property, computed.getPropertyValue(property));
    }
    copies[index]!.removeAttribute('style');
    copies[index]!.removeAttribute('class');
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return copy;
}

function coloursOf(element: Element) {
  const computed = getComputedStyle(element);
  return {
    ink: computed.color,
    muted: computed.getPropertyValue('--muted').trim() || computed.color,
    surface: computed.getPropertyValue('--surface').trim() || '#fff',
  };
}

async function loadImage(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const text = new XMLSerializer().serializeToString(svg);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}
