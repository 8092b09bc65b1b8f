import type { ShopperSource } from '../shoppers/shopper-source.js';
import type { Answer, Question } from './replay-messages.js';
import type { ReplaySetup } from './replay-setup.js';

/** What of a `Worker` is used, so that tests can bring their own. */
export interface ReplayThread {
  postMessage(question: Question): void;
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  terminate(): void;
}

export type Asked = Extract<Question, { kind: 'replay' | 'walk' | 'trace' }>;

export interface ReplayPool {
  readonly size: number;
  /** Of a setup, the number by which it is asked. */
  readonly register: (setup: ReplaySetup) => number;
  /** Nobody asks for it any more, nor waits for what was asked. */
  readonly forget: (setup: number) => void;
  /** From now on these are the shoppers. */
  readonly use: (source: ShopperSource) => void;
  /**
   * Waits for a free thread; the least `lane` goes first, and within a lane who came first.
   * What waits already, or is being answered, is not asked once more: all share the answer.
   * Rejects with an `AbortError` where nobody wants it any more, and with a `TimeoutError` where no
   * answer came: its thread is another one then.
   */
  readonly ask: <K extends Answer['kind']>(
    question: Asked,
    lane: number,
  ) => Promise<Extract<Answer, { kind: K }>>;
  /**
   * In these lanes nobody wants anything any more. What waits is dropped; what has begun may end, if it
   * does so soon or is asked for again.
   */
  readonly drop: (isDropped: (lane: number) => boolean) => void;
  /** Ends all threads. */
  readonly close: () => void;
}

/** Mostly it takes 50 ms: limits that take so long are of no use in a shop either. */
const PATIENCE_MS = 20_000;
/** Nobody waits for the answer, but another thread would have to begin with everything anew. */
const ABANDONED_MS = 3000;

