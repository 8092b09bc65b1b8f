/** Small helpers that all drawings share. Every drawing is 480 × 360 and transparent. */

export const WIDTH = 480;
export const HEIGHT = 360;

/** A vertical (or slanted) two- or three-stop gradient. */
export const gradient = (id, colours, [x1, y1, x2, y2] = [0, 0, 0, 1]) => {
  const last = colours.length - 1;
  const stops = colours
    .map((colour, i) => `<stop offset="${i / last}" stop-color="${colour}"/>`)
    .join('');
  return `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops}</linearGradient>`;
};

/** The soft shadow on the ground; drawn, not filtered, so that it stays cheap to paint. */
export const groundShadow = ({ x = 240, y = 312, rx = 180, ry = 16, strength = 0.28 } = {}) => ({
  defs:
    '<radialGradient id="ground"><stop offset="0" stop-color="#06120d" ' +
    `stop-opacity="${strength}"/><stop offset="0.6" stop-color="#06120d" stop-opacity="${strength / 3}"/>` +
    '<stop offset="1" stop-color="#06120d" stop-opacity="0"/></radialGradient>',
  body: `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="url(#ground)"/>`,
});

/** Woven or knitted cloth: a fine diagonal pattern laid over a shape. */
export const meshPattern = (id, colour, size = 5, opacity = 0.28) =>
  `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(32)">` +
  `<circle cx="${size / 2}" cy="${size / 2}" r="${size / 4}" fill="${colour}" fill-opacity="${opacity}"/></pattern>`;

/** One attribute list for all seams and folds. */
export const line = (d, colour, width = 2, extra = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;

export const fill = (d, colour, extra = '') => `<path d="${d}" fill="${colour}" ${extra}/>`;

export const svg = ({ defs = '', body }) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">\n` +
  `<defs>${defs}</defs>\n${body}\n</svg>\n`;
