import { creativeIn, SCENES as FORMATS, goTo } from '../demo-scenes.js';
import { askingFor } from './told-config.js';

/** One after the other, on one stage. */
const all =
  (...steps) =>
  async (stage) => {
    for (const step of steps) await step(stage);
  };

/** Asks why something stands there. */
const askAt = (placement) => async (stage) => {
  const { page } = stage;
  await goTo(page, placement);
  await creativeIn(page, placement).waitFor();
  await page
    .locator(`taktvoll-slot[placement="${placement}"]`)
    .getByRole('button', { name: /^(Warum\?|Why this\?)$/ })
    .click();
  await page.locator('taktvoll-why dialog').waitFor();
};
const visit = (path) => (stage) => stage.visit(path);

const askOfShoes = all(visit('index.html'), askAt('home-hero'));
const askOfPage = all(visit('category-running.html'), askAt('category-banner'));
const askOfPlan = all(visit('index.html'), askAt('home-row'));
const askOfFormat = (wanted) => {
  const { play, placement } = FORMATS.find(({ offer }) => offer === wanted);
  return all(play, askAt(placement));
};

const seen = (selector) => (stage) =>
  stage.page.locator(`taktvoll-why ${selector}`).first().waitFor();
const press = (selector) => (stage) =>
  stage.page.locator(`taktvoll-why ${selector}`).first().click();
/** What can be changed of the offer as a whole: all, or this one of them. */
const lever = (index) => press(`.levers > li:nth-child(${index}) .act`);
const isDone = seen('.undo:visible');

const unfold = all(press('.fold'), seen('.details section'));
const use = all(press('.act'), isDone);
const correct = all(press('.act'), seen('.choice'));

const goal = askingFor('goal', 'ten');
const size = askingFor('shoe-size', '42');
const club = askingFor('club', 'Alster');
const askOfAnswer = ({ answer }) => all(answer, askOfPlan);

const write = (text) => (stage) => stage.page.locator('taktvoll-why .choice input').fill(text);
const goOffline = (stage) => stage.page.context().setOffline(true);
/** The shop opens its consent settings when it is asked to. */
const listenForConsent = (stage) =>
  stage.page.evaluate(() => {
    window.taktvoll.on('consent-wanted', () => {});
  });
const switchOff = (stage) => stage.page.evaluate(() => window.taktvoll.preferences.switchOff());

const of = (name, shopper, play, options = {}) => ({ name, shopper, play, ...options });
const SPECIAL = { isSpecial: true };
const WHOLE = { isWhole: true };

/** *Why this?*: as it comes, by what it says; unfolded; with its levers used. */
export const WHY = [
  of('why', 'looker', askOfShoes, SPECIAL),
  of('why-whole', 'looker', askOfShoes, WHOLE),
  of('why-of-page', 'new', askOfPage, WHOLE),
  of('why-of-everyone', 'new', askOfPlan, WHOLE),
  of('why-of-basket', 'new', askOfFormat('socks-with-shoes'), WHOLE),
  of('why-of-several', 'new', askOfFormat('old-pair'), WHOLE),
  of('why-over-overlay', 'new', askOfFormat('basket-stays')),
  of('why-of-answer', 'new', askOfAnswer(goal), { ...WHOLE, change: goal.change }),
  of('why-unfolded', 'looker', all(askOfShoes, unfold), { ...WHOLE, ...SPECIAL }),
  of('why-unfolded-of-page', 'new', all(askOfPage, unfold), WHOLE),

  of('why-undo', 'looker', all(askOfShoes, use), SPECIAL),
  of('why-stopped', 'looker', all(askOfShoes, lever(1), isDone), WHOLE),
  of('why-rested', 'looker', all(askOfShoes, lever(2), isDone), WHOLE),
  of('why-off', 'looker', all(askOfShoes, lever(3), isDone), WHOLE),
  of('why-is-off', 'new', all(visit('service.html'), switchOff, askOfPage), WHOLE),
  of(
    'why-on-again',
    'new',
    all(visit('service.html'), switchOff, askOfPage, lever(2), isDone),
    WHOLE,
  ),
  of('why-correct', 'new', all(askOfAnswer(goal), correct), { ...SPECIAL, change: goal.change }),
  of('why-correct-list', 'new', all(askOfAnswer(size), correct), { change: size.change }),
  of(
    'why-correct-refused',
    'new',
    all(askOfAnswer(club), correct, write('42'), press('.choice .pick'), seen('[aria-invalid]')),
    { change: club.change },
  ),
  of('why-corrected', 'new', all(askOfAnswer(goal), correct, press('.choice .pick'), isDone), {
    change: goal.change,
  }),
  of('why-failed', 'looker', all(askOfShoes, goOffline, press('.act'), seen('.lever p:visible'))),
  of(
    'why-until-reload',
    'refuser',
    all(visit('category-running.html'), listenForConsent, askAt('category-banner'), use),
    {
      ...WHOLE,
      ...SPECIAL,
    },
  ),
];
