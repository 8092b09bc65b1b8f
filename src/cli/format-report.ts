import type { DecisionCounts, HeldBy } from '../simulation/count-decisions.js';
import { formatTable } from './format-table.js';

export interface SimulationReport {
  readonly source: string;
  readonly isSynthetic: boolean;
  readonly pages: string;
  readonly timeZone: string;
  readonly sessions: number;
  readonly pageViews: number;
  readonly decisionsPerSecond: number;
  readonly counts: DecisionCounts;
}

/** The counts as tables, for people. */
export function formatReport({ counts, ...report }: SimulationReport): string {
  const { total, placements, offers } = counts;
  const number = (value: number): string => value.toLocaleString('en');
  const rows = [...Object.entries(placements), ['all', total] as const];
  return [
    `Replay of ${report.source}${report.isSynthetic ? ': made up, no real shopping' : ''}`,
    `${number(report.sessions)} sessions, ${number(report.pageViews)} page views, ` +
      `${number(total.asked)} decisions, ${number(report.decisionsPerSecond)} a second`,
    `Pages: ${report.pages}. Time zone: ${report.timeZone}.`,
    '',
    formatTable(
      ['placement', 'asked', 'shown', 'stayed', 'withheld', 'held, by reason'],
      rows.map(([name, { asked, shown, stayed, withheld, held }]) => [
        ...[name, asked, shown, stayed, withheld, listOf(held)],
      ]),
    ),
    '',
    formatTable(
      ['offer', 'shown', 'stayed', 'withheld', 'outranked', 'held, by reason'],
      Object.entries(offers).map(([id, { shown, stayed, withheld, outranked, held }]) => [
        ...[id, shown, stayed, withheld, outranked, listOf(held)],
      ]),
    ),
    '',
  ].join('\n');
}

const listOf = (held: HeldBy): string =>
  Object.entries(held)
    .map(([code, count]) => `${code} ${count.toLocaleString('en')}`)
    .join(', ');
