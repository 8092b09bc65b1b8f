import { fill, gradient, groundShadow, line, meshPattern, svg } from './svg.js';

/**
 * A running shoe from the side, toe to the right. What makes models differ is what differs in a
 * real shop: the stack of foam, the rocker, the lugs, the overlays and of course the colours.
 */
const UPPER =
  'M66 232 C58 208 64 184 70 164 C74 146 66 128 70 112 C73 99 88 97 94 109 C101 125 118 136 142 133 ' +
  'C166 130 182 112 196 95 C204 86 217 86 224 95 C246 127 286 152 330 169 C376 182 430 182 444 218 ' +
  'C449 238 440 249 420 247 C330 256 180 252 66 246 Z';
const TOE_CAP = 'M452 250 L456 196 C430 176 404 180 372 178 C360 200 360 228 370 252 Z';
const HEEL =
  'M66 232 C58 208 64 184 70 164 C74 146 66 128 70 112 C72 104 78 100 84 100 C86 128 96 150 116 166 ' +
  'C136 184 144 214 136 249 L66 246 Z';
const EYESTAY =
  'M196 95 C204 86 217 86 224 95 C246 127 286 152 330 169 C320 180 306 184 292 180 C250 168 214 142 190 118 ' +
  'C186 112 190 102 196 95 Z';
const COLLAR =
  'M84 101 C88 101 92 104 94 109 C101 125 118 136 142 133 C166 130 182 112 196 95 C199 91 204 89 208 89 ' +
  'C196 110 178 142 146 147 C110 150 88 126 84 101 Z';
const TONGUE = 'M196 96 C190 88 188 76 194 70 C204 62 222 66 228 76 L246 112 L226 118 Z';

/** Foam under the foot: `stack` raises its top edge visually by lowering the ground. */
const midsole = (stack, rocker) => {
  const bottom = 262 + stack;
  return (
    `M60 226 C48 238 ${46 - stack / 6} ${bottom - 22} 66 ${bottom - 6} C82 ${bottom + 4} 120 ${bottom + 3} 168 ${bottom + 1} ` +
    `C230 ${bottom - 2} 280 ${bottom + 2} 330 ${bottom} C380 ${bottom - 3} ${414 - rocker / 2} ${bottom - 12 - rocker} 446 ${bottom - 36 - rocker / 2} ` +
    'C460 240 460 222 444 220 C404 238 350 244 290 240 C220 236 160 240 120 234 C98 231 74 216 60 226 Z'
  );
};

const outsole = (stack, rocker) => {
  const bottom = 262 + stack;
  return (
    `M58 ${bottom - 14} C70 ${bottom + 2} 120 ${bottom - 1} 168 ${bottom - 4} C230 ${bottom - 8} 280 ${bottom - 4} 330 ${bottom - 5} ` +
    `C380 ${bottom - 8} 412 ${bottom - 18 - rocker} 442 ${bottom - 38 - rocker / 2} C440 ${bottom - 14 - rocker} 392 ${bottom + 4 - rocker / 3} 332 ${bottom + 7} ` +
    `C280 ${bottom + 9} 230 ${bottom + 3} 168 ${bottom + 8} C110 ${bottom + 13} 62 ${bottom + 10} 58 ${bottom - 14} Z`
  );
};

const onCurve = ([p0, p1, p2, p3], t) => {
  const u = 1 - t;
  const at = (i) => u ** 3 * p0[i] + 3 * u * u * t * p1[i] + 3 * u * t * t * p2[i] + t ** 3 * p3[i];
  const slope = (i) =>
    u * u * (p1[i] - p0[i]) + 2 * u * t * (p2[i] - p1[i]) + t * t * (p3[i] - p2[i]);
  return { x: at(0), y: at(1), angle: (Math.atan2(slope(1), slope(0)) * 180) / Math.PI };
};

/** Cleats of a trail shoe: they follow the lower edge of the outsole, toe spring included. */
const lugs = (stack, rocker, colour) => {
  const b = 262 + stack;
  const edge = [
    [
      [66, b + 4],
      [90, b + 11],
      [120, b + 11],
      [168, b + 8],
    ],
    [
      [168, b + 8],
      [230, b + 3],
      [280, b + 9],
      [332, b + 7],
    ],
    [
      [332, b + 7],
      [392, b + 4 - rocker / 3],
      [440, b - 14 - rocker],
      [442, b - 38 - rocker / 2],
    ],
  ];
  const spots = edge.flatMap((curve, i) => {
    const count = i === 1 ? 6 : 4;
    return Array.from({ length: count }, (_, k) =>
      onCurve(curve, (k + 0.35) / (count + (i === 2 ? 1.2 : 0))),
    );
  });
  return spots
    .map(({ x, y, angle }) =>
      fill(
        'M-10 -5 L10 -5 L7 8 L-6 8 Z',
        colour,
        `transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle.toFixed(1)})"`,
      ),
    )
    .join('');
};

const OVERLAYS = {
  // The shop's own mark: two lanes of a track, coming out of the bend at the heel.
  lanes: (c) =>
    line('M146 250 C146 190 176 168 228 176 C262 182 300 196 338 200', c, 6.5) +
    line('M172 252 C174 212 194 194 232 199 C266 204 300 216 346 220', c, 6.5),
  saddle: (c) =>
    fill(
      'M148 250 C158 214 184 178 200 132 L262 174 C244 196 236 224 240 252 Z',
      c,
      'opacity="0.92"',
    ) +
    line(
      'M176 250 C184 220 206 188 222 156 M206 250 C212 226 228 200 242 172',
      '#000',
      2,
      'stroke-opacity="0.18"',
    ),
  blade: (c) =>
    fill('M140 244 L286 178 L300 184 L196 248 Z', c) +
    fill('M216 249 L314 187 L326 192 L258 250 Z', c, 'opacity="0.7"'),
  frame: (c) =>
    line(
      'M138 246 L196 160 M138 200 L178 138 M196 250 L236 172 M254 250 L274 188',
      c,
      5,
      'opacity="0.85"',
    ) + fill('M120 249 C180 232 280 236 372 250 L420 247 C330 258 200 254 120 249 Z', c),
};

