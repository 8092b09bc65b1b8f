import { expect, test } from './support/test.js';

// What the other tests rest on: each of these has failed silently in one browser or another.

test('two tabs share IndexedDB', async ({ browser3, server }) => {
  const path = server.page({ scriptTags: 0 });
  const first = await browser3.openTab(path);
  const second = await browser3.openTab(path);
  await first.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('shared', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('values');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('values', 'readwrite');
          writing.objectStore('values').put('from the first tab', 'key');
          writing.oncomplete = () => resolve();
        };
      }),
  );
  const read = await second.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('shared', 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('values').objectStore('values').get('key');
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  expect(read).toBe('from the first tab');
});

test.describe('one test and the next, in one browser', () => {
  test.describe.configure({ mode: 'serial' });
  const readLeft = async () => ({
    cookie: document.cookie,
    kept: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  });

  test('a test leaves things behind', async ({ browser3, server }) => {
    const tab = await browser3.openTab(server.page({ scriptTags: 0 }, '/deep/page'));
    await browser3.openTab(server.page({ scriptTags: 0 }));
    await tab.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: the newer way does not exist everywhere.
      document.cookie = 'left=everywhere;path=/;max-age=1000';
      // biome-ignore lint/suspicious/noDocumentCookie: as above.
      document.cookie = 'inside=of-a-path;max-age=1000';
      localStorage.left = sessionStorage.left = 'behind';
      indexedDB.open('left', 1);
    });
    await expect
      .poll(() => tab.evaluate(readLeft))
      .toMatchObject({ cookie: expect.stringMatching(/inside=.*left=/), kept: 2, databases: 1 });
  });

  test('nothing of it is there in the next one', async ({ browser3, server }) => {
    const tab = await browser3.openTab(server.page({ scriptTags: 0 }, '/deep/page'));
    expect(await tab.evaluate(readLeft)).toEqual({ cookie: '', kept: 0, databases: 0 });
    expect(server.requested.filter((path) => path.includes('page'))).toEqual(['/deep/page']);
  });
});

test('a page has what a shop has: a secure context, locks, broadcasts, a visible tab', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page({ scriptTags: 0 }));
  const facts = await tab.evaluate(() => [
    isSecureContext,
    'locks' in navigator,
    'BroadcastChannel' in window,
    document.visibilityState,
  ]);
  expect(facts).toEqual([true, true, true, 'visible']);
});

test('evaluate returns values, promises and errors, and takes an argument', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page({ scriptTags: 0 }));
  expect(await tab.evaluate(() => ({ text: 'ä', list: [1, null] }))).toEqual({
    text: 'ä',
    list: [1, null],
  });
  expect(await tab.evaluate(() => undefined)).toBeUndefined();
  expect(await tab.evaluate(async (n) => n + 1, 41)).toBe(42);
  const failing = tab.evaluate(() => Promise.reject(new Error('on purpose')));
  await expect(failing).rejects.toThrow('on purpose');
});

test('a call that waits does not keep other tabs waiting', async ({ browser3, server }) => {
  const path = server.page({ scriptTags: 0 });
  const tabs = await Promise.all([browser3.openTab(path), browser3.openTab(path)]);
  const waiting = tabs[0].evaluate(
    () =>
      new Promise((resolve) => {
        new BroadcastChannel('go').onmessage = ({ data }) => resolve(data);
      }),
  );
  const sent = tabs[1].evaluate(async () => {
    const channel = new BroadcastChannel('go');
    // Until the other tab listens, nobody hears it: said again and again.
    for (let i = 0; i < 50; i++) {
      channel.postMessage('go');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return 'sent';
  });
  expect(await waiting).toBe('go');
  expect(await sent).toBe('sent');
});

const shadowPage = `
  <div id="host"></div>
  <script>
    const root = document.getElementById('host').attachShadow({ mode: 'open' });
    const inner = root.appendChild(document.createElement('section')).attachShadow({ mode: 'open' });
    inner.innerHTML = '<button id="open">Open</button><dialog><button id="inside">Inside</button></dialog>';
    const dialog = inner.querySelector('dialog');
    window.seen = [];
    inner.addEventListener('click', (event) => {
      seen.push(event.target.id + (event.isTrusted ? ' trusted' : ''));
      if (event.target.id === 'open') dialog.showModal();
    });
    dialog.addEventListener('close', () => seen.push('closed'));
    document.addEventListener('keydown', (event) => seen.push('key ' + event.key));
  </script>`;

test('a click pierces shadow roots, and a dialog in one opens and closes', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page({ scriptTags: 0, body: shadowPage }));
  await tab.click('#open');
  await tab.click('#inside');
  await tab.press('a');
  await tab.press('Escape');
  await expect
    .poll(() => tab.evaluate(() => (window as unknown as { seen: string[] }).seen))
    .toEqual(['open trusted', 'inside trusted', 'key a', 'key Escape', 'closed']);
});

