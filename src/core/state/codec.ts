import type { Entry, Settings, State, Visit } from './state.js';

/** The version of the stored form; a greater one was written by a newer script. */
export const STATE_VERSION = 1;

/** A place in the table of texts, from 1; 0 where there is none. */
type Text = number;
/** 0 where there is none. */
type Value = number;

/** Columns in their stored order: add new ones at the end. */
type EntryRow = [
  kind: Text,
  at: Value,
  renderedAt: Value,
  viewableAt: Value,
  offer: Text,
  campaign: Text,
  topic: Text,
  placement: Text,
  id: Text,
  creative: Text,
  format: Text,
  name: Text,
  value: Text,
  source: Text,
  orderId: Text,
  ghost: Value,
  service: Value,
  score: Value,
  impressions: number,
  viewable: number,
];
type Stored = [
  version: number,
  seed: string,
  replica: string,
  revision: number,
  texts: readonly string[],
  log: readonly EntryRow[],
  visits: readonly Visit[],
  settings: Settings,
];

/** The stored form of a state: one JSON text, in which each id stands once. */
export function encodeState(state: State): string {
  const places = new Map<string, number>();
  const cellOf = (cell: string | number = 0): number => {
    if (typeof cell === 'number') return cell;
    if (!places.has(cell)) places.set(cell, places.size + 1);
    return places.get(cell)!;
  };
  const log = state.log.map(
    (of) =>
      [
        of.kind,
        of.at,
        of.renderedAt,
        of.viewableAt,
        of.offer,
        of.campaign,
        of.topic,
        of.placement,
        of.id,
        of.creative,
        of.format,
        of.name,
        of.value,
        of.source,
        of.orderId,
        of.ghost,
        of.service,
        of.score,
        of.impressions,
        of.viewable,
      ].map(cellOf) as EntryRow,
  );
  const { seed, replica, revision, visits, settings } = state;
  const stored: Stored = [
    STATE_VERSION,
    seed,
    replica,
    revision,
    [...places.keys()],
    log,
    visits,
    settings,
  ];
  return JSON.stringify(stored);
}

/**
 * Reads the stored form.
 * @throws the version, a number, where a newer script wrote it; anything else, where no script did.
 */
export function decodeState(text: string): State {
  const [version, seed, replica, revision, texts, log, visits, settings]: Stored = JSON.parse(text);
  if (version > STATE_VERSION) throw version;
  if (!settings) throw 'incomplete';
  const textAt = (place: Text) => texts[place - 1];
  return {
    seed,
    replica,
    revision,
    log: log.map(
      ([
        kind,
        at,
        renderedAt,
        viewableAt,
        offer,
        campaign,
        topic,
        placement,
        id,
        creative,
        format,
        name,
        value,
        source,
        orderId,
        ghost,
        service,
        score,
        impressions,
        viewable,
      ]): Entry => ({
        kind: textAt(kind) as Entry['kind'],
        at,
        renderedAt,
        viewableAt,
        offer: textAt(offer),
        campaign: textAt(campaign),
        topic: textAt(topic),
        placement: textAt(placement),
        id: textAt(id),
        creative: textAt(creative),
        format: textAt(format) as Entry['format'],
        name: textAt(name),
        value: textAt(value),
        source: textAt(source),
        orderId: textAt(orderId),
        ghost,
        service,
        score,
        impressions,
        viewable,
      }),
    ),
    // Throws where it is none.
    visits: [...visits],
    settings,
    size: text.length,
  };
}
