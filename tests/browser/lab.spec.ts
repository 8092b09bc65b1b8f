import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

// The lab in every browser: it starts, replays, follows a field, and takes it back.

const LAB = '/demo/lab/index.html';

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate(
    (of) => document.querySelector(of)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    selector,
  );

/** A tenth of the usual shoppers. */
async function openLab({ openTab }: { openTab: (path: string) => Promise<Tab> }): Promise<Tab> {
  const tab = await openTab(LAB);
  await tab.evaluate(() => {
    localStorage.setItem('taktvoll-lab-shoppers', '{"seed":1,"count":100}');
  });
  await tab.reload();
  await expectReplayed(tab);
  return tab;
}

/** Until all shoppers were replayed. */
const expectReplayed = (tab: Tab): Promise<void> =>
  expect
    .poll(() => textOf(tab, '[data-replayed]'), { timeout: 40_000 })
    .toMatch(/^100 .* 3[.,]373 /);

const setField = (tab: Tab, value: string): Promise<void> =>
  tab.evaluate((to) => {
    const field = document.querySelector<HTMLInputElement>('.limit-number')!;
    field.value = to;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);

test('the lab answers at once, follows a field, and takes it back', async ({ browser3 }) => {
  const tab = await openLab(browser3);
  expect(await textOf(tab, 'h1')).toMatch(/^(How often should|Wie oft soll)/);
  await expect
    .poll(() => tab.evaluate(() => document.querySelectorAll('lab-picture svg').length), {
      timeout: 40_000,
    })
    .toBe(6);
  const atFirst = await textOf(tab, '.key-figures');

  await setField(tab, '1');
  await expect.poll(() => textOf(tab, '.key-figures'), { timeout: 40_000 }).not.toBe(atFirst);
  await expectReplayed(tab);
  const [before, now] = await tab.evaluate(() =>
    [...document.querySelectorAll('.key-figures div:first-child dd > span')].flatMap((of) =>
      of.className === 'arrow'
        ? []
        : [Number(/[\d.,]+$/.exec(of.textContent!)![0].replace(',', '.'))],
    ),
  );
  expect(now).toBeLessThan(before!);

  await tab.evaluate(() =>
    document.querySelector<HTMLButtonElement>('.file-actions button')!.click(),
  );
  await expect.poll(() => textOf(tab, '.key-figures'), { timeout: 40_000 }).toBe(atFirst);
  const { uncaught, violations } = await tab.evaluate(() => ({
    uncaught: [...(window.testHarness?.uncaught ?? [])],
    violations: [...(window.testHarness?.violations ?? [])],
  }));
  expect([...uncaught, ...violations]).toEqual([]);
});

test('what was being edited is there again, whether the page was closed at once or later', async ({
  browser3,
}) => {
  const tab = await openLab(browser3);
  const kept = (): Promise<string> =>
    tab.evaluate(() => localStorage.getItem('taktvoll-lab-draft') ?? '');
  const field = (): Promise<string> =>
    tab.evaluate(() => document.querySelector<HTMLInputElement>('.limit-number')?.value ?? '');

  // No timer keeps anything: only the page's last moment does.
  await tab.evaluate(() => {
    Object.assign(window, { setTimeout: () => 0 });
  });
  await setField(tab, '5');
  expect(await kept()).toBe('');
  await tab.reload();
  await expect.poll(field).toBe('5');
  await expectReplayed(tab);

  const atFirst = await kept();
  await setField(tab, '7');
  await expect.poll(kept).not.toBe(atFirst);
  expect(await field()).toBe('7');
  await tab.reload();
  await expect.poll(field).toBe('7');
});
