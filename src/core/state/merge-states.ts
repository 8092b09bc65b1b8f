import { joinLogs } from './join-logs.js';
import { choiceOf, joinHeld, joinViews, joinVisits } from './join-parts.js';
import type { Adopted, Entry, Settings, State } from './state.js';
import { foldedKey, goneKey } from './tombstones.js';

/** What one replica noted, and the revision of its log. */
interface ReplicaLog {
  readonly revision: number;
  readonly log: readonly Entry[];
}

/**
 * What two states remember together (specification 10.3). Of each replica the log of the greater
 * revision stands, without what was removed anywhere; of each choice the latest. Commutative,
 * associative, idempotent; nothing is pruned. Under which replica the result is written on, the
 * names decide: the greater; whose seed it has, the least. See `writeAs`.
 */
export function mergeStates(a: State, b: State): State {
  const settings = joinSettings(a.settings, b.settings);
  const replicas = new Map(replicasOf(a));
  for (const [name, theirs] of replicasOf(b)) {
    const ours = replicas.get(name);
    replicas.set(name, ours ? newerOf(ours, theirs) : theirs);
  }
  const writer = compareTexts(a.replica, b.replica) > 0 ? a.replica : b.replica;
  return stateOf(writer, scrubbed(replicas, settings), {
    seed: seedOf(a, b),
    settings,
    visits: joinVisits(a.visits, b.visits),
    views: joinViews(a.views, b.views),
    held: joinHeld(a.held, b.held),
  });
}

/** The same state, written on under a replica: its own log is that of this name, be there one or not. */
export const writeAs = (state: State, replica: string): State =>
  stateOf(replica, replicasOf(state), state);

/** The log by who noted it. Whoever notes nothing is none, but who writes. */
function replicasOf({ replica, revision, log, adopted }: State): Map<string, ReplicaLog> {
  const logs = new Map<string, Entry[]>([[replica, []]]);
  for (const [name] of adopted) logs.set(name, []);
  for (const { replica: of, ...entry } of log) logs.get(of ?? replica)?.push(entry);
  const revisions = new Map<string, number>([...adopted, [replica, revision]]);
  return new Map([...logs].map(([name, log]) => [name, { revision: revisions.get(name)!, log }]));
}

function stateOf(
  writer: string,
  replicas: ReadonlyMap<string, ReplicaLog>,
  shared: Pick<State, 'seed' | 'settings' | 'visits' | 'views' | 'held'>,
): State {
  const { seed, settings, visits, views, held } = shared;
  const others = [...replicas]
    .filter(([name, { revision }]) => name !== writer && revision > 0)
    .sort(([a], [b]) => compareTexts(a, b));
  const own = replicas.get(writer);
  return {
    seed,
    replica: writer,
    revision: own?.revision ?? 0,
    log: [
      ...others.flatMap(([replica, { log }]) => log.map((entry) => ({ ...entry, replica }))),
      ...(own?.log ?? []),
    ],
    visits,
    views,
    settings,
    held,
    adopted: others.map(([name, { revision }]): Adopted => [name, revision]),
  };
}

/** The same revision is the same log, but for what was pruned here or there: that comes back. */
const newerOf = (a: ReplicaLog, b: ReplicaLog): ReplicaLog =>
  a.revision === b.revision
    ? { revision: a.revision, log: joinLogs(a.log, b.log) }
    : a.revision > b.revision
      ? a
      : b;

/** Without what was removed, or is counted, elsewhere. */
function scrubbed(
  replicas: ReadonlyMap<string, ReplicaLog>,
  settings: Settings,
): ReadonlyMap<string, ReplicaLog> {
  const isUpTo = (key: string, at: number): boolean => {
    const [is, until] = settings[key] ?? [];
    return !!is && at <= until!;
  };
  return new Map(
    [...replicas].map(([replica, { revision, log }]) => [
      replica,
      {
        revision,
        log: log.filter(({ kind, at, name, value }) => {
          if (kind === 'impression') return !isUpTo(foldedKey(replica), at);
          if (kind !== 'signal') return true;
          return ![goneKey(), goneKey(name), goneKey(name, value)].some((key) => isUpTo(key, at));
        }),
      },
    ]),
  );
}

function joinSettings(a: Settings, b: Settings): Settings {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(compareTexts);
  return Object.fromEntries(keys.map((key) => [key, choiceOf(a[key], b[key])!]));
}

/** That of the least name of those that noted anything; where nobody did, of who writes. */
function seedOf(a: State, b: State): string {
  const keyed = [a, b].map(({ replica, revision, adopted, seed }) => {
    const names = adopted.map(([name]) => name);
    if (revision || !names.length) names.push(replica);
    const [least = ''] = names.sort(compareTexts);
    return { isUsed: revision > 0 || adopted.length > 0, least, seed };
  });
  keyed.sort(
    (one, other) => compareTexts(one.least, other.least) || compareTexts(one.seed, other.seed),
  );
  return (keyed.find(({ isUsed }) => isUsed) ?? keyed.at(-1)!).seed;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
