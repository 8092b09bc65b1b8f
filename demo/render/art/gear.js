import { fill, gradient, groundShadow, line, svg } from './svg.js';

/** A pair of ankle socks, one in front of the other. */
export const socks = ({ colours }) => {
  const { main, mainDark, accent } = colours;
  const shadow = groundShadow({ x: 250, y: 322, rx: 170, ry: 14 });
  const shape =
    'M120 42 C118 34 122 30 130 30 H214 C222 30 226 34 225 42 L222 150 C222 172 232 184 254 194 L352 236 C392 254 402 286 380 304 ' +
    'C370 312 352 314 330 312 L196 300 C146 294 116 264 118 214 Z';
  const one = (back) =>
    `<g ${back ? 'transform="translate(34 -18)"' : ''}>` +
    fill(shape, back ? mainDark : 'url(#main)') +
    (back
      ? ''
      : `<g clip-path="url(#sock)">` +
        fill('M100 214 C130 200 176 214 190 250 C200 276 190 300 180 320 L100 320 Z', accent) +
        fill('M326 210 C306 240 306 290 322 330 H420 V220 Z', accent) +
        fill('M100 20 H240 V74 H100 Z', accent) +
        line(
          Array.from({ length: 10 }, (_, i) => `M${124 + i * 11} 34 V70`).join(' '),
          '#000',
          2,
          'stroke-opacity="0.14"',
        ) +
        line('M118 90 H226 M118 104 H226', '#fff', 4, 'stroke-opacity="0.75"') +
        line(
          'M200 214 C230 232 262 250 300 262 M190 232 C224 252 258 268 296 278',
          '#000',
          2,
          'stroke-opacity="0.13" stroke-dasharray="6 5"',
        ) +
        fill(
          'M118 20 H144 C138 90 136 160 140 230 C130 250 118 240 116 214 Z',
          '#fff',
          'opacity="0.18"',
        ) +
        fill('M130 300 C200 292 300 306 400 290 V330 H130 Z', '#000', 'opacity="0.12"') +
        '</g>') +
    (back
      ? fill(
          'M120 42 C118 34 122 30 130 30 H214 C222 30 226 34 225 42 L224 74 H120 Z',
          accent,
          'opacity="0.75"',
        )
      : '') +
    '</g>';
  const defs =
    shadow.defs +
    gradient('main', [main, mainDark], [0, 0, 0.6, 1]) +
    `<clipPath id="sock"><path d="${shape}"/></clipPath>`;
  return svg({
    defs,
    body: `${shadow.body}<g transform="translate(-14 4)">${one(true)}${one(false)}</g>`,
  });
};

export const headlamp = ({ colours }) => {
  const { main, mainDark, accent } = colours;
  const shadow = groundShadow({ y: 300, rx: 170, ry: 14 });
  const defs =
    shadow.defs +
    gradient('strap', [accent, mainDark], [0, 0, 1, 1]) +
    gradient('case', [main, mainDark]) +
    '<radialGradient id="beam"><stop offset="0" stop-color="#fffbe0"/><stop offset="0.45" stop-color="#fff2a8"/><stop offset="1" stop-color="#f0c93c"/></radialGradient>' +
    '<radialGradient id="glow"><stop offset="0" stop-color="#fff2a8" stop-opacity="0.75"/><stop offset="1" stop-color="#fff2a8" stop-opacity="0"/></radialGradient>';
  const body =
    shadow.body +
    // The strap behind, then in front.
    `<ellipse cx="240" cy="150" rx="166" ry="74" fill="none" stroke="${mainDark}" stroke-width="30"/>` +
    '<path d="M74 156 C80 238 170 262 240 262 C310 262 400 238 406 156" fill="none" stroke="url(#strap)" stroke-width="36"/>' +
    line(
      'M76 148 C84 226 172 250 240 250 C308 250 396 226 404 148',
      '#fff',
      2.4,
      'stroke-opacity="0.45" stroke-dasharray="9 6"',
    ) +
    line(
      'M73 170 C82 248 172 273 240 273 C308 273 398 248 407 170',
      '#000',
      2.4,
      'stroke-opacity="0.25"',
    ) +
    '<circle cx="240" cy="252" r="108" fill="url(#glow)"/>' +
    fill(
      'M172 216 C172 206 178 200 188 200 H292 C302 200 308 206 308 216 V286 C308 298 300 306 288 306 H192 C180 306 172 298 172 286 Z',
      'url(#case)',
    ) +
    fill(
      'M180 212 C182 208 186 206 190 206 H290 C294 206 298 208 300 212 L298 220 H182 Z',
      '#fff',
      'opacity="0.3"',
    ) +
    `<circle cx="240" cy="256" r="38" fill="#10150f"/><circle cx="240" cy="256" r="31" fill="url(#beam)"/>` +
    '<circle cx="240" cy="256" r="12" fill="#fff"/>' +
    line(
      'M240 225 V287 M209 256 H271 M218 234 L262 278 M262 234 L218 278',
      '#fff',
      1.6,
      'stroke-opacity="0.7"',
    ) +
    fill('M218 194 h44 c5 0 5 9 0 9 h-44 c-5 0 -5 -9 0 -9 Z', accent) +
    '<circle cx="192" cy="286" r="4" fill="#7ee08a"/>';
  return svg({ defs, body });
};

