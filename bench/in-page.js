// Functions for `page.evaluate`. They are sent to the page as text: each stands alone.

/** Makes a shopper known on this device, and gives the bare update a text like theirs. */
export async function storeText({ ours, bare }) {
  const { createStore, set } = await import('/idb-keyval.js');
  await set('state', ours, createStore('taktvoll', 'state'));
  await set('state', bare, createStore('bare', 'state'));
}

/**
 * Reservations and bare updates by turns; which one begins changes with each.
 * @returns ms of each, in order
 */
export async function timeReservations({ config, text, isForeign, rounds, perRound }) {
  const { start } = await import('/index.js');
  const { createStore, get, set, update } = await import('/idb-keyval.js');
  const ourStore = createStore('taktvoll', 'state');
  const bareStore = createStore('bare', 'state');
  const client = await start({ config });
  client.setConsent({ storage: 'granted', personalisation: 'granted', measurement: 'denied' });
  const reserve = async () => {
    const { outcome, kept } = await client.request({ placement: 'home', why: 'on-tap' });
    if (outcome !== 'show' || kept) throw new Error(`Not a reservation: ${outcome}.`);
  };
  const updateBare = () => update('state', (value) => value, bareStore);
  const times = { ours: [], bare: [] };
  const time = async (name, work) => {
    const start = performance.now();
    await work();
    times[name].push(performance.now() - start);
  };
  for (let round = 0; round < rounds; round++) {
    await set('state', text, ourStore);
    await set('state', text, bareStore);
    // The page knows what it wrote itself; what another tab wrote it has to read.
    if (!isForeign) await reserve();
    for (let turn = 0; turn < perRound; turn++) {
      if (isForeign) await set('state', text, ourStore);
      const isOursFirst = (round + turn) % 2 === 0;
      if (isOursFirst) await time('ours', reserve);
      await time('bare', updateBare);
      if (!isOursFirst) await time('ours', reserve);
      // Both write a text of the same length.
      if (!isForeign) await set('state', await get('state', ourStore), bareStore);
    }
  }
  return times;
}

/** From `start` with an inline config to the first committed decision, on a new page. */
export async function timeFirstDecision({ config }) {
  const { start } = await import('/index.js');
  await import('/idb-keyval.js');
  const begin = performance.now();
  const client = await start({ config });
  const started = performance.now();
  client.setConsent({ storage: 'granted', personalisation: 'granted', measurement: 'denied' });
  const { outcome } = await client.request({ placement: 'home', why: 'on-tap' });
  const end = performance.now();
  if (outcome !== 'show') throw new Error(`Not a reservation: ${outcome}.`);
  return { ms: end - begin, startMs: started - begin };
}

/** The first bare update of a new page. */
export async function timeFirstUpdate() {
  await import('/index.js');
  const { createStore, update } = await import('/idb-keyval.js');
  const begin = performance.now();
  await update('state', (value) => value, createStore('bare', 'state'));
  return { ms: performance.now() - begin };
}
