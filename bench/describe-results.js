import { formatTable } from './format-table.js';

const us = (value) => (value < 100 ? value.toFixed(1) : value.toFixed(0));
const ms = (value) => value.toFixed(value < 10 ? 2 : 1);
const times = (value) => `${value.toFixed(value < 10 ? 2 : 1)} ×`;
const verdict = (isMet) => (isMet ? 'ok' : 'short');

function describeDecide(rows) {
  return [
    'decide on a known state of 100 events, beside json-logic-js and GrowthBook on the same conditions.',
    'Microseconds of processor time; × is decisions a second over theirs.',
    formatTable(
      ['case', 'candidates', 'ours', 'json-logic', 'GrowthBook', '× j-l', '× GB', 'budget', ''],
      rows.map((row) => [
        row.case,
        row.candidates,
        us(row.oursUs),
        us(row.jsonLogicUs),
        us(row.growthBookUs),
        times(row.timesJsonLogic),
        times(row.timesGrowthBook),
        row.budget ? `≥ ${row.budget} × j-l` : '',
        row.budget ? verdict(row.timesJsonLogic >= row.budget) : '',
      ]),
    ),
  ].join('\n');
}

function describeFresh(rows) {
  return [
    'decode the stored text and decide, 100 candidates. Microseconds of processor time.',
    formatTable(
      ['events', 'characters', 'ours', 'fastest', 'decode', 'JSON.parse alone', 'budget', ''],
      rows.map((row) => [
        row.events,
        row.characters,
        us(row.oursUs),
        us(row.fastestUs),
        us(row.decodeUs),
        us(row.parseJsonUs),
        `≤ ${row.budgetUs}`,
        verdict(row.oursUs <= row.budgetUs),
      ]),
    ),
  ].join('\n');
}

function describeStorage(rows) {
  return [
    'In Chromium, beside a bare idb-keyval update() of a text as long. Milliseconds.',
    formatTable(
      ['case', 'ours', 'bare', 'fastest', 'fastest bare', 'ratio', 'paired', 'budget', ''],
      rows.map((row) => [
        row.case,
        ms(row.oursMs),
        ms(row.bareMs),
        ms(row.fastestOursMs),
        ms(row.fastestBareMs),
        times(row.ratio),
        times(row.pairedRatio),
        row.budget ? `≤ ${row.budget} ×` : '',
        row.budget ? verdict(row.ratio <= row.budget) : '',
      ]),
    ),
  ].join('\n');
}

function describeScript(rows) {
  const [{ bytes, brotliBytes }] = rows;
  return [
    `Parse and evaluation of the script tag (${bytes} bytes, ${brotliBytes} brotli) in Chromium.`,
    "Milliseconds of its thread's time.",
    formatTable(
      [
        'slowdown',
        'ours',
        'of it parse',
        'fastest',
        'GrowthBook',
        'fastest',
        'ratio',
        'budget',
        '',
      ],
      rows.map((row) => [
        `${row.slowdown} ×`,
        ms(row.oursMs),
        ms(row.compileMs),
        ms(row.fastestMs),
        ms(row.growthBookMs),
        ms(row.fastestGrowthBookMs),
        times(row.ofGrowthBook),
        row.budget ? `≤ ${times(row.budget)}` : '',
        row.budget ? verdict(row.ofGrowthBook <= row.budget) : '',
      ]),
    ),
  ].join('\n');
}

function describeWhy(rows) {
  return [
    'From the tap on Why this? to the painted dialog, once it is loaded, on the screen of a phone.',
    'Milliseconds on the clock, in Chromium.',
    formatTable(
      ['slowdown', 'median', 'fastest', 'slowest', 'budget', ''],
      rows.map((row) => [
        `${row.slowdown} ×`,
        ms(row.medianMs),
        ms(row.fastestMs),
        ms(row.slowestMs),
        row.budgetMs ? `≤ ${row.budgetMs}` : '',
        row.budgetMs ? verdict(row.medianMs <= row.budgetMs) : '',
      ]),
    ),
  ].join('\n');
}

function describeReplay(row) {
  const count = (value) => value.toLocaleString('en');
  return [
    `The replay of ${row.shoppers} synthetic shoppers over four weeks (${count(row.decisions)} decisions),`,
    'beside the same decisions alone. Decisions a second of processor time, one thread.',
    formatTable(
      ['replay', 'fastest', 'decide alone', 'ratio', 'budget', ''],
      [
        [
          count(row.perSecond),
          count(row.fastestPerSecond),
          count(row.decidePerSecond),
          times(row.ratio),
          `≥ ${row.budget} ×`,
          verdict(row.ratio >= row.budget),
        ],
      ],
    ),
  ].join('\n');
}

function describeLab(row) {
  return [
    `The lab as it is built: from moving a field to all pictures of ${row.shoppers} shoppers and four weeks,`,
    `painted (${row.moves} moves), and the longest task of the page. Milliseconds on the clock, in Chromium.`,
    formatTable(
      ['', 'median', 'fastest', 'slowest', 'budget', ''],
      [
        [
          'repaint',
          ...[row.medianMs, row.fastestMs, row.slowestMs].map(ms),
          `≤ ${row.budgetMs}`,
          verdict(row.medianMs <= row.budgetMs),
        ],
        [
          'longest task',
          ...['', '', row.longestTaskMs],
          `≤ ${row.longestTaskBudgetMs}`,
          verdict(row.longestTaskMs <= row.longestTaskBudgetMs),
        ],
        ['at the start', '', '', row.longestAtStartMs, '', ''],
        [
          `with ${row.eventsOfFile / 1_000_000} million events`,
          '',
          '',
          row.longestOfFileMs,
          '',
          '',
        ],
      ],
    ),
  ].join('\n');
}

const DESCRIPTIONS = {
  decide: describeDecide,
  fresh: describeFresh,
  lab: describeLab,
  replay: describeReplay,
  storage: describeStorage,
  script: describeScript,
  why: describeWhy,
};

/** A suite's results as text. */
export const describeResults = (suite, results) => DESCRIPTIONS[suite](results);
