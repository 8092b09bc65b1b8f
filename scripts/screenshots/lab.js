const replayed = async ({ page }) => {
  await page.locator('[data-replayed]').waitFor();
  await page.locator('.replay-status progress').waitFor({ state: 'detached' });
};
/** A tenth of the usual shoppers: how the pictures look does not depend on it. */
const gather = ({ page }) =>
  page.addInitScript(() => {
    localStorage['taktvoll-lab-shoppers'] ??= '{"seed":1,"count":100}';
  });
const openAt = (fragment) => async (stage) => {
  await gather(stage);
  await stage.page.goto(`${stage.url}lab/${fragment}`);
  await stage.page.locator('.key-figures').waitFor();
};
const all =
  (...steps) =>
  async (stage) => {
    for (const step of steps) await step(stage);
  };
const open = all(openAt(''), replayed);

const press = (selector) => (stage) => stage.page.locator(selector).first().click();
const seen = (selector) => (stage) => stage.page.locator(selector).first().waitFor();
const prefer = (preset) =>
  all(
    (stage) => stage.page.locator(`.presets input[value="${preset}"]`).check(),
    seen('.replay-status progress'),
    replayed,
  );
const unfold =
  (element) =>
  async ({ page }) => {
    await page
      .locator('details', { has: page.locator(element) })
      .locator('summary')
      .first()
      .click();
  };
const give = (selector, name, text) => (stage) =>
  stage.page.locator(selector).setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
const giveShoppers = (name, text) =>
  all(
    unfold('lab-shoppers'),
    press('lab-shoppers label:nth-of-type(2) input[type="radio"]'),
    give('lab-shoppers input[type="file"]', name, text),
  );

const DAY_MS = 86_400_000;
/** Three people who looked at a few things, as the OTTO data set writes it. */
const SESSIONS = [1, 2, 3]
  .map((session) => {
    const events = Array.from({ length: 24 }, (_, at) => ({
      aid: (session * 7 + at * 3) % 20,
      ts: Date.UTC(2026, 7, 1, 17) + Math.floor(at / 4) * DAY_MS * 3 + (at % 4) * 90_000,
      type: ['clicks', 'clicks', 'carts', 'clicks'][at % 4],
    }));
    return JSON.stringify({ session, events });
  })
  .join('\n');

/** A shopper complains, and sends what the shop remembers of them. */
const giveExport = async (stage) => {
  await stage.visit('service.html');
  const text = await stage.page.evaluate(() => window.taktvoll.exportData());
  await openAt('')(stage);
  await giveShoppers('export.json', text)(stage);
  await stage.page.locator('.person-visits').waitFor();
};

const tab = (name) => press(`#tab-${name}`);
const write = (from, to) => async (stage) => {
  const { page } = stage;
  await tab('json')(stage);
  await page.locator('.cm-line').getByText(from).first().dblclick();
  await page.keyboard.type(to);
};
const goTo = (selector) => (stage) => stage.page.locator(selector).first().scrollIntoViewIfNeeded();
/** Goes along the weeks to the first offer that was held back. */
const findHeld = async ({ page }) => {
  await page.locator('.person-visit summary').first().click();
  await page.locator('.person-event .mark.held').first().click();
  await page.getByRole('button', { name: /^(Show every rule|Jede Regel)/ }).click();
  await page.locator('.person-trace').waitFor();
};
const search = all(open, press('[aria-labelledby="advisor-heading"] .primary'), seen('.proposal'));

const of = (name, play, options = {}) => ({ name, play, ...options });
const WHOLE = { isWhole: true };
const LAB = { isLab: true };

/** The lab: what is seen first, each view, each source of shoppers, and each thing that is wrong. */
export const LAB_SCENES = [
  of('lab', open, LAB),
  of('lab-whole', open, { ...WHOLE, ...LAB }),
  of('lab-before-now', all(open, prefer('gentle')), { ...WHOLE, ...LAB }),
  of('lab-json', all(open, tab('json'), seen('.cm-line'))),
  of('lab-json-mistake', all(open, write('balanced', 'brave'), seen('.cm-lintRange'))),
  of('lab-changes', all(open, prefer('bold'), tab('changes'), seen('lab-changes .cm-line')), WHOLE),
  of('lab-held', all(open, findHeld, goTo('.person-story')), LAB),
  of(
    'lab-circumstances',
    all(open, unfold('lab-shoppers'), unfold('.assumptions'), unfold('lab-live')),
  ),
  of('lab-file', all(open, giveShoppers('sessions.jsonl', SESSIONS), replayed), WHOLE),
  of(
    'lab-file-refused',
    all(open, giveShoppers('photo.jsonl', '\0\0\0'), seen('lab-shoppers [role="alert"]')),
  ),
  of('lab-export', giveExport, { ...WHOLE, shopper: 'regular' }),
  of('lab-advice', all(search, goTo('.proposal')), LAB),
  of('lab-accept', all(search, press('.accept summary'), goTo('.accept form'))),
  of('lab-link-refused', all(openAt('#config=1.AAAA'), replayed)),
];
