import { medianOf } from './statistics.js';

const SLOWDOWNS = [1, 6];
const RUNS = 15;
/** So soon after a tap nobody waits. */
const BUDGET_MS = 100;

const CONFIG = {
  version: 1,
  shop: { name: 'Laufladen', privacyUrl: '/privacy' },
  preset: 'none',
  consent: { sources: [{ source: 'manual' }] },
  signals: {
    viewed: {
      derivation: 'observed',
      origin: 'first-party',
      domain: 'browsing',
      values: { running: { de: 'Laufschuhe' } },
    },
  },
  limits: { frequencyCaps: [{ scope: 'offer', max: 4, within: '1d' }] },
  offers: [
    {
      id: 'shoes',
      placements: ['home'],
      audience: { signal: 'viewed', equals: 'running' },
      creatives: [{ id: 'category', explicitness: 'category', uses: ['viewed'] }],
    },
  ],
};
const HTML = `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Bench</title>
<link rel="icon" href="data:,">
<script type="application/json" data-taktvoll-config>${JSON.stringify(CONFIG)}</script>
<script async src="/taktvoll.js"></script>
<script>
(window.taktvoll ||= []).push((client) => {
  client.setConsent({ storage: 'granted', personalisation: 'granted' });
  client.signal('viewed', 'running');
});
</script>
<taktvoll-slot placement="home">
  <template offer="shoes" creative="category"><p>Zehn Prozent auf Laufschuhe</p></template>
</taktvoll-slot>`;

/** Runs in the page: how long after the tap the dialog is on the screen, in ms. */
function watchTap() {
  window.painted = new Promise((resolve) => {
    let tappedAt;
    const note = ({ timeStamp }) => {
      tappedAt = timeStamp;
    };
    addEventListener('click', note, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (!document.querySelector('taktvoll-why')) return;
      observer.disconnect();
      // What follows a frame's work runs when it is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - tappedAt);
        port2.postMessage(undefined);
      });
    });
    observer.observe(document.body, { childList: true });
  });
}

async function benchAt(browser, slowdown) {
  return browser.onNewPage(async (page, context) => {
    const url = new URL('why.html', page.url()).href;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: HTML }));
    await page.goto(url);
    const tap = async () => {
      await page.evaluate(watchTap);
      await page.getByRole('button', { name: 'Warum?' }).click();
      const ms = await page.evaluate(() => window.painted);
      await page.keyboard.press('Escape');
      return ms;
    };
    // Loads it.
    await tap();
    const protocol = await context.newCDPSession(page);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await tap());
    return {
      slowdown,
      medianMs: medianOf(runs),
      fastestMs: Math.min(...runs),
      slowestMs: Math.max(...runs),
      ...(slowdown > 1 && { budgetMs: BUDGET_MS }),
    };
  });
}

/** From the tap on *Why this?* to the painted dialog, once it is loaded; a phone's screen. */
export async function benchWhy(browser) {
  const rows = [];
  for (const slowdown of SLOWDOWNS) rows.push(await benchAt(browser, slowdown));
  return rows;
}