test('a new tab has the clock that it was given', async ({ browser3, server }) => {
  const path = server.page({ scriptTags: 0, clock: 1_000_000 });
  const first = await browser3.openTab(path);
  const second = await browser3.openTab(`${path}?clock=2000000`);
  const read = () => [Date.now(), new Date().toISOString(), new Date(5).getTime(), Date.UTC(1970)];
  expect(await first.evaluate(read)).toEqual([1_000_000, '1970-01-01T00:16:40.000Z', 5, 0]);
  expect(await second.evaluate(read)).toEqual([2_000_000, '1970-01-01T00:33:20.000Z', 5, 0]);
  await first.evaluate(() => window.testHarness.clock.stopAt(3_000_000));
  expect(await first.evaluate(() => Date.now())).toBe(3_000_000);
  await first.evaluate(() => window.testHarness.clock.runAhead(86_400_000));
  const ahead = (await first.evaluate(() => Date.now())) - Date.now();
  expect(Math.abs(ahead - 86_400_000)).toBeLessThan(10_000);
});

test('the console is heard, also from before a reload', async ({ browser3, server }) => {
  const scripts = ["console.warn('[taktvoll] careful', 1)", "console.error('[taktvoll] wrong')"];
  const tab = await browser3.openTab(server.page({ scriptTags: 0, scripts }));
  await tab.reload();
  const once = [
    { type: 'warning', text: '[taktvoll] careful 1' },
    { type: 'error', text: '[taktvoll] wrong' },
  ];
  await expect.poll(() => tab.consoleMessages()).toEqual([...once, ...once]);
});

test('what nobody catches is noticed', async ({ browser3, server }) => {
  const scripts = ['Promise.reject(new Error("alone"))', 'throw new Error("thrown")'];
  const tab = await browser3.openTab(server.page({ scriptTags: 0, scripts }));
  await expect
    .poll(() => tab.evaluate(() => [...window.testHarness.uncaught].sort()))
    .toEqual(['Error: alone', 'Error: thrown']);
});

test('a strict page loads, forbids code from text, and tells of it', async ({
  browser3,
  server,
}) => {
  const body = '<p id="text">There</p>';
  const tab = await browser3.openTab(server.page({ scriptTags: 0, strictCsp: true, body }));
  expect(await tab.evaluate(() => document.querySelector('#text')?.textContent)).toBe('There');
  await tab.click('#text');
  expect(await tab.evaluate(() => window.testHarness.violations)).toEqual([]);
  const refusal = await tab.evaluate(() => {
    try {
      document.createElement('script').textContent = 'window.injected = true';
      return 'none';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(refusal).toBe('TypeError');
  const violations = await tab.evaluate(() => window.testHarness.violations);
  expect(violations.length).toBeGreaterThan(0);
});

for (const { way, heard } of [
  { way: 'close', heard: true },
  { way: 'kill', heard: false },
] as const) {
  test(`a page hears that its tab goes away: ${way}, ${heard}`, async ({ browser3, server }) => {
    const path = server.page({
      scriptTags: 0,
      scripts: [
        `addEventListener('pagehide', () => navigator.sendBeacon('/pagehide'))`,
        `document.addEventListener('visibilitychange', () => navigator.sendBeacon('/hidden'))`,
      ],
    });
    server.answer('/pagehide', { status: 204 });
    server.answer('/hidden', { status: 204 });
    const other = await browser3.openTab(server.page({ scriptTags: 0 }));
    const tab = await browser3.openTab(path);
    await tab[way]();
    expect(await other.evaluate(() => 'alive')).toBe('alive');
    if (heard) await expect.poll(() => server.requests('/pagehide')).toBe(1);
    // Long enough for a beacon that must not come.
    else await other.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(server.requests('/pagehide')).toBe(heard ? 1 : 0);
    if (!heard) expect(server.requests('/hidden')).toBe(0);
  });
}

test('a screenshot is a picture', async ({ browser3, server }) => {
  const tab = await browser3.openTab(server.page({ scriptTags: 0, body: '<h1>Here</h1>' }));
  const picture = await tab.screenshot();
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
});
