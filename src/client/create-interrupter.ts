import type { Interruption } from '../adapters/interruption.js';

/** Runs work with the right to interrupt, or without where it is not to be had. */
export type Interrupter = <T>(work: (interruption?: Interruption) => Promise<T>) => Promise<T>;

/** One after the other: what is only being decided keeps no other offer of the page from it. */
export function createInterrupter(): Interrupter {
  let last: Promise<unknown> | undefined;
  return (work) => {
    const begin = async (): Promise<Interruption | undefined> => {
      const chunk = await import('../adapters/interruption.js').catch(() => {});
      return chunk?.beginInterruption();
    };
    const run = Promise.resolve(last)
      .then(begin)
      .then(async (interruption) => {
        try {
          return await work(interruption);
        } catch (error) {
          interruption?.end();
          throw error;
        }
      });
    last = run.catch(() => {});
    return run;
  };
}
