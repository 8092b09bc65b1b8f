import { LANGUAGES, looksOf, pictureOf, SCREENS, showLook } from './looks.js';
import { SCENES } from './scenes.js';
import { playScene } from './stage.js';

/** Pages that are open at the same time: while one waits for the browser, the other is painted. */
const WORKERS = 2;

/** Scenes as they are played: once for each screen, language and tone, then looked at in turn. */
function listPlays(isWanted) {
  const plays = [];
  for (const scene of SCENES) {
    for (const lang of LANGUAGES) {
      for (const screen of Object.keys(SCREENS)) {
        for (const tone of [undefined, 'informal']) {
          const pictures = looksOf(scene, lang)
            .filter((look) => look.screen === screen && look.tone === tone)
            .map((look) => ({ look, name: pictureOf(scene, look, lang) }))
            .filter(({ name }) => isWanted(name));
          if (pictures.length) plays.push({ scene, lang, screen, tone, pictures });
        }
      }
    }
  }
  return plays;
}

/**
 * Takes the pictures whose names are wanted.
 * @param {import('./stage.js').Place} place
 * @param {(name: string) => boolean} isWanted
 * @param {(page: import('@playwright/test').Page, name: string) => Promise<void>} take
 * @returns {Promise<{ taken: readonly string[], failed: readonly { name: string, error: Error }[] }>}
 */
export async function takePictures(place, isWanted, take) {
  const plays = listPlays(isWanted);
  const taken = [];
  const failed = [];
  const work = async () => {
    for (let play = plays.shift(); play; play = plays.shift()) {
      const { scene, pictures, ...how } = play;
      const left = pictures.map(({ name }) => name);
      let page;
      try {
        page = await playScene(place, scene, how);
        for (const { look, name } of pictures) {
          await showLook(page, look, scene);
          await take(page, name);
          taken.push(left.shift());
        }
      } catch (error) {
        failed.push(...left.map((name) => ({ name, error })));
      }
      await page?.context().close();
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return { taken, failed };
}
