import { fill, gradient, groundShadow, line, svg } from './svg.js';

const stitch = (d) => line(d, '#fff', 1.5, 'stroke-opacity="0.35" stroke-dasharray="4 4"');
const fold = (d, width = 3) => line(d, '#000', width, 'stroke-opacity="0.13"');

/** A jacket laid flat, with hood. `short` is the light wind jacket: half zip, elastic hem. */
export const jacket = ({ short = false, colours }) => {
  const { main, mainDark, accent, lining, zip } = colours;
  const shadow = groundShadow({ y: 338, rx: 130, ry: 10, strength: 0.2 });
  const torso =
    'M170 92 C150 98 138 108 132 126 L126 318 C126 328 132 332 142 332 L338 332 C348 332 354 328 354 318 ' +
    'L348 126 C342 108 330 98 310 92 C290 112 190 112 170 92 Z';
  const left =
    'M160 96 C128 104 112 124 104 152 L62 288 C60 298 64 304 72 307 L98 315 C106 317 112 314 115 306 L152 196 Z';
  const right =
    'M320 96 C352 104 368 124 376 152 L418 288 C420 298 416 304 408 307 L382 315 C374 317 368 314 365 306 L328 196 Z';
  const hood =
    'M176 96 C160 62 182 24 240 22 C298 24 320 62 304 96 C292 116 268 126 240 126 C212 126 188 116 176 96 Z';
  const opening =
    'M194 96 C186 66 204 44 240 44 C276 44 294 66 286 96 C276 114 258 120 240 128 C222 120 204 114 194 96 Z';
  const defs =
    shadow.defs +
    gradient('main', [main, mainDark], [0, 0, 0.3, 1]) +
    gradient('sleeve', [main, mainDark], [0, 0, 0, 1]) +
    `<clipPath id="torso"><path d="${torso}"/></clipPath>`;
  const body =
    shadow.body +
    fill(left, 'url(#sleeve)') +
    fill(right, 'url(#sleeve)') +
    fill(
      'M160 96 C128 104 112 124 104 152 L62 288 L72 306 L80 300 L124 150 Z',
      '#fff',
      'opacity="0.12"',
    ) +
    fold(
      'M140 170 C128 210 116 240 100 276 M128 158 C122 180 116 196 106 214 M340 170 C352 210 364 240 380 276',
    ) +
    line('M67 284 L118 299', accent, 5) +
    line('M413 284 L362 299', accent, 5) +
    fill(torso, 'url(#main)') +
    `<g clip-path="url(#torso)">` +
    fill(
      'M124 92 H356 V182 C310 200 276 204 240 204 C204 204 170 200 124 182 Z',
      short ? accent : mainDark,
      short ? '' : 'opacity="0.55"',
    ) +
    fold(
      'M150 214 C176 250 170 286 160 330 M330 214 C306 252 312 288 322 330 M196 236 C206 268 204 300 200 330',
      4,
    ) +
    fill('M126 92 L152 92 L148 332 L124 332 Z', '#fff', 'opacity="0.13"') +
    fill('M332 100 L356 92 L356 332 L340 332 Z', '#000', 'opacity="0.13"') +
    stitch('M124 182 C170 200 204 204 240 204 C276 204 310 200 356 182') +
    (short
      ? line('M128 322 H352', '#000', 12, 'stroke-opacity="0.16"')
      : line('M128 316 H352', '#000', 2, 'stroke-opacity="0.2"')) +
    '</g>' +
    (short ? '' : line('M168 256 L196 226', zip, 4) + line('M312 256 L284 226', zip, 4)) +
    fill(hood, 'url(#main)') +
    fill(opening, lining) +
    line('M194 96 C186 66 204 44 240 44 C276 44 294 66 286 96', accent, 5) +
    fold('M182 82 C190 108 214 118 240 124 M298 82 C290 108 266 118 240 124', 2.5) +
    fill('M206 40 C218 30 262 30 274 40 C262 34 218 34 206 40 Z', '#fff', 'opacity="0.35"') +
    line(short ? 'M240 126 V214' : 'M240 126 V331', zip, 5) +
    line(
      short ? 'M240 126 V214' : 'M240 126 V331',
      '#000',
      1.2,
      'stroke-opacity="0.35" stroke-dasharray="2 3"',
    ) +
    fill('M235 138 h10 l2 22 c0 7 -14 7 -14 0 Z', short ? zip : accent) +
    line('M206 118 L202 150 M274 118 L278 150', zip, 3) +
    fill('M198 148 h8 v12 h-8 Z M274 148 h8 v12 h-8 Z', short ? zip : accent) +
    line('M284 262 h34', '#fff', 6, 'stroke-opacity="0.55"');
  return svg({ defs, body });
};

