import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Walk } from '../../demo/lab/person/person-step.js';
import { creativeIn, welcomeShopper } from '../../scripts/demo-scenes.js';
import type { Client } from '../../src/model/client.js';
import { demoConfig } from '../support/demo-shop.js';
import { readShoppingSessions } from '../support/shopping-sessions.js';
import { openPart, test } from './support/lab-page.js';
import { expect } from './support/test.js';

// Whose shopping is replayed: what is dropped is read beside the page, and a bad file loses nothing.

test.use({ locale: 'de-DE', timezoneId: 'Europe/Berlin' });

const { text: shopping, sessions } = readShoppingSessions();
const line = (session: number) =>
  `${JSON.stringify({
    session,
    events: Array.from({ length: 16 }, (_, index) => ({
      aid: index,
      ts: 1_661_200_010_000 + index * 60_000,
      type: 'clicks',
    })),
  })}\n`;

/** Lets a file fall onto an element, as a mouse would. */
async function drop(page: Page, onto: Locator, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([of, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text!], of!));
      return data;
    },
    [name, content],
  );
  await onto.dispatchEvent('drop', { dataTransfer: transfer });
}

/** Runs in the page before all else: which ways of reading a file the page itself goes. */
function noteReading(): void {
  window.readByPage = [];
  const note = <K extends string>(of: Record<K, (...given: never[]) => unknown>, ...names: K[]) => {
    for (const name of names) {
      const own = of[name];
      of[name] = function (this: unknown, ...given) {
        window.readByPage.push(name);
        return own.apply(this, given);
      };
    }
  };
  note(Blob.prototype, 'arrayBuffer', 'stream', 'text');
  note(FileReader.prototype, 'readAsArrayBuffer', 'readAsText', 'readAsDataURL');
}

/** What the lab replays, as the element was told. */
const sourceOf = (shoppers: Locator) =>
  shoppers.evaluate((element) => {
    const { source } = element as unknown as {
      source: { kind: string; sessions?: { names: readonly unknown[] }; leftOut?: number };
    };
    return { kind: source.kind, shoppers: source.sessions?.names.length, leftOut: source.leftOut };
  });

test('real sessions that are dropped are replayed', async ({ page, site }) => {
  const shoppers = await openPart(page, site, 'lab-shoppers');
  await shoppers.getByRole('radio', { name: 'Aus einer Datei' }).check();
  await drop(page, shoppers.locator('.drop-zone'), 'otto-sessions.jsonl', shopping);
  const count = new Intl.NumberFormat('de').format(sessions.length);
  await expect(shoppers).toContainText(`otto-sessions.jsonl: ${count} Personen`);
  expect(await sourceOf(shoppers)).toEqual({
    kind: 'file',
    shoppers: sessions.length,
    leftOut: 0,
  });
});

test('real sessions are walked through person by person, event by event', async ({
  page,
  site,
}) => {
  const shoppers = await openPart(page, site, 'lab-shoppers');
  await shoppers.getByRole('radio', { name: 'Aus einer Datei' }).check();
  const few = sessions.filter(({ events }) => events.length > 1 && events.length < 40).slice(0, 3);
  const lines = few.map((session) => `${JSON.stringify(session)}\n`).join('');
  await drop(page, shoppers.locator('.drop-zone'), 'otto-sessions.jsonl', lines);
  await expect(shoppers).toContainText('otto-sessions.jsonl: 3 Personen');
  const person = page.locator('lab-person');
  const number = page.getByRole('spinbutton', { name: 'Nummer der Person' });
  for (const [index, { session, events }] of few.entries()) {
    await number.fill(`${index + 1}`);
    await number.press('Enter');
    await expect(page.locator('.person-chooser')).toContainText(`${session}`);
    // Each event of the file stands there at its time: pages of articles, and those between them.
    const zoned = new Intl.DateTimeFormat('de', { timeStyle: 'medium', timeZone: 'Europe/Berlin' });
    const visits = person.locator('.person-visit');
    await expect(async () => {
      for (const visit of await visits.all()) {
        if (!(await visit.evaluate((element) => (element as HTMLDetailsElement).open))) {
          await visit.locator('summary').click();
        }
      }
      const rest = await person.locator('.person-event.page time').allTextContents();
      for (const time of events.map(({ ts }) => zoned.format(ts))) {
        expect(rest, `${time}, in order`).toContain(time);
        rest.splice(0, rest.indexOf(time) + 1);
      }
    }, 'the walk comes from a thread').toPass({ timeout: 15_000 });
    await person.locator('.person-event.page').last().click();
    await expect(person.locator('.person-title')).toBeVisible();
  }
});