interface Wanted {
  readonly key: string;
  readonly question: Asked;
  /** Of everybody who wants it; the least counts. */
  lanes: readonly number[];
  readonly answer: Promise<Answer>;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

type Timer = ReturnType<typeof setTimeout>;

/** A question that a thread is at, and what ends the thread where it does not answer. */
interface Begun {
  readonly of: Wanted;
  readonly patience: Timer;
  /** While nobody wants it. */
  abandoned?: Timer | undefined;
}

interface Seat {
  readonly thread: ReplayThread;
  /** Numbers of the setups that this thread was told. */
  readonly told: Set<number>;
  source: ShopperSource | undefined;
  /** What it was told or asked and has not answered; answers come in the same order. */
  readonly open: ((answer: Answer) => void)[];
  /** The question among them. */
  begun?: Begun | undefined;
}

/** Spreads questions over threads, each of which answers one after the other. */
export function createPool(size: number, startThread: () => ReplayThread): ReplayPool {
  const setups = new Map<number, ReplaySetup>();
  /** By key, so that thousands are looked up at once; who came first stands first. */
  const waiting = new Map<string, Wanted>();
  let source: ShopperSource | undefined;
  let last = 0;

  const openSeat = (): Seat => {
    const thread = startThread();
    const seat: Seat = { thread, told: new Set(), source: undefined, open: [] };
    thread.onmessage = ({ data }) => {
      seat.open.shift()?.(data);
      serve();
    };
    thread.onerror = ({ message }) => {
      for (const answer of seat.open.splice(0)) answer({ kind: 'failed', message });
      serve();
    };
    return seat;
  };
  const seats = Array.from({ length: size }, openSeat);

  const send = (seat: Seat, question: Question, answered: (answer: Answer) => void): void => {
    seat.open.push(answered);
    seat.thread.postMessage(question);
  };

  /** A thread that computes hears nothing: it can only be ended, and another takes its seat. */
  const replace = (seat: Seat, reason: Error): void => {
    seat.thread.terminate();
    seats[seats.indexOf(seat)] = openSeat();
    clearTimers(seat.begun);
    seat.begun?.of.reject(reason);
    serve();
  };
  const endAfter = (seat: Seat, waitMs: number, reason: () => Error): Timer =>
    setTimeout(() => replace(seat, reason()), waitMs);

  const begin = (seat: Seat, of: Wanted): void => {
    const { question } = of;
    const ignore = (): void => {};
    if (source && seat.source !== source) {
      seat.source = source;
      send(seat, { kind: 'shoppers', source }, ignore);
    }
    const setup = setups.get(question.setup);
    if (setup && !seat.told.has(question.setup)) {
      seat.told.add(question.setup);
      send(seat, { kind: 'setup', setup: question.setup, of: setup }, ignore);
    }
    seat.begun = { of, patience: endAfter(seat, PATIENCE_MS, tooSlow) };
    send(seat, question, (answer) => {
      clearTimers(seat.begun);
      seat.begun = undefined;
      of.resolve(answer);
    });
  };

  function serve(): void {
    for (const seat of [...seats]) {
      if (seat.open.length > 0) continue;
      const first = firstOf(waiting.values());
      if (!first) return;
      waiting.delete(first.key);
      begin(seat, first);
    }
  }

  /** Waits for the same answer as whoever asked before; `undefined` where nobody did. */
  const join = (key: string, lane: number): Promise<Answer> | undefined => {
    const begun = seats.find((seat) => seat.begun?.of.key === key)?.begun;
    const of = begun?.of ?? waiting.get(key);
    if (!of) return undefined;
    of.lanes = [...of.lanes, lane];
    // Its patience goes on from when it began.
    clearTimeout(begun?.abandoned);
    if (begun) begun.abandoned = undefined;
    return of.answer;
  };

  const dropWhere = (isDropped: (lane: number, question: Asked) => boolean): void => {
    const isWanted = (of: Wanted): boolean => {
      of.lanes = of.lanes.filter((lane) => !isDropped(lane, of.question));
      return of.lanes.length > 0;
    };
    for (const of of waiting.values()) {
      if (isWanted(of)) continue;
      waiting.delete(of.key);
      of.reject(notNeeded());
    }
    for (const seat of seats) {
      if (!seat.begun || isWanted(seat.begun.of)) continue;
      // However often it is dropped, the time runs from the first.
      seat.begun.abandoned ??= endAfter(seat, ABANDONED_MS, notNeeded);
    }
  };

  return {
    size,
    register(setup) {
      setups.set(++last, setup);
      return last;
    },
    forget(setup) {
      setups.delete(setup);
      dropWhere((_, question) => question.setup === setup);
      for (const seat of seats) {
        if (seat.told.delete(setup)) send(seat, { kind: 'forget', setup }, () => {});
      }
    },
    use(next) {
      source = next;
    },
    async ask(question, lane) {
      const key = JSON.stringify(question);
      let asked = join(key, lane);
      if (!asked) {
        const wanted = wantedOf(key, question, lane);
        waiting.set(key, wanted);
        serve();
        asked = wanted.answer;
      }
      const answer = await asked;
      if (answer.kind === 'failed') throw new Error(answer.message);
      return answer as never;
    },
    drop: (isDropped) => dropWhere(isDropped),
    close() {
      for (const { thread, begun } of seats) {
        clearTimers(begun);
        thread.terminate();
      }
    },
  };
}

function wantedOf(key: string, question: Asked, lane: number): Wanted {
  let settle: Pick<Wanted, 'resolve' | 'reject'>;
  const answer = new Promise<Answer>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { key, question, lanes: [lane], answer, ...settle! };
}

function firstOf(waiting: Iterable<Wanted>): Wanted | undefined {
  let first: Wanted | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const of of waiting) {
    const lane = Math.min(...of.lanes);
    if (first && lane >= least) continue;
    first = of;
    least = lane;
  }
  return first;
}

function clearTimers(begun: Begun | undefined): void {
  clearTimeout(begun?.patience);
  clearTimeout(begun?.abandoned);
}

const notNeeded = (): Error => new DOMException('Not needed any more', 'AbortError');
const tooSlow = (): Error => new DOMException('No answer in time', 'TimeoutError');