export const trousers = ({ colours }) => {
  const { main, mainDark, accent, zip } = colours;
  const shadow = groundShadow({ y: 342, rx: 120, ry: 9, strength: 0.2 });
  const shape =
    'M166 34 H314 C318 34 320 37 320 41 L338 176 L352 324 C353 332 348 336 340 336 L288 336 C281 336 277 332 276 325 ' +
    'L246 152 C244 142 236 142 234 152 L204 325 C203 332 199 336 192 336 L140 336 C132 336 127 332 128 324 L142 176 L160 41 C160 37 162 34 166 34 Z';
  const defs =
    shadow.defs +
    gradient('main', [main, mainDark], [0, 0, 0.2, 1]) +
    `<clipPath id="shape"><path d="${shape}"/></clipPath>`;
  const body =
    shadow.body +
    fill(shape, 'url(#main)') +
    `<g clip-path="url(#shape)">` +
    fill('M120 34 H172 L160 340 H110 Z', '#fff', 'opacity="0.12"') +
    fill('M300 34 H330 L360 340 H330 Z', '#000', 'opacity="0.14"') +
    fold(
      'M186 80 C190 140 178 190 172 250 M294 80 C292 150 300 200 308 256 M160 220 C176 226 190 224 202 216 M322 220 C306 226 292 224 282 216',
      3.5,
    ) +
    fill('M150 34 H330 V58 H150 Z', mainDark) +
    '</g>' +
    line('M166 58 H316', '#000', 2, 'stroke-opacity="0.25"') +
    line('M228 50 C226 66 222 78 218 88 M252 50 C254 66 258 78 262 88', zip, 3) +
    fill('M214 86 h8 v12 h-8 Z M258 86 h8 v12 h-8 Z', accent) +
    line('M164 76 L152 128', zip, 4) +
    line('M316 76 L328 128', zip, 4) +
    line('M139 262 L134 330', accent, 5) +
    line('M341 262 L346 330', accent, 5) +
    stitch('M158 200 C172 206 192 206 208 200 M272 200 C288 206 308 206 324 200') +
    line('M300 150 l12 42', '#fff', 6, 'stroke-opacity="0.55"');
  return svg({ defs, body });
};