const laces = (colour, shade) => {
  const rows = [
    [204, 112, 234, 98],
    [220, 129, 252, 117],
    [238, 145, 273, 134],
    [258, 159, 295, 150],
    [280, 171, 316, 164],
  ];
  return rows
    .map(
      ([x1, y1, x2, y2]) =>
        line(`M${x1} ${y1 + 2} L${x2} ${y2 + 3}`, shade, 8) +
        line(`M${x1} ${y1} L${x2} ${y2}`, colour, 6.5),
    )
    .join('');
};

export const shoe = ({
  stack = 20,
  rocker = 6,
  overlay = 'lanes',
  trail = false,
  plate,
  colours,
}) => {
  const { upper, upperDark, accent, foam, foamDark, sole, lace, lining } = colours;
  const y = 26 - stack;
  const shadow = groundShadow({ x: 246, y: 262 + stack + y + (trail ? 16 : 10), rx: 206, ry: 17 });
  const top = upper.concat ? upper : [upper];
  const defs =
    shadow.defs +
    gradient('upper', [top, upperDark], [0.2, 0, 0.6, 1]) +
    gradient('foam', [foam, foamDark]) +
    gradient('shade', ['#000', '#000'], [0, 0, 0, 1]).replace(
      'stop-color="#000"/>',
      'stop-color="#000" stop-opacity="0"/>',
    ) +
    meshPattern('mesh', '#fff') +
    meshPattern('weave', '#000', 5, 0.16) +
    `<clipPath id="body"><path d="${UPPER}"/></clipPath>` +
    `<clipPath id="mid"><path d="${midsole(stack, rocker)}"/></clipPath>`;
  const body =
    shadow.body +
    `<g transform="translate(0 ${y})">` +
    fill(TONGUE, upperDark) +
    fill('M200 78 C206 70 218 72 223 80 L234 102 L220 106 Z', lining, 'opacity="0.55"') +
    fill(UPPER, 'url(#upper)') +
    `<g clip-path="url(#body)">` +
    fill('M60 90 H450 V260 H60 Z', 'url(#mesh)') +
    fill('M60 200 H450 V260 H60 Z', 'url(#weave)') +
    OVERLAYS[overlay](accent) +
    fill(TOE_CAP, upperDark, trail ? 'opacity="0.95"' : 'opacity="0.55"') +
    fill(HEEL, upperDark, 'opacity="0.8"') +
    line(
      'M116 166 C136 184 144 214 136 249',
      '#fff',
      1.6,
      'stroke-opacity="0.35" stroke-dasharray="4 4"',
    ) +
    line(
      'M372 178 C360 200 360 228 370 252',
      '#fff',
      1.6,
      'stroke-opacity="0.35" stroke-dasharray="4 4"',
    ) +
    // Light from above left, shade towards the foam.
    fill('M60 236 C180 246 330 248 446 230 L446 262 L60 262 Z', '#000', 'opacity="0.16"') +
    line(
      'M230 104 C256 132 292 152 334 168 C374 180 418 184 434 206',
      '#fff',
      5,
      'stroke-opacity="0.28"',
    ) +
    '</g>' +
    fill(EYESTAY, accent) +
    line('M190 118 C214 142 250 168 292 180', '#000', 1.6, 'stroke-opacity="0.25"') +
    fill(COLLAR, lining) +
    line(
      'M94 110 C101 126 118 137 142 134 C166 131 182 113 196 96',
      '#fff',
      2,
      'stroke-opacity="0.4"',
    ) +
    line('M74 106 C70 98 72 88 80 86 C88 85 90 94 86 102', accent, 5) +
    laces(lace, 'rgba(0,0,0,0.22)') +
    fill(midsole(stack, rocker), 'url(#foam)') +
    `<g clip-path="url(#mid)">` +
    line(
      `M56 ${248 + stack * 0.3} C130 ${256 + stack * 0.5} 230 ${240 + stack * 0.5} 330 ${252 + stack * 0.5} C380 ${254 + stack * 0.4} 420 ${240 + stack * 0.3} 446 ${230}`,
      foamDark,
      3,
      'stroke-opacity="0.9"',
    ) +
    line(
      `M56 ${254 + stack * 0.55} C120 ${264 + stack * 0.7} 190 ${252 + stack * 0.7} 250 ${256 + stack * 0.7}`,
      '#fff',
      2.4,
      'stroke-opacity="0.7"',
    ) +
    (plate
      ? fill(
          'M60 250 C150 268 270 258 352 262 C392 262 424 248 446 234 L446 242 C424 258 392 272 352 272 C270 268 150 278 56 262 Z',
          plate,
        )
      : '') +
    '</g>' +
    line(
      'M62 228 C78 220 98 232 120 235 C160 241 220 237 290 241 C350 245 404 238 444 222',
      '#fff',
      2,
      'stroke-opacity="0.55"',
    ) +
    fill(outsole(stack, rocker), sole) +
    (trail ? lugs(stack, rocker, sole) : '') +
    '</g>';
  return svg({ defs, body });
};
