import { creativeIn, SCENES as FORMATS } from '../demo-scenes.js';

/** An offer in the page, then one of each further format and trigger. */
export const OFFERS = [
  {
    name: 'offer',
    shopper: 'looker',
    isSpecial: true,
    async play({ page, visit }) {
      await visit('index.html');
      await creativeIn(page, 'home-hero').waitFor();
    },
  },
  ...FORMATS.map(({ format, offer, placement, play }) => ({
    name: `${format}-${offer}`,
    shopper: 'new',
    async play(stage) {
      await play(stage);
      await creativeIn(stage.page, placement).waitFor();
    },
  })),
];
