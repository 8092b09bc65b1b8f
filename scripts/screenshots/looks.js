// How each scene is looked at: the screens and schemes of all of them, and what only some are
// looked at with.

/** What is the same for all looks at one screen. */
export const SCREENS = {
  // What a phone's browser leaves of 844 pixels.
  phone: { viewport: { width: 390, height: 664 }, deviceScaleFactor: 2, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 760 } },
  wide: { viewport: { width: 2560, height: 1440 } },
};

export const LANGUAGES = ['de', 'en'];

/**
 * @typedef {object} Look
 * @property {keyof SCREENS} screen
 * @property {string} name
 * @property {boolean} [isSpecial] only for scenes that ask for it
 * @property {boolean} [isLab] only for those of the lab that ask for it
 * @property {'light' | 'dark'} [colorScheme] default: light
 * @property {'active'} [forcedColors]
 * @property {'no-preference'} [reducedMotion] default: nothing moves
 * @property {{ width: number, height: number }} [viewport] default: the screen's
 * @property {'rtl'} [direction]
 * @property {'informal'} [tone] as a shop has it that says *du*
 * @property {readonly string[]} [languages] default: all
 */

/** @type {readonly Look[]} */
export const LOOKS = [
  { screen: 'phone', name: 'light' },
  { screen: 'phone', name: 'dark', colorScheme: 'dark' },
  { screen: 'desktop', name: 'light' },
  { screen: 'desktop', name: 'dark', colorScheme: 'dark' },
  { screen: 'phone', name: '320', isSpecial: true, viewport: { width: 320, height: 568 } },
  { screen: 'phone', name: 'rtl', isSpecial: true, direction: 'rtl' },
  { screen: 'phone', name: 'informal', isSpecial: true, tone: 'informal', languages: ['de'] },
  // Half the pixels of CSS for the same glass.
  { screen: 'desktop', name: 'zoom-200', isSpecial: true, viewport: { width: 640, height: 380 } },
  { screen: 'desktop', name: 'rtl', isSpecial: true, direction: 'rtl' },
  { screen: 'desktop', name: 'forced-colours', isSpecial: true, forcedColors: 'active' },
  { screen: 'desktop', name: 'motion', isSpecial: true, reducedMotion: 'no-preference' },
  { screen: 'phone', name: '360', isLab: true, viewport: { width: 360, height: 640 } },
  { screen: 'desktop', name: 'tablet', isLab: true, viewport: { width: 820, height: 1180 } },
  { screen: 'desktop', name: 'contrast', isLab: true, forcedColors: 'active' },
  { screen: 'wide', name: 'light', isLab: true },
  { screen: 'wide', name: 'dark', isLab: true, colorScheme: 'dark' },
];

/**
 * @param {{ isSpecial?: boolean, isLab?: boolean }} scene
 * @param {string} lang
 * @returns {readonly Look[]} those of a scene, in one language
 */
export const looksOf = ({ isSpecial, isLab }, lang) =>
  LOOKS.filter(
    (look) =>
      (isSpecial || !look.isSpecial) &&
      (isLab || !look.isLab) &&
      (look.languages ?? LANGUAGES).includes(lang),
  );

export const pictureOf = (scene, look, lang) => `${scene.name}-${look.screen}-${look.name}-${lang}`;

/** Runs in the page: the direction of all that stands in it, dialogs included. */
function turn(direction) {
  const hosts = 'taktvoll-why, taktvoll-settings, taktvoll-panel';
  const roots = [...document.querySelectorAll(hosts)].map(({ shadowRoot }) => shadowRoot);
  const parts = roots.flatMap((root) => [...(root?.querySelectorAll('[dir]') ?? [])]);
  for (const part of [document.documentElement, ...parts]) part.dir = direction;
}

/** Runs in the page: how tall a window holds all of what floats, and of a page. */
function measure() {
  const dialogs = [...document.querySelectorAll('taktvoll-why, taktvoll-settings')].map((host) =>
    host.shadowRoot.querySelector('dialog'),
  );
  const [dialog] = dialogs;
  dialog?.scrollTo(0, 0);
  // A sheet leaves a tenth of the window above it.
  return dialog ? Math.ceil(dialog.scrollHeight / 0.89) + 40 : document.body.scrollHeight;
}

/** Runs in the page: what moves has arrived. */
function settle() {
  const hosts = [...document.querySelectorAll('taktvoll-why, taktvoll-settings, taktvoll-slot')];
  const roots = [document, ...hosts.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const animation of roots.flatMap((root) => root.getAnimations())) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
}

/** Makes a page that stands look so. */
export async function showLook(page, look, { isWhole }) {
  const { colorScheme = 'light', forcedColors = null, reducedMotion = 'reduce' } = look;
  const viewport = look.viewport ?? SCREENS[look.screen].viewport;
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion });
  await page.setViewportSize(viewport);
  await page.evaluate(turn, look.direction ?? 'ltr');
  if (isWhole) {
    const height = Math.max(viewport.height, await page.evaluate(measure));
    await page.setViewportSize({ ...viewport, height });
  }
  await page.evaluate(settle);
}
