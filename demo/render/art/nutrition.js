import { fill, gradient, groundShadow, line, svg } from './svg.js';

const crimp = (x, y, width, dark) => {
  const ridges = [];
  for (let i = 4; i < width - 2; i += 7) ridges.push(`M${x + i} ${y} v12`);
  return line(ridges.join(' '), dark, 1.6, 'stroke-opacity="0.4"');
};

const sachet = ({ mainDark, accent, fruit }) =>
  `<g>` +
  fill(
    'M-46 -128 H46 L50 -112 C58 -40 58 40 50 112 L46 128 H-46 L-50 112 C-58 40 -58 -40 -50 -112 Z',
    `url(#sachet)`,
  ) +
  fill(
    'M-46 -128 H-18 C-30 -40 -30 50 -20 128 H-46 L-50 112 C-58 40 -58 -40 -50 -112 Z',
    '#fff',
    'opacity="0.2"',
  ) +
  fill(
    'M34 -128 H46 L50 -112 C58 -40 58 40 50 112 L46 128 H36 C46 40 46 -50 34 -128 Z',
    '#000',
    'opacity="0.12"',
  ) +
  crimp(-46, -127, 92, mainDark) +
  crimp(-46, 115, 92, mainDark) +
  line('M-44 -110 H44 M-44 110 H44', mainDark, 1.4, 'stroke-opacity="0.5"') +
  fill('M22 -128 l8 0 l-4 7 Z', '#fff') +
  `<circle cx="0" cy="-36" r="34" fill="${accent}"/>` +
  fruit +
  line('M-26 30 H26', accent, 8) +
  line('M-26 50 H12 M-26 64 H20 M-26 78 H4', accent, 3.5, 'stroke-opacity="0.45"') +
  `</g>`;

const lemon =
  '<circle cx="0" cy="-36" r="24" fill="#f7d33c"/><circle cx="0" cy="-36" r="20" fill="#fdf3b4"/>' +
  [0, 60, 120, 180, 240, 300]
    .map(
      (a) =>
        `<path d="M0 -39 L-7 -53 Q0 -58 7 -53 Z" fill="#f5cf33" transform="rotate(${a} 0 -36)"/>`,
    )
    .join('');

/** Three sachets, fanned like a hand of cards. */
export const gel = ({ colours }) => {
  const shadow = groundShadow({ y: 326, rx: 150, ry: 13 });
  const defs = shadow.defs + gradient('sachet', [colours.main, colours.mainDark], [0, 0, 1, 1]);
  const one = sachet({ ...colours, fruit: lemon });
  const body =
    shadow.body +
    `<g transform="translate(152 186) rotate(-14)">${one}</g>` +
    `<g transform="translate(330 188) rotate(13)">${one}</g>` +
    `<g transform="translate(240 182)">${one}</g>`;
  return svg({ defs, body });
};

const oat = (x, y, r, tone = '#d9a860') =>
  `<g transform="translate(${x} ${y}) rotate(${r})"><ellipse rx="11" ry="6.5" fill="${tone}"/>` +
  '<path d="M-9 0 H9" stroke="#a8763a" stroke-width="1.5" stroke-linecap="round"/></g>';