test('what a shopper exported from the demo shop is walked through, before and now', async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(120_000);
  const { visit } = await welcomeShopper(page, `${site}shop/de/`);
  for (const path of ['product-stadtpark.html', 'product-tempo.html', 'index.html']) {
    await visit(path);
  }
  await expect(creativeIn(page, 'home-hero')).toBeVisible();
  await visit('product-schauer.html');
  await expect(creativeIn(page, 'product-below')).toBeVisible();
  const text = await page.evaluate(() =>
    (window as unknown as { taktvoll: Client }).taktvoll.exportData(),
  );
  const shown = (JSON.parse(text) as { events: { type: string; offer?: string }[] }).events
    .filter(({ type }) => type === 'impression')
    .map(({ offer }) => offer);
  expect(shown).toContain('second-pair-10');

  const lab = await context.newPage();
  const shoppers = await openPart(lab, site, 'lab-shoppers');
  await shoppers.getByRole('radio', { name: 'Aus einer Datei' }).check();
  await shoppers.locator('input[type=file]').setInputFiles({
    name: 'meine-daten.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(shoppers).toContainText('meine-daten.json: der Export einer Person.');
  // One person is no crowd: no empty figures, no search.
  await expect(lab.locator('.key-figures, lab-picture')).toHaveCount(0);
  await expect(
    lab.getByRole('link', { name: /^Der Export einer Person ist geöffnet/ }),
  ).toBeVisible();
  await expect(lab.getByRole('button', { name: 'Suchen' })).toBeDisabled();
  const told = (side: 'before' | 'now') =>
    lab.locator('lab-person').evaluate((element, of) => {
      const { walk } = element as unknown as { walk?: Walk };
      const steps = walk?.name === 'meine-daten.json' ? walk[of] : [];
      return steps.flatMap((step) =>
        step.kind === 'decision' && step.outcome === 'show' ? [step.offer] : [],
      );
    }, side);
  await expect.poll(() => told('before')).toEqual(shown);
  await expect.poll(() => told('now')).toEqual(shown);
  // Two a day, not four.
  await lab.getByRole('radio', { name: /^Sanft/ }).check();
  await expect.poll(() => told('now')).toEqual(shown.slice(0, 2));
  expect(await told('before')).toEqual(shown);
});

test('a bad file is named with place and remedy, and what was there stays', async ({
  page,
  site,
}) => {
  const shoppers = await openPart(page, site, 'lab-shoppers');
  const before = await sourceOf(shoppers);
  await shoppers.getByRole('radio', { name: 'Aus einer Datei' }).check();
  const zone = shoppers.locator('.drop-zone');
  const alert = shoppers.getByRole('alert');
  for (const [name, content, said] of [
    ['a.jsonl', `${line(1)}{"session":2}\n`, 'Zeile 2: „session.events“ fehlt.'],
    ['b.csv', 'session;aid\n1;2\n', 'Exportieren Sie die Daten als JSON'],
    ['c.json', '<script>alert(1)</script>', 'Das ist eine Webseite'],
    ['d.jsonl', '', 'Die Datei ist leer.'],
  ] as const) {
    await drop(page, zone, name, content);
    await expect(alert).toContainText(`${name} lässt sich nicht verwenden.`);
    await expect(alert).toContainText(said);
    await expect(alert).toContainText('Alles andere bleibt, wie es war.');
  }
  expect(await sourceOf(shoppers)).toEqual(before);
  // A good one takes the complaint away.
  await drop(page, zone, 'e.jsonl', line(1));
  await expect(shoppers).toContainText('e.jsonl: 1 Person, 16 Ereignisse.');
  await expect(alert).toBeEmpty();
});

test('a line that is nested without end is named, and reading it comes to an end', async ({
  page,
  site,
}) => {
  const shoppers = await openPart(page, site, 'lab-shoppers');
  await shoppers.getByRole('radio', { name: 'Aus einer Datei' }).check();
  const alert = shoppers.getByRole('alert');
  const nested = (deep: number) => '['.repeat(deep) + ']'.repeat(deep);
  for (const [name, content, said] of [
    [
      'ga4.jsonl',
      `{"event_name":"view_item","event_timestamp":1,"user_pseudo_id":"a","items":[{"item_id":${nested(20_000)}}]}`,
      'Zeile 1: „items[0].item_id“ stimmt nicht. Dorthin gehört ein Text oder eine Zahl.',
    ],
    [
      'otto.jsonl',
      `{"session":1,"events":[{"aid":${nested(1_500_000)},"ts":1,"type":"clicks"}]}`,
      'Zeile 1: „events[0].aid“ stimmt nicht. Dorthin gehört die Nummer eines Artikels.',
    ],
  ] as const) {
    await drop(page, shoppers.locator('.drop-zone'), name, `${content}\n`);
    await expect(alert).toContainText(`${name} lässt sich nicht verwenden.`);
    await expect(alert).toContainText(said);
    await expect(shoppers.getByRole('progressbar')).toHaveCount(0);
  }
});

test('where the reading itself breaks, the page says so', async ({ page, site }) => {
  const shoppers = await openPart(page, site, 'lab-shoppers');
  await shoppers.getByRole('radio', { name: 'Aus einer Datei' }).check();
  // What the worker sends first cannot be sent.
  await page.route('**/reading-worker.js', async (route) => {
    const response = await route.fetch();
    const broken = 'self.postMessage = () => { throw new Error("broken"); };\n';
    await route.fulfill({ response, body: broken + (await response.text()) });
  });
  await drop(page, shoppers.locator('.drop-zone'), 'a.jsonl', line(1));
  await expect(shoppers.getByRole('alert')).toContainText('a.jsonl lässt sich nicht verwenden.');
  await expect(shoppers.getByRole('alert')).toContainText('Laden Sie die Seite neu.');
  await expect(shoppers.getByRole('progressbar')).toHaveCount(0);
});

test('a name of a file is text and nothing else', async ({ page, site }) => {
  const shoppers = await openPart(page, site, 'lab-shoppers');
  await shoppers.getByRole('radio', { name: 'Aus einer Datei' }).check();
  await drop(page, shoppers.locator('.drop-zone'), '<img src=x>.csv', 'a,b\n1,2');
  await expect(shoppers.getByRole('alert')).toContainText('<img src=x>.csv lässt sich nicht');
  expect(await shoppers.locator('img').count()).toBe(0);
});

test('200 MB are read beside the page, can be given up, and only what fits is kept', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000);
  await page.addInitScript(noteReading);
  const shoppers = await openPart(page, site, 'lab-shoppers');
  await shoppers.getByRole('radio', { name: 'Aus einer Datei' }).check();
  const before = await sourceOf(shoppers);
  // Made in the page: a file of this size would have to be sent to it.
  const large = await page.evaluateHandle((one) => {
    const parts: Blob[] = [];
    for (let session = 0, size = 0; size < 200 * 1024 * 1024; session += 1000) {
      const named = (_: unknown, index: number) => one.replace('1', `${session + index}`);
      parts.push(new Blob(Array.from({ length: 1000 }, named)));
      size += parts.at(-1)!.size;
    }
    return new File(parts, 'large.jsonl');
  }, line(1));
  const give = () =>
    shoppers.evaluate((element, file) => {
      (element as HTMLElement & { readFile(of: File): Promise<void> }).readFile(file);
    }, large);
  await give();
  await expect(shoppers.getByRole('progressbar')).toBeVisible();
  await shoppers.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(shoppers.getByRole('progressbar')).toHaveCount(0);
  await expect(shoppers.getByRole('alert')).toBeEmpty();
  expect(await sourceOf(shoppers)).toEqual(before);

  await give();
  await expect(shoppers.getByRole('progressbar')).toBeVisible();
  await expect(shoppers).toContainText('5.000 Personen, 80.000 Ereignisse.');
  await expect(shoppers).toContainText('weitere Personen sind weggelassen');
  // The page itself has read nothing of it, and holds no object for an event.
  expect(await page.evaluate(() => window.readByPage)).toEqual([]);
  const held = await shoppers.evaluate((element) => {
    const { source } = element as unknown as { source: { sessions: Record<string, unknown> } };
    return Object.entries(source.sessions).map(([name, of]) => [name, ArrayBuffer.isView(of)]);
  });
  expect(Object.fromEntries(held)).toEqual({
    names: false,
    starts: true,
    articles: true,
    times: true,
    types: true,
  });
});