export const cap = ({ colours }) => {
  const { main, mainDark, accent } = colours;
  const shadow = groundShadow({ x: 250, y: 268, rx: 180, ry: 14 });
  const crown = 'M92 236 C84 148 138 88 216 86 C292 86 340 140 344 228 C270 216 170 218 92 236 Z';
  const peak =
    'M196 226 C262 214 320 216 346 226 C392 232 432 244 442 262 C444 270 438 273 428 270 C366 256 276 250 206 254 C190 254 184 230 196 226 Z';
  const defs =
    shadow.defs +
    gradient('main', [main, mainDark], [0, 0, 0.4, 1]) +
    `<clipPath id="crown"><path d="${crown}"/></clipPath>`;
  const body =
    shadow.body +
    fill(crown, 'url(#main)') +
    `<g clip-path="url(#crown)">` +
    fill('M216 86 C180 120 164 176 164 240 L60 260 L60 80 Z', mainDark, 'opacity="0.45"') +
    fill(
      'M110 130 C150 96 190 90 216 90 C190 106 160 140 150 186 C130 180 110 160 110 130 Z',
      '#fff',
      'opacity="0.14"',
    ) +
    line('M92 232 C170 214 270 212 346 224', accent, 9) +
    '</g>' +
    line(
      'M216 86 C180 120 164 176 164 222 M216 86 C268 118 290 166 294 216',
      '#000',
      2,
      'stroke-opacity="0.2"',
    ) +
    fill('M206 82 h20 c4 0 4 8 0 8 h-20 c-4 0 -4 -8 0 -8 Z', accent) +
    [
      [236, 150],
      [254, 146],
      [236, 168],
      [254, 164],
      [272, 162],
    ]
      .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="4" fill="#000" fill-opacity="0.28"/>`)
      .join('') +
    fill(peak, mainDark) +
    line('M204 236 C280 230 370 238 432 262', '#fff', 2, 'stroke-opacity="0.3"') +
    line('M206 252 C276 250 366 256 428 269', accent, 4);
  return svg({ defs, body });
};

/** A running vest with two flasks in front. */
export const vest = ({ colours }) => {
  const { main, mainDark, accent, flask } = colours;
  const shadow = groundShadow({ y: 334, rx: 120, ry: 11, strength: 0.22 });
  const half =
    'M178 40 C190 34 204 36 210 48 C216 70 222 88 232 104 L232 300 C232 312 226 318 214 318 L152 318 C136 318 128 308 128 294 ' +
    'L134 206 C138 180 134 168 130 150 C128 112 144 62 178 40 Z';
  const side =
    fill(half, 'url(#main)') +
    fill(
      'M178 40 C150 62 134 108 136 150 C142 176 144 190 140 210 L136 296 C128 300 128 296 128 294 L134 206 C138 180 134 168 130 150 C128 112 144 62 178 40 Z',
      '#fff',
      'opacity="0.25"',
    ) +
    fill(
      'M152 130 C152 122 158 118 166 118 L198 118 C208 118 212 124 212 132 L214 236 C214 246 208 250 200 250 L162 250 C154 250 150 246 150 238 Z',
      flask,
      'opacity="0.92"',
    ) +
    fill(
      'M160 126 C158 160 158 200 160 240 L168 240 C166 200 166 160 168 126 Z',
      '#fff',
      'opacity="0.6"',
    ) +
    fill('M172 96 h18 v24 h-18 Z', accent) +
    fill('M176 82 h10 v16 h-10 Z', '#fff', 'opacity="0.85"') +
    fill(
      'M142 176 L222 168 L222 262 C222 272 216 276 206 276 L154 276 C144 276 140 270 140 260 Z',
      mainDark,
      'opacity="0.92"',
    ) +
    line('M142 178 L222 170', accent, 4) +
    line(
      'M150 200 L214 258 M182 196 L216 226 M148 232 L184 268',
      '#fff',
      1.4,
      'stroke-opacity="0.16"',
    ) +
    line('M148 294 H226', '#000', 2, 'stroke-opacity="0.25"');
  const defs = shadow.defs + gradient('main', [main, mainDark]);
  const body =
    shadow.body +
    fill('M186 38 C206 20 274 20 294 38 L276 66 C262 56 218 56 204 66 Z', mainDark) +
    side +
    `<g transform="translate(480 0) scale(-1 1)">${side}</g>` +
    line('M226 150 H254 M226 214 H254', accent, 5) +
    fill('M233 142 h14 v16 h-14 Z M233 206 h14 v16 h-14 Z', '#1a1f1c') +
    line('M150 300 h28', '#fff', 5, 'stroke-opacity="0.55"');
  return svg({ defs, body });
};
