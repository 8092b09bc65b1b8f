import { axisX, gridX, type RenderFunction, rectX, text } from '@observablehq/plot';
import type { CampaignRow } from './campaigns-of.js';
import { BEFORE, drawPlot, INK, LINE, MUTED, NOW, svgElement, widthOfText } from './drawing.js';
import { headMark } from './head-mark.js';
import { legendMark } from './legend-mark.js';
import type { PictureMessages } from './messages.js';

/** Of the bands: the stronger, the more often. */
const OPACITIES = [0.22, 0.48, 0.74, 1];
const TOP = 76;
const NARROW = 520;

interface Note {
  readonly reach: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
}

/** Two bars for each campaign: as long as it reaches, the stronger in colour the more often. */
export function drawCampaigns(
  campaigns: readonly CampaignRow[],
  base: number,
  width: number,
  label: string,
  messages: PictureMessages,
): SVGSVGElement {
  const { campaigns: words } = messages;
  const isNarrow = width < NARROW;
  const row = isNarrow ? 80 : 64;
  const topOf = (index: number): number => TOP + index * row;
  const bars = campaigns.flatMap(({ before, now }, index) => [
    ...barsOf(before.bands, { top: topOf(index) + 20, height: 10, colour: BEFORE }),
    ...barsOf(now.bands, { top: topOf(index) + 34, height: 14, colour: NOW }),
  ]);
  const notes = campaigns.flatMap(({ before, now }, index): Note[] =>
    isNarrow
      ? [{ reach: 0, y: topOf(index) + 60, text: words.summaries(now, before), fill: MUTED }]
      : [
          { reach: before.reach, y: topOf(index) + 24, text: words.summary(before), fill: MUTED },
          { reach: now.reach, y: topOf(index) + 41, text: words.summary(now), fill: INK },
        ],
  );
  const height = topOf(campaigns.length) + 28;
  const room = Math.max(...notes.map((note) => widthOfText(note.text))) + 10;
  return drawPlot(label, {
    width,
    height,
    marginTop: TOP,
    marginLeft: 2,
    marginRight: isNarrow ? 12 : room,
    marginBottom: 24,
    x: {
      domain: [0, Math.max(...campaigns.flatMap(({ before, now }) => [before.reach, now.reach]))],
      label: null,
    },
    y: { domain: [0, height], range: [0, height], axis: null },
    opacity: { type: 'identity' },
    marks: [
      legendMark(messages),
      bandsLegend(words, isNarrow),
      headMark(words.axis(base), 64),
      gridX({ stroke: LINE, strokeOpacity: 1, ticks: 4 }),
      [BEFORE, NOW].map((colour) =>
        rectX(
          bars.filter((bar) => bar.colour === colour),
          {
            x1: 'from',
            x2: 'to',
            y1: 'top',
            y2: 'bottom',
            fillOpacity: 'opacity',
            fill: colour,
            stroke: colour,
            strokeWidth: 1,
          },
        ),
      ),
      text(campaigns, {
        x: 0,
        y: (_row, index) => topOf(index) + 10,
        text: 'name',
        textAnchor: 'start',
        fill: INK,
        fontWeight: 600,
      }),
      [INK, MUTED].map((fill) =>
        text(
          notes.filter((note) => note.fill === fill),
          { x: 'reach', y: 'y', text: 'text', textAnchor: 'start', dx: isNarrow ? 0 : 7, fill },
        ),
      ),
      axisX({ color: MUTED, ticks: 4, tickSize: 0, anchor: 'bottom', label: null }),
    ],
  });
}

function barsOf(
  bands: readonly number[],
  { top, height, colour }: { top: number; height: number; colour: string },
) {
  let from = 0;
  return bands.flatMap((count, band) => {
    if (count === 0) return [];
    const bar = {
      colour,
      opacity: OPACITIES[band]!,
      top,
      bottom: top + height,
      from,
      to: from + count,
    };
    from = bar.to;
    return [bar];
  });
}

const bandsLegend =
  ({ bandsLabel, shortBands }: PictureMessages['campaigns'], isNarrow: boolean): RenderFunction =>
  () => {
    let x = 2 + widthOfText(bandsLabel) + 12;
    return svgElement(
      'g',
      { 'text-anchor': 'start' },
      svgElement('text', { x: 2, y: 38, fill: MUTED }, bandsLabel),
      ...shortBands.flatMap((words, band) => {
        const at = x;
        x += 18 + widthOfText(words) + (isNarrow ? 6 : 14);
        return [
          svgElement('rect', {
            x: at,
            y: 28,
            width: 12,
            height: 11,
            fill: NOW,
            'fill-opacity': OPACITIES[band],
            stroke: NOW,
          }),
          svgElement('text', { x: at + 17, y: 38, fill: MUTED }, words),
        ];
      }),
    );
  };
