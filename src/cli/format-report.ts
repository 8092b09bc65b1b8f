import type { Assumptions } from '../simulation/assumptions.js';
import type { DecisionCounts, HeldBy } from '../simulation/count-decisions.js';
import { figuresOf } from '../simulation/figures.js';
import type { Tally } from '../simulation/tally.js';
import { formatTable } from './format-table.js';

export interface SimulationReport {
  readonly source: string;
  readonly isSynthetic: boolean;
  readonly pages: string;
  readonly timeZone: string;
  readonly sessions: number;
  readonly pageViews: number;
  readonly decisionsPerSecond: number;
  /** What shoppers are assumed to do; absent where only what is recorded happens. */
  readonly assumptions?: Assumptions | undefined;
  readonly counts: DecisionCounts;
  readonly tally: Tally;
}

/** The counts as tables, for people. */
export function formatReport({ counts, tally, ...report }: SimulationReport): string {
  const { reach, busiestDay95, score99, clicked, closed } = figuresOf(tally);
  const { total, placements, offers } = counts;
  const number = (value: number): string => value.toLocaleString('en');
  const rows = [...Object.entries(placements), ['all', total] as const];
  return [
    `Replay of ${report.source}${report.isSynthetic ? ': made up, no real shopping' : ''}`,
    `${number(report.sessions)} sessions, ${number(report.pageViews)} page views, ` +
      `${number(total.asked)} decisions, ${number(report.decisionsPerSecond)} a second`,
    `Pages: ${report.pages}. Time zone: ${report.timeZone}.`,
    describeAssumptions(report.assumptions),
    `${percent(reach)} of the shoppers see anything; on their busiest day 95 % see at most ` +
      `${busiestDay95}; 99 % of what is shown scores below ${score99 + 1}; ` +
      `${number(clicked)} clicks, ${number(closed)} closed.`,
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
    formatTable(
      ['limit', 'held back'],
      Object.entries(tally.limits)
        .sort(([, a], [, b]) => b - a)
        .map(([place, count]) => [place, count]),
    ),
    '',
  ].join('\n');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const describeAssumptions = (given: Assumptions | undefined): string =>
  given
    ? `Assumed: ${Object.entries(given)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}.`
    : 'Assumed: nothing. Everybody agrees and sees what is shown; nobody does anything.';

const listOf = (held: HeldBy): string =>
  Object.entries(held)
    .map(([code, count]) => `${code} ${count.toLocaleString('en')}`)
    .join(', ');
