import { describe, expect, test } from 'vitest';
import { LANGUAGES, LOOKS, looksOf, pictureOf } from '../../scripts/screenshots/looks.js';
import { SCENES } from '../../scripts/screenshots/scenes.js';
import { README_PICTURES } from '../../scripts/take-screenshots.js';

const named = SCENES.map(({ name }) => name);
const pictures = SCENES.flatMap((scene) =>
  LANGUAGES.flatMap((lang) => looksOf(scene, lang).map((look) => pictureOf(scene, look, lang))),
);

describe('the pictures of `npm run screenshots`', () => {
  test('no two have one name, and each can be asked for by a part of it', () => {
    expect(new Set(pictures).size).toBe(pictures.length);
    expect(pictures.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(name))).toEqual([]);
  });

  test('each state is seen on phone and desktop, light and dark, in German and English', () => {
    const everywhere = ['phone', 'desktop'].flatMap((screen) =>
      ['light', 'dark'].flatMap((scheme) =>
        ['de', 'en'].map((lang) => `${screen}-${scheme}-${lang}`),
      ),
    );
    const all = named.flatMap((name) => everywhere.map((look) => `${name}-${look}`));
    expect(all.filter((name) => !pictures.includes(name))).toEqual([]);
  });

  test.each(['offer', 'why', 'settings', 'chat'])('%s is seen in every special look', (name) => {
    const special = LOOKS.filter(({ isSpecial }) => isSpecial);
    expect(special.map((look) => look.name)).toEqual(
      expect.arrayContaining(['320', 'rtl', 'informal', 'zoom-200', 'forced-colours', 'motion']),
    );
    const wanted = special.map((look) => `${name}-${look.screen}-${look.name}-de`);
    expect(wanted.filter((each) => !pictures.includes(each))).toEqual([]);
  });

  test('those of the README are among them', () => {
    expect(Object.keys(README_PICTURES).filter((name) => !pictures.includes(name))).toEqual([]);
  });
});
