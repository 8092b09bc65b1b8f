import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SCENES } from '../../scripts/screenshots/scenes.js';
import { inviteShoppers } from '../../scripts/screenshots/shoppers.js';
import { playScene } from '../../scripts/screenshots/stage.js';
import { serve } from '../../scripts/serve.js';
import { deSettings, deWhy } from '../../src/locales/de.js';
import { textsOf } from '../support/texts-of.js';
import { expect, test } from './support/test.js';

// Whatever the dialogs and the chat can say, some picture shows: a state that nobody looks at has
// words that are in none of them.

const root = new URL('../../', import.meta.url);
const dist = new URL('dist/', root);

/** What stands in the gaps of the settings' sentences. */
const GAPS = {
  reveal: [['X']],
  privacy: [['Laufladen']],
  describe: [0, 0.2, 0.5, 0.9, 1].map((share) => [share, share * 35]),
  about: [['X', 'X', 12.3]],
  forget: [['X']],
  correctLabel: [['X']],
  forgottenAll: [['X']],
  count: [0, 1, 2].map((count) => [count, count]),
  earlier: [[1], [2]],
  withheld: [['X']],
  rest: [['X']],
  restsWith: [['X']],
  notImported: [['X']],
};

/**
 * Words that are no state of their own: each is one of a row of words for the same place, of which
 * others are seen.
 */
const OF_A_ROW = [
  'noted.origins.account',
  'noted.origins.unknown',
  'shown.outcomes.ignored',
  'shown.outcomes.withheld',
];

/** Runs in the page: all that stands on it, in dialogs too, seen or heard. */
function readAll(): string {
  const roots = [...document.querySelectorAll('taktvoll-why, taktvoll-settings, taktvoll-panel')]
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('dialog, section.card') ?? [])])
    .concat(...document.querySelectorAll('.chat, .chat-open'));
  return roots
    .flatMap((part) => [
      (part as HTMLElement).innerText,
      ...[...part.querySelectorAll('[aria-label]')].map(({ ariaLabel }) => ariaLabel),
      ...[...part.querySelectorAll('option')].map(({ textContent }) => textContent),
    ])
    .join('\n');
}

/** A sentence with gaps, as it is looked for. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    text
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\d+(,\d)?/g, '\\d+(,\\d)?')
      .replace(/\bX\b|\bShop\b/g, '.+'),
  );

test('every word of Why this?, Offer settings and the chat is in a picture', async ({ page }) => {
  // Some seventy scenes: a minute, and more beside other tests.
  test.setTimeout(600_000);
  const browser = page.context().browser()!;
  const server = await serve({
    roots: ['demo/', ''].map((at) => fileURLToPath(new URL(at, dist))),
  });
  const place = { browser, url: server.url, shoppers: inviteShoppers(browser, server.url) };
  const seen: string[] = [];
  const left = [...SCENES];
  // While one page waits another goes on.
  const play = async () => {
    for (let scene = left.shift(); scene; scene = left.shift()) {
      const played = await playScene(place, scene, { screen: 'desktop', lang: 'de' });
      seen.push(await played.evaluate(readAll));
      await played.context().close();
    }
  };
  await Promise.all([play(), play(), play()]);
  await server.close();

  const { held, data, ...others } = deSettings;
  const { facts, days, moment, date, earliest, list, quote, ...settings } = others;
  const { reasons, ...restOfHeld } = held;
  const { file, ...restOfData } = data;
  const chat = JSON.parse(readFileSync(new URL('demo/shop/texts/de.json', root), 'utf8'))
    .chat as object;
  const told = [
    ...textsOf(deWhy, ['why']),
    ...textsOf({ ...settings, held: restOfHeld, data: restOfData }, [], GAPS),
    ...textsOf(chat, ['chat']),
  ];
  const paths = [...new Set(told.map(([path]) => path))];
  const unseen = paths.filter((path) => {
    const patterns = told.filter(([of]) => of === path).map(([, text]) => patternOf(text));
    return !patterns.some((pattern) => seen.some((text) => pattern.test(text)));
  });
  expect(unseen).toEqual(OF_A_ROW);
});
