import { askingAll } from './told-config.js';

const all =
  (...steps) =>
  async (stage) => {
    for (const step of steps) await step(stage);
  };

const openHere = async ({ page }) => {
  await page.locator('[data-offer-settings]').click();
  await page.locator('taktvoll-settings dialog').waitFor();
};
const openAt = (path) => all((stage) => stage.visit(path), openHere);
const open = openAt('service.html');
const openFromWhy = async ({ page, visit }) => {
  await visit('index.html');
  const slot = page.locator('taktvoll-slot[placement="home-hero"]');
  await slot.getByRole('button', { name: /^(Warum\?|Why this\?)$/ }).click();
  await page.locator('taktvoll-why .levers > li:last-child .act').click();
  await page.locator('taktvoll-settings dialog').waitFor();
};
const readOnPage = async ({ page, visit }) => {
  await visit('privacy.html');
  await page.locator('taktvoll-panel [data-key="level"]').scrollIntoViewIfNeeded();
};

const at = (key) => `[data-key="${key}"]`;
const press = (key) => (stage) => stage.page.locator(at(key)).first().click();
const pressFirst = (start, end) => (stage) =>
  stage.page.locator(`[data-key^="${start}"][data-key$="${end}"]`).first().click();
const seen = (selector) => (stage) => stage.page.locator(selector).first().waitFor();
const unfold = (...keys) => all(...keys.map((key) => press(`${key}/summary`)));
const isDone = seen('[data-key$="/undo"]');
const isSaid = seen('.settings .said');

const draw = (score) => (stage) => stage.page.locator(at('level/slider')).fill(score);
const prefer = (name, of) => (stage) =>
  stage.page.evaluate(([name, of]) => window.taktvoll.preferences[name](of), [name, of]);
const visitHome = (stage) => stage.visit('index.html');
const goToService = (stage) => stage.visit('service.html');

const give = (name, text) => async (stage) => {
  const field = stage.page.locator(at('import/0'));
  await field.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await field.scrollIntoViewIfNeeded();
};
/** What this browser remembers, as the file that it gives away. */
const giveOwn = async (stage) => {
  const file = await stage.page.evaluate(() => window.taktvoll.exportData());
  await give('angebots-einstellungen.json', file)(stage);
};
/** Fails, as where a browser does. */
const breakPause = (stage) =>
  stage.page.evaluate(() => {
    window.taktvoll.preferences.pause = () => Promise.reject(new Error('broken'));
  });
const write = (text) => (stage) => stage.page.locator('[data-key$="/right"]').last().fill(text);

const of = (name, shopper, play, options = {}) => ({ name, shopper, play, ...options });
const SPECIAL = { isSpecial: true };
const WHOLE = { isWhole: true };
const TOLD = { ...WHOLE, change: askingAll.change };

const ALL_SECTIONS = ['noted', 'shown', 'held', 'topics'];
const openTold = all(askingAll.answer, open, unfold('noted'));