/** Two wrapped bars and one that has been opened. */
export const bar = ({ colours }) => {
  const { main, mainDark, accent } = colours;
  const shadow = groundShadow({ y: 302, rx: 190, ry: 15 });
  const wrapper = (label) =>
    fill(
      'M-150 -44 L-134 -50 H134 L150 -44 L144 -30 L150 -15 L144 0 L150 15 L144 30 L150 44 L134 50 H-134 L-150 44 L-144 30 L-150 15 L-144 0 L-150 -15 L-144 -30 Z',
      'url(#wrap)',
    ) +
    fill('M-134 -50 H134 V-34 C60 -24 -60 -24 -134 -34 Z', '#fff', 'opacity="0.28"') +
    fill('M-134 50 H134 V36 C60 28 -60 28 -134 36 Z', '#000', 'opacity="0.12"') +
    line('M-128 -50 V50 M128 -50 V50', mainDark, 2, 'stroke-opacity="0.5"') +
    label;
  const label =
    fill('M-104 -30 H34 C48 -30 48 30 34 30 H-104 Z', accent) +
    line('M-90 -10 H2', mainDark, 10) +
    line('M-90 10 H-24 M-14 10 H14', mainDark, 4, 'stroke-opacity="0.6"') +
    '<circle cx="84" cy="0" r="26" fill="#c8432f"/><path d="M84 -22 C80 -32 88 -38 94 -38 C94 -30 90 -24 84 -22 Z" fill="#5d7f34"/>' +
    '<path d="M70 -10 C66 4 70 16 78 20" stroke="#fff" stroke-opacity="0.5" stroke-width="4" fill="none" stroke-linecap="round"/>';
  const oats = [
    [-100, -16, 10],
    [-76, 8, 60],
    [-50, -14, -20],
    [-26, 12, 20],
    [-4, -12, 80],
    [22, 10, -10],
    [44, -12, 30],
    [-96, 20, -30],
    [60, 16, 50],
    [-62, 24, 5],
    [6, 26, -40],
    [-120, 4, 70],
  ]
    .map(([x, y, r], i) => oat(x, y, r, i % 3 ? '#d9a860' : '#e8c48a'))
    .join('');
  const naked =
    fill(
      'M-136 -34 C-136 -42 -130 -46 -122 -46 H80 V46 H-122 C-130 46 -136 42 -136 34 Z',
      '#b98243',
    ) +
    oats +
    '<circle cx="-36" cy="-26" r="7" fill="#c8432f"/><circle cx="-84" cy="-30" r="6" fill="#9c3524"/><circle cx="30" cy="-28" r="6" fill="#c8432f"/>' +
    `<path d="M66 -50 L74 -34 L62 -16 L76 2 L64 22 L74 38 L66 50 H134 L150 44 L144 30 L150 15 L144 0 L150 -15 L144 -30 L150 -44 L134 -50 Z" fill="url(#wrap)"/>` +
    fill('M72 -50 H134 V-36 H70 Z', '#fff', 'opacity="0.28"');
  const defs = shadow.defs + gradient('wrap', [main, mainDark]);
  const body =
    shadow.body +
    `<g transform="translate(250 106) rotate(-7) scale(1.06)">${wrapper(label)}</g>` +
    `<g transform="translate(236 232) rotate(4) scale(1.1)">${naked}</g>`;
  return svg({ defs, body });
};

/** A tub of drink powder and the scoop. */
export const tub = ({ colours }) => {
  const { main, mainDark, accent, lid } = colours;
  const shadow = groundShadow({ x: 236, y: 320, rx: 160, ry: 15 });
  const jar =
    'M138 96 H318 C326 96 330 100 330 108 L324 300 C323 314 316 320 304 320 H152 C140 320 133 314 132 300 L126 108 C126 100 130 96 138 96 Z';
  const defs =
    shadow.defs +
    gradient('jar', [main, mainDark], [0, 0, 1, 0.3]) +
    gradient('lid', [lid, '#1c211e'], [0, 0, 1, 0.6]) +
    `<clipPath id="jarclip"><path d="${jar}"/></clipPath>`;
  const ribs = Array.from({ length: 17 }, (_, i) => `M${134 + i * 12} 60 v28`).join(' ');
  const body =
    shadow.body +
    fill(jar, 'url(#jar)') +
    `<g clip-path="url(#jarclip)">` +
    fill('M120 150 H340 V286 H120 Z', '#fff', 'opacity="0.94"') +
    fill('M120 150 H340 V158 H120 Z M120 278 H340 V286 H120 Z', accent) +
    line('M152 186 H236', '#26302a', 11) +
    line('M152 206 H210 M152 222 H226 M152 238 H196', '#26302a', 4, 'stroke-opacity="0.45"') +
    line('M152 260 H178 M188 260 H214', accent, 6) +
    `<circle cx="278" cy="216" r="34" fill="${accent}"/><circle cx="278" cy="216" r="28" fill="#ffe9c9"/>` +
    [0, 45, 90, 135, 180, 225, 270, 315]
      .map(
        (a) =>
          `<path d="M278 212 L271 193 Q278 187 285 193 Z" fill="${accent}" transform="rotate(${a} 278 216)"/>`,
      )
      .join('') +
    fill('M126 96 H166 C158 170 160 250 168 320 H130 Z', '#fff', 'opacity="0.3"') +
    fill('M300 96 H334 V320 H292 C304 250 306 170 300 96 Z', '#000', 'opacity="0.12"') +
    '</g>' +
    fill(
      'M128 54 H328 C334 54 338 58 338 64 V88 C338 94 334 98 328 98 H128 C122 98 118 94 118 88 V64 C118 58 122 54 128 54 Z',
      'url(#lid)',
    ) +
    line(ribs, '#000', 2, 'stroke-opacity="0.25"') +
    line('M130 60 H322', '#fff', 3, 'stroke-opacity="0.4"') +
    fill('M352 292 C352 276 420 276 420 292 L414 316 C410 326 362 326 358 316 Z', accent) +
    fill('M356 290 C360 280 412 280 416 290 C410 298 362 298 356 290 Z', '#fff4dd') +
    line('M418 296 L454 284', accent, 9);
  return svg({ defs, body });
};
