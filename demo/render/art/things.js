import { fill, gradient, groundShadow, line, svg } from './svg.js';

/** What the shop speaks of and does not sell: a bag, worn soles, a plan on the fridge. */

/** A paper bag with the lanes of the shop on it and something wrapped inside. */
const bag = () => {
  const shadow = groundShadow({ y: 326, rx: 150, ry: 14 });
  const front = 'M132 124 H348 L362 320 C362 325 359 328 354 328 H126 C121 328 118 325 118 320 Z';
  const defs =
    shadow.defs +
    gradient('paper', ['#1d5a49', '#10382d'], [0, 0, 0.5, 1]) +
    `<clipPath id="front"><path d="${front}"/></clipPath>`;
  const body =
    shadow.body +
    line('M190 130 C186 34 294 34 290 130', '#0b2820', 9) +
    // Tissue paper, and the corner of a box.
    fill('M232 66 L330 90 L318 140 H210 Z', '#c9482c') +
    fill('M232 66 L330 90 L327 102 L228 78 Z', '#e2694b') +
    fill('M146 132 L162 82 L188 108 L204 74 L228 112 L246 92 L256 134 Z', '#f6efe0') +
    fill('M162 82 L188 108 L180 134 H158 Z M204 74 L228 112 L222 134 H206 Z', '#dcd2bb') +
    fill(front, 'url(#paper)') +
    '<g clip-path="url(#front)">' +
    fill('M132 124 H158 L150 328 H110 Z', '#fff', 'opacity="0.08"') +
    fill('M322 124 H348 L364 328 H334 Z', '#000', 'opacity="0.16"') +
    line(
      'M172 300 V236 A46 46 0 0 1 218 190 H380 M198 300 V238 A22 22 0 0 1 220 216 H380 M224 300 V250 A8 8 0 0 1 232 242 H380',
      '#e3ee46',
      11,
    ) +
    fill('M118 124 H362 V134 H118 Z', '#000', 'opacity="0.18"') +
    '</g>' +
    line('M196 126 C192 46 288 46 284 126', '#e8e1cf', 8) +
    '<circle cx="196" cy="136" r="7" fill="#0b2820"/><circle cx="284" cy="136" r="7" fill="#0b2820"/>';
  return svg({ defs, body });
};

/** A pair of soles from below, worn where most people wear them: outside at the heel, and in front. */
const soles = () => {
  const shadow = groundShadow({ y: 326, rx: 170, ry: 12 });
  const shape =
    'M0 -150 C44 -150 62 -104 58 -62 C55 -30 42 -6 38 24 C35 46 44 66 44 96 C44 130 24 150 -2 150 ' +
    'C-30 150 -46 128 -44 96 C-42 64 -52 38 -58 6 C-66 -40 -62 -150 0 -150 Z';
  const grooves = Array.from({ length: 13 }, (_, i) => {
    const y = -128 + i * 21;
    return `M-70 ${y + 9} Q-34 ${y - 7} 0 ${y + 5} T70 ${y - 5}`;
  }).join(' ');
  const one =
    fill(shape, '#f2e7d3') +
    `<g transform="scale(0.88 0.93)">${fill(shape, 'url(#rubber)')}</g>` +
    '<g clip-path="url(#sole)">' +
    line(grooves, '#0d1512', 6, 'stroke-opacity="0.75"') +
    line(grooves, '#fff', 1.5, 'stroke-opacity="0.14" transform="translate(0 5)"') +
    '<ellipse cx="-34" cy="118" rx="40" ry="42" fill="url(#worn)"/>' +
    '<ellipse cx="8" cy="-78" rx="46" ry="40" fill="url(#worn)"/>' +
    '</g>' +
    '<circle cx="2" cy="30" r="17" fill="#d9442a"/>' +
    line('M-7 36 V32 A7 7 0 0 1 0 25 H11 M0 36 V34 A2 2 0 0 1 2 32 H11', '#fff', 2.6);
  const defs =
    shadow.defs +
    gradient('rubber', ['#46574f', '#222d28'], [0, 0, 0.6, 1]) +
    // Rubbed smooth: the grooves are gone there.
    '<radialGradient id="worn"><stop offset="0" stop-color="#84908a"/><stop offset="0.6" stop-color="#707d76" stop-opacity="0.85"/>' +
    '<stop offset="1" stop-color="#55625b" stop-opacity="0"/></radialGradient>' +
    `<clipPath id="sole"><path d="${shape}" transform="scale(0.88 0.93)"/></clipPath>`;
  const body =
    shadow.body +
    `<g transform="translate(160 172) rotate(-7)">${one}</g>` +
    `<g transform="translate(318 176) rotate(8) scale(-1 1)">${one}</g>`;
  return svg({ defs, body });
};

/** The training plan, ticked as far as week four, under a magnet. */
const plan = () => {
  const rows = Array.from({ length: 8 }, (_, i) => 122 + i * 24);
  const tick = (x, y) => line(`M${x} ${y} l6 6 l11 -13`, '#1d7a58', 4);
  const cells = rows.flatMap((y, week) =>
    [0, 1, 2].map((run) => {
      const x = 192 + run * 54;
      return week < 4 || (week === 4 && run === 0)
        ? tick(x + 6, y - 5)
        : line(`M${x + 2} ${y - 4} H${x + [26, 32, 20][(run + week) % 3]}`, '#c3cbc5', 6);
    }),
  );
  const defs =
    gradient('sheet', ['#ffffff', '#eef1ec'], [0, 0, 0.3, 1]) +
    '<radialGradient id="magnet" cx="0.38" cy="0.32"><stop offset="0" stop-color="#f0785c"/><stop offset="1" stop-color="#a8300f"/></radialGradient>';
  const body =
    '<g transform="rotate(-4 240 180)">' +
    fill('M120 38 H366 V330 H120 Z', '#06120d', 'opacity="0.16" transform="translate(7 9)"') +
    fill('M120 34 H362 V300 L336 328 H120 Z', 'url(#sheet)') +
    fill('M362 300 L336 328 L338 304 Z', '#cfd6d0') +
    line('M148 78 H268', '#14463a', 13) +
    line('M148 98 H334', '#dbe1dc', 2) +
    line(rows.map((y) => `M148 ${y - 4} H168`).join(' '), '#5d6f66', 6) +
    cells.join('') +
    '<circle cx="241" cy="42" r="20" fill="#06120d" opacity="0.22" transform="translate(3 5)"/>' +
    '<circle cx="241" cy="42" r="19" fill="url(#magnet)"/>' +
    '</g>';
  return svg({ defs, body });
};

const THINGS = { bag, soles, plan };

/** File name → SVG, of all there are. */
export const drawThings = () => Object.entries(THINGS).map(([id, draw]) => [id, draw()]);