/** *Offer settings*: as they open, each part, each change, and each way to lose everything. */
export const SETTINGS = [
  of('settings', 'regular', open, SPECIAL),
  of('settings-whole', 'regular', open, WHOLE),
  of('settings-from-why', 'looker', openFromWhy),
  of('settings-on-page', 'regular', readOnPage, SPECIAL),
  of('settings-of-newcomer', 'new', all(open, unfold(...ALL_SECTIONS)), WHOLE),
  of('settings-not-stored', 'refuser', open, WHOLE),

  of('settings-level', 'regular', all(open, draw('14'), isDone), SPECIAL),
  of('settings-level-zero', 'regular', all(open, draw('0'), isDone)),
  of('settings-off', 'regular', all(open, press('off/switch'), isDone), SPECIAL),
  of(
    'settings-on-again',
    'regular',
    all(goToService, prefer('switchOff'), open, press('off/switch'), isDone),
  ),
  of('settings-paused', 'regular', all(open, press('paused/switch'), isDone)),
  of(
    'settings-resumed',
    'regular',
    all(goToService, prefer('pause'), open, press('paused/switch'), isDone),
  ),
  of(
    'settings-failed',
    'regular',
    all(goToService, breakPause, openHere, press('paused/switch'), isSaid),
  ),

  of('settings-noted', 'regular', all(open, unfold('noted')), { ...WHOLE, ...SPECIAL }),
  of('settings-origins', 'new', openTold, TOLD),
  of(
    'settings-forgotten',
    'regular',
    all(open, unfold('noted'), pressFirst('noted/', '/0'), isDone),
    WHOLE,
  ),
  of(
    'settings-not-noted',
    'regular',
    all(
      goToService,
      prefer('forget', { signal: 'viewed-category', value: 'rain' }),
      prefer('forget', { signal: 'viewed-product' }),
      open,
      unfold('noted'),
    ),
    WHOLE,
  ),
  of(
    'settings-noted-again',
    'regular',
    all(
      goToService,
      prefer('forget', { signal: 'viewed-category', value: 'rain' }),
      open,
      unfold('noted'),
      pressFirst('forgotten/', '/0'),
      isDone,
    ),
    WHOLE,
  ),
  of(
    'settings-correct',
    'new',
    all(openTold, press('noted/goal/half/correct'), press('noted/club/Alster/correct')),
    TOLD,
  ),
  of(
    'settings-correct-refused',
    'new',
    all(
      openTold,
      press('noted/club/Alster/correct'),
      write('42'),
      press('noted/club/Alster/save'),
      isSaid,
    ),
    TOLD,
  ),
  of(
    'settings-corrected',
    'new',
    all(
      openTold,
      press('noted/club/Alster/correct'),
      write('Elbe'),
      press('noted/club/Alster/save'),
      isDone,
    ),
    TOLD,
  ),

  of(
    'settings-shown',
    'regular',
    all(openAt('index.html'), unfold('shown', 'shown/earlier')),
    WHOLE,
  ),
  of(
    'settings-hide',
    'regular',
    all(open, unfold('shown'), pressFirst('shown/', '/0'), isDone),
    WHOLE,
  ),
  of('settings-none-today', 'buyer', all(open, unfold('shown', 'shown/earlier')), WHOLE),
  of('settings-compared', 'new', all(visitHome, open, unfold('held')), {
    ...WHOLE,
    change: (config) => ({ ...config, holdout: 1 }),
  }),
  of('settings-held', 'regular', all(open, unfold('held')), WHOLE),
  of(
    'settings-topics',
    'regular',
    all(goToService, prefer('mute', { topic: 'shoes' }), open, unfold('topics')),
    WHOLE,
  ),
  of(
    'settings-rested',
    'regular',
    all(open, unfold('topics'), press('topic/clothing/switch'), isDone),
    WHOLE,
  ),
  of(
    'settings-rested-no-more',
    'regular',
    all(
      goToService,
      prefer('mute', { topic: 'shoes' }),
      open,
      unfold('topics'),
      press('topic/shoes/switch'),
      isDone,
    ),
    WHOLE,
  ),
  of(
    'settings-hidden',
    'regular',
    all(goToService, prefer('mute', { offer: 'rain-set' }), open, unfold('hidden')),
    WHOLE,
  ),
  of(
    'settings-allowed',
    'regular',
    all(
      goToService,
      prefer('mute', { offer: 'rain-set' }),
      open,
      unfold('hidden'),
      press('hidden/rain-set/0'),
      isDone,
    ),
    WHOLE,
  ),

  of('settings-exported', 'regular', all(open, press('export/0'), isSaid)),
  of('settings-imported', 'regular', all(open, giveOwn, isSaid)),
  of(
    'settings-not-imported',
    'regular',
    all(open, give('Einkaufsliste.json', 'Milch'), isSaid),
    SPECIAL,
  ),
  of('settings-question', 'regular', all(open, press('erase/0'), seen('.question[open]')), SPECIAL),
  of(
    'settings-question-off',
    'regular',
    all(goToService, prefer('switchOff'), open, press('erase/0'), seen('.question[open]')),
    SPECIAL,
  ),
  of(
    'settings-erased',
    'regular',
    all(
      open,
      press('erase/0'),
      (stage) => stage.page.locator('.question button').first().click(),
      isSaid,
    ),
  ),
];