test('a config that is dropped among the shoppers is opened as one', async ({ page, site }) => {
  const shoppers = await openPart(page, site, 'lab-shoppers');
  const before = await sourceOf(shoppers);
  await shoppers.getByRole('radio', { name: 'Aus einer Datei' }).check();
  const config = JSON.stringify({ ...demoConfig(), preset: 'bold' });
  await drop(page, shoppers.locator('.drop-zone'), 'mine.json', config);
  await expect(page.locator('.file-name')).toContainText('mine.json');
  expect(await sourceOf(shoppers)).toEqual(before);
});

test('people are made up by number and seed, within bounds, and labelled so', async ({
  page,
  site,
}) => {
  const shoppers = await openPart(page, site, 'lab-shoppers');
  await expect(shoppers.locator('.badge')).toHaveText('erfunden');
  await expect(shoppers.getByRole('link', { name: /OTTO/ })).toHaveAttribute(
    'href',
    'https://doi.org/10.34740/KAGGLE/DSV/4991874',
  );
  const source = () =>
    shoppers.evaluate((element) => ({ ...(element as unknown as { source: object }).source }));
  const people = shoppers.getByRole('spinbutton', { name: 'Personen' });
  await people.fill('90000');
  await people.press('Tab');
  await expect(people).toHaveValue('5000');
  expect(await source()).toEqual({ kind: 'synthetic', seed: 1, count: 5000 });
  await people.fill('1');
  await people.press('Tab');
  await expect(people).toHaveValue('10');
  await shoppers.getByRole('button', { name: 'Andere Personen' }).click();
  expect(await source()).toEqual({ kind: 'synthetic', seed: 2, count: 10 });
});