/** Two soft flasks. */
export const flask = ({ colours }) => {
  const { main, mainDark, accent, cap } = colours;
  const shadow = groundShadow({ y: 330, rx: 150, ry: 13 });
  const bag =
    'M-40 -70 C-30 -82 30 -82 40 -70 C58 -50 62 -10 60 40 L56 118 C54 142 40 150 0 150 C-40 150 -54 142 -56 118 L-60 40 C-62 -10 -58 -50 -40 -70 Z';
  const one =
    fill(bag, 'url(#water)') +
    `<g clip-path="url(#bag)">` +
    fill('M-64 -8 C-30 -18 20 4 64 -10 V160 H-64 Z', mainDark, 'opacity="0.42"') +
    line('M30 20 H46 M36 44 H46 M30 68 H46 M36 92 H46', '#fff', 3, 'stroke-opacity="0.8"') +
    fill(
      'M-46 -62 C-54 0 -50 70 -42 134 L-28 138 C-36 70 -38 0 -30 -66 Z',
      '#fff',
      'opacity="0.55"',
    ) +
    fill('M44 -62 C58 0 58 80 46 146 L66 130 V-40 Z', '#000', 'opacity="0.1"') +
    '</g>' +
    line('M-22 40 C-6 24 14 24 24 36 M-22 58 C-6 42 14 42 24 54', '#fff', 6) +
    fill('M-32 -98 H32 C37 -98 39 -94 39 -90 V-78 H-39 V-90 C-39 -94 -37 -98 -32 -98 Z', cap) +
    line(
      'M-30 -96 V-80 M-18 -96 V-80 M-6 -96 V-80 M6 -96 V-80 M18 -96 V-80 M30 -96 V-80',
      '#000',
      2,
      'stroke-opacity="0.3"',
    ) +
    fill('M-15 -126 C-15 -132 15 -132 15 -126 L19 -98 H-19 Z', accent) +
    fill('M-9 -146 C-9 -152 9 -152 9 -146 V-128 H-9 Z', '#fff', 'opacity="0.92"');
  const defs =
    shadow.defs +
    gradient('water', [main, mainDark], [0, 0, 0.4, 1]) +
    `<clipPath id="bag"><path d="${bag}"/></clipPath>`;
  const body =
    shadow.body +
    `<g transform="translate(318 180) rotate(9)">${one}</g>` +
    `<g transform="translate(176 178) rotate(-5)">${one}</g>`;
  return svg({ defs, body });
};

export const belt = ({ colours }) => {
  const { main, mainDark, accent, buckle } = colours;
  const shadow = groundShadow({ y: 280, rx: 200, ry: 14 });
  const pouch =
    'M128 158 C128 142 138 134 154 134 H326 C342 134 352 142 352 158 V224 C352 246 338 258 316 258 H164 C142 258 128 246 128 224 Z';
  const defs =
    shadow.defs +
    gradient('main', [main, mainDark]) +
    gradient('web', [mainDark, '#111613'], [0, 0, 1, 0]);
  const body =
    shadow.body +
    '<path d="M36 196 C20 130 90 96 240 94 C390 96 460 130 444 196" fill="none" stroke="url(#web)" stroke-width="26"/>' +
    line(
      'M38 184 C30 128 100 104 240 102 C380 104 450 128 442 184',
      '#fff',
      2,
      'stroke-opacity="0.4" stroke-dasharray="8 6"',
    ) +
    '<path d="M36 190 C48 222 90 216 140 198" fill="none" stroke="url(#web)" stroke-width="26"/>' +
    '<path d="M444 190 C432 222 390 216 340 198" fill="none" stroke="url(#web)" stroke-width="26"/>' +
    fill(pouch, 'url(#main)') +
    fill(
      'M136 150 C140 142 146 140 156 140 H324 C334 140 340 142 344 150 L340 160 H140 Z',
      '#fff',
      'opacity="0.18"',
    ) +
    fill(
      'M128 214 V224 C128 246 142 258 164 258 H316 C338 258 352 246 352 224 V214 C330 238 150 238 128 214 Z',
      '#000',
      'opacity="0.16"',
    ) +
    line('M148 168 C200 178 280 178 332 168', accent, 7) +
    line(
      'M148 168 C200 178 280 178 332 168',
      '#000',
      1.4,
      'stroke-opacity="0.4" stroke-dasharray="2 3"',
    ) +
    fill('M324 162 h18 c4 0 4 12 0 12 h-18 Z M338 166 l22 14 l-4 7 l-22 -12 Z', accent) +
    line('M180 214 H226', '#fff', 6, 'stroke-opacity="0.6"') +
    fill(
      'M206 82 h68 c6 0 9 3 9 8 v10 c0 5 -3 8 -9 8 h-68 c-6 0 -9 -3 -9 -8 v-10 c0 -5 3 -8 9 -8 Z',
      buckle,
    ) +
    line('M240 84 V106', '#000', 2, 'stroke-opacity="0.4"') +
    line('M206 88 H274', '#fff', 2, 'stroke-opacity="0.4"');
  return svg({ defs, body });
};
