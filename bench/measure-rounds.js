const WARM_UP_MS = 800;

/** Sum of all that was returned: the compiler cannot leave out what is used. */
let used = 0;

/**
 * How many ms of the processor's time a number of calls takes. Not of the clock: that also counts
 * what other programs do in between.
 */
function timeCalls(call, count) {
  const start = process.cpuUsage();
  for (let done = 0; done < count; done++) used += call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Calls it until it is compiled, and returns how many calls fill a batch. */
function findBatchSize(call, batchMs) {
  let count = 1;
  let spent = 0;
  let taken = 0;
  while (spent < WARM_UP_MS || taken < batchMs / 2) {
    taken = timeCalls(call, count);
    spent += taken;
    if (taken < batchMs / 2) count *= 2;
  }
  return count;
}

/**
 * Times contenders against each other. Each round times all of them, in an order that rotates, so
 * that what else the machine does falls on all alike. Garbage is left to the engine: a collection
 * between batches also throws away what it learnt about the code, and each would begin slow.
 * @param {Record<string, () => number>} contenders
 * @param {{ rounds?: number, batchMs?: number }} [options]
 * @returns {Record<string, number[]>} microseconds of processor time for a call, by contender and round
 */
export function measureRounds(contenders, { rounds = 21, batchMs = 8 } = {}) {
  const entries = Object.entries(contenders);
  const sizes = new Map(entries.map(([name, call]) => [name, findBatchSize(call, batchMs)]));
  const times = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < entries.length; place++) {
      const [name, call] = entries[(place + round) % entries.length];
      const size = sizes.get(name);
      times[name].push((timeCalls(call, size) / size) * 1000);
    }
  }
  if (Number.isNaN(used)) throw new Error('A contender returned no number.');
  return times;
}