test('all of it works by keyboard', async ({ page, site }) => {
  const shoppers = await openPart(page, site, 'lab-shoppers');
  // Told early: the browser takes a while until it lets the test choose.
  const chooser = page.waitForEvent('filechooser');
  await shoppers.getByRole('radio', { name: 'Erfundene Personen' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(shoppers.getByRole('radio', { name: 'Aus einer Datei' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(shoppers.locator('input[type=file]')).toBeFocused();
  await page.keyboard.press('Space');
  await (await chooser).setFiles({
    name: 'x.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('a,b\n1,2'),
  });
  await expect(shoppers.getByRole('alert')).toContainText('x.csv');
  await shoppers.getByRole('radio', { name: 'Aus einer Datei' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(shoppers.getByRole('button', { name: 'Aufnehmen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shoppers.getByRole('button', { name: 'Anhalten' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any of its states: ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    const shoppers = await openPart(page, site, 'lab-shoppers');
    const look = async () => {
      const axe = new AxeBuilder({ page: page as never }).include('.circumstances');
      const { violations } = await axe.analyze();
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    };
    await page
      .locator('details', { has: page.locator('lab-live') })
      .locator('summary')
      .click();
    expect(await look()).toEqual([]);
    await shoppers.getByRole('radio', { name: 'Aus einer Datei' }).check();
    await drop(page, shoppers.locator('.drop-zone'), 'x.csv', 'a,b\n1,2');
    await expect(shoppers.getByRole('alert')).toContainText('x.csv');
    expect(await look()).toEqual([]);
    await shoppers.getByRole('radio', { name: 'Eigene Klicks' }).check();
    await shoppers.getByRole('button', { name: 'Aufnehmen' }).click();
    expect(await look()).toEqual([]);
  });
}

declare global {
  interface Window {
    readByPage: string[];
  }
}
