import type { PanelWords } from '../locales/panel-words.js';
import type { CreepinessPart, CreepinessScore } from '../model/creepiness.js';

/** So many parts are named; the trace has all. */
const MOST = 3;

/**
 * How personal a creative is, in a line: its score, the limit that holds for it, the largest parts.
 * @param thresholds as they are for this shopper.
 */
export function describeScore(
  {
    impersonal,
    creepiness,
  }: { readonly impersonal: boolean; readonly creepiness: CreepinessScore },
  { limit, block }: { readonly limit: number; readonly block: number },
  panels: Pick<PanelWords, 'language' | 'score'>,
): string {
  const { score, parts, vetoes, floors } = creepiness;
  const words = panels.score;
  const { format } = new Intl.NumberFormat(panels.language, { maximumFractionDigits: 1 });
  const largest = (Object.entries(parts) as [CreepinessPart, number][])
    .filter(([, points]) => points >= 0.05)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([part, points]) => `${words.parts[part]} ${format(points)}`);
  return [
    // Points do not refuse what everyone sees.
    impersonal
      ? words.ofAll(format(score))
      : words.of(format(score), format(Math.min(limit, block))),
    vetoes.length ? words.vetoed : floors.map((floor) => words.floors[floor]).join(', '),
    largest.join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}
