import type { Adopted, Entry, Held, Settings, State, Visit } from './state.js';

/** The version of the stored form; a greater one was written by a newer script. */
export const STATE_VERSION = 2;

/** A place in the table of texts, from 1; 0 where there is none. */
type Text = number;
/** 0 where there is none. */
type Value = number;

/**
 * An entry. Times are given from the entry before, and from its own time, so that numbers are small;
 * zeros at the end are left out, so what most entries lack comes last. Add new columns at the end.
 */
type Row = [
  kind: Text,
  /** Ms since the entry before. */
  at: Value,
  name: Text,
  value: Text,
  source: Text,
  offer: Text,
  campaign: Text,
  topic: Text,
  placement: Text,
  id: Text,
  creative: Text,
  format: Text,
  /** Ms since it happened, plus 1; never 0. */
  renderedAt: Value,
  viewableAt: Value,
  score: Value,
  ghost: Value,
  service: Value,
  orderId: Text,
  impressions: Value,
  viewable: Value,
  replica: Text,
];
type Stored = [
  version: number,
  seed: string,
  replica: string,
  revision: number,
  texts: readonly string[],
  log: readonly Row[],
  visits: readonly Visit[],
  settings: Settings,
  /** From here on not in what version 1 wrote. */
  views?: readonly number[],
  held?: readonly Held[],
  adopted?: readonly Adopted[],
];

/** Turns states into the stored form and back. */
export interface Codec {
  /** One JSON text, in which each id stands once. */
  readonly encode: (state: State) => string;
  /** @throws the version, a number, where a newer script wrote it; anything else, where no script did. */
  readonly decode: (text: string) => State;
}

/** A codec remembers the rows of its last text: most of its entries are in the next one, too. */
export function createCodec(): Codec {
  let log: readonly Entry[] = [];
  let rows: readonly Row[] = [];
  /** A text's place in the table. */
  let places = new Map<string, number>();

  return {
    encode(state) {
      // Where anything but the end is new: what was forgotten may not stay in the table of texts.
      if (!log.every((entry, index) => entry === state.log[index])) {
        log = rows = [];
        places = new Map();
      }
      const added = state.log.slice(log.length);
      rows = [...rows, ...encodeEntries(added, log.at(-1)?.at ?? 0, places)];
      log = state.log;
      const { seed, replica, revision, visits, views, settings, held, adopted } = state;
      const stored: Stored = [
        STATE_VERSION,
        seed,
        replica,
        revision,
        [...places.keys()],
        rows,
        visits,
        settings,
        views,
        held,
        adopted,
      ];
      return JSON.stringify(stored);
    },
    decode(text) {
      const stored: Stored = JSON.parse(text);
      const [version, seed, replica, revision, texts, given, ...rest] = stored;
      const [visits, settings, views = [], held = [], adopted = []] = rest;
      if (version > STATE_VERSION) throw version;
      if (!settings) throw 'incomplete';
      const entries = decodeEntries(given, texts);
      log = entries;
      rows = given;
      places = new Map(texts.map((known, index) => [known, index + 1]));
      return {
        seed,
        replica,
        revision,
        log: entries,
        // Throws where it is none.
        visits: [...visits],
        views: [...views],
        settings,
        held,
        adopted,
        size: text.length,
      };
    },
  };
}

/** @param before epoch ms of the entry before the first one. */
function encodeEntries(
  entries: readonly Entry[],
  before: number,
  places: Map<string, number>,
): readonly Row[] {
  const cellOf = (cell: string | number = 0): number => {
    if (typeof cell === 'number') return cell;
    let place = places.get(cell);
    if (!place) places.set(cell, (place = places.size + 1));
    return place;
  };
  let last = before;
  return entries.map((of) => {
    const since = (ms: number | undefined) => ms && (ms - of.at + 1 || 1);
    const row = [
      of.kind,
      of.at - last,
      of.name,
      of.value,
      of.source,
      of.offer,
      of.campaign,
      of.topic,
      of.placement,
      of.id,
      of.creative,
      of.format,
      since(of.renderedAt),
      since(of.viewableAt),
      of.score,
      of.ghost,
      of.service,
      of.orderId,
      of.impressions,
      of.viewable,
      of.replica,
    ].map(cellOf);
    last = of.at;
    while (!row.at(-1)) row.pop();
    return row as Row;
  });
}

function decodeEntries(rows: readonly Row[], texts: readonly string[]): readonly Entry[] {
  // Place 0, and none, is no text; a list is fast only where it has such a place.
  const known = [undefined, ...texts];
  const textAt = (place: Text = 0) => known[place];
  let before = 0;
  return rows.map((row): Entry => {
    // A zero at the end is left out.
    before += row[1] || 0;
    const since = (ms: Value) => ms && before + ms - 1;
    return {
      kind: textAt(row[0]) as Entry['kind'],
      at: before,
      renderedAt: since(row[12]),
      viewableAt: since(row[13]),
      offer: textAt(row[5]),
      campaign: textAt(row[6]),
      topic: textAt(row[7]),
      placement: textAt(row[8]),
      id: textAt(row[9]),
      creative: textAt(row[10]),
      format: textAt(row[11]) as Entry['format'],
      name: textAt(row[2]),
      value: textAt(row[3]),
      source: textAt(row[4]),
      orderId: textAt(row[17]),
      score: row[14],
      ghost: row[15],
      service: row[16],
      impressions: row[18],
      viewable: row[19],
      replica: textAt(row[20]),
    };
  });
}
