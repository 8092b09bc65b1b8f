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
   * Rejects with an `AbortError` where it was dropped, and with a `TimeoutError` where no answer came:
   * its thread is another one then.
   */
  readonly ask: <K extends Answer['kind']>(
    question: Asked,
    lane: number,
  ) => Promise<Extract<Answer, { kind: K }>>;
  /** Drops what waits in these lanes; what has begun may end, if it does so soon. */
  readonly drop: (isDropped: (lane: number) => boolean) => void;
  /** Ends all threads. */
  readonly close: () => void;
}

/** Mostly it takes 50 ms: limits that take so long are of no use in a shop either. */
const PATIENCE_MS = 20_000;
/** Nobody waits for the answer, but another thread would have to begin with everything anew. */
const ABANDONED_MS = 3000;

interface Waiting {
  readonly question: Asked;
  readonly lane: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

interface Seat {
  readonly thread: ReplayThread;
  /** Numbers of the setups that this thread was told. */
  readonly told: Set<number>;
  source: ShopperSource | undefined;
  /** What it was told or asked and has not answered; answers come in the same order. */
  readonly open: ((answer: Answer) => void)[];
  /** The question among them, and what ends the thread where it does not answer. */
  asked?: (Waiting & { readonly timer: ReturnType<typeof setTimeout> }) | undefined;
}

/** Spreads questions over threads, each of which answers one after the other. */
export function createPool(size: number, startThread: () => ReplayThread): ReplayPool {
  const setups = new Map<number, ReplaySetup>();
  let waiting: Waiting[] = [];
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
    seat.asked?.reject(reason);
    serve();
  };
  const endAfter = (seat: Seat, waitMs: number, reason: () => Error) =>
    setTimeout(() => replace(seat, reason()), waitMs);

  const begin = (seat: Seat, of: Waiting): void => {
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
    seat.asked = { ...of, timer: endAfter(seat, PATIENCE_MS, tooSlow) };
    send(seat, question, (answer) => {
      clearTimeout(seat.asked?.timer);
      seat.asked = undefined;
      of.resolve(answer);
    });
  };

  function serve(): void {
    for (const seat of [...seats]) {
      if (seat.open.length > 0 || waiting.length === 0) continue;
      const first = waiting.reduce((best, next) => (next.lane < best.lane ? next : best));
      waiting = waiting.filter((of) => of !== first);
      begin(seat, first);
    }
  }

  const dropWhere = (isDropped: (of: Waiting) => boolean): void => {
    const dropped = waiting.filter(isDropped);
    waiting = waiting.filter((of) => !dropped.includes(of));
    for (const { reject } of dropped) reject(notNeeded());
    for (const seat of seats) {
      if (!seat.asked || !isDropped(seat.asked)) continue;
      clearTimeout(seat.asked.timer);
      seat.asked = { ...seat.asked, timer: endAfter(seat, ABANDONED_MS, notNeeded) };
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
      dropWhere(({ question }) => question.setup === setup);
      for (const seat of seats) {
        if (seat.told.delete(setup)) send(seat, { kind: 'forget', setup }, () => {});
      }
    },
    use(next) {
      source = next;
    },
    ask(question, lane) {
      return new Promise((resolve, reject) => {
        const settle = (answer: Answer): void => {
          if (answer.kind === 'failed') reject(new Error(answer.message));
          else resolve(answer as never);
        };
        waiting.push({ question, lane, resolve: settle, reject });
        serve();
      });
    },
    drop: (isDropped) => dropWhere(({ lane }) => isDropped(lane)),
    close() {
      for (const { thread, asked } of seats) {
        clearTimeout(asked?.timer);
        thread.terminate();
      }
    },
  };
}

const notNeeded = (): Error => new DOMException('Not needed any more', 'AbortError');
const tooSlow = (): Error => new DOMException('No answer in time', 'TimeoutError');
