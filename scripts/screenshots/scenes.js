import { CHAT } from './chat.js';
import { LAB_SCENES } from './lab.js';
import { OFFERS } from './offers.js';
import { SETTINGS } from './settings.js';
import { WHY } from './why.js';

/**
 * Every state that there is a picture of: a name each, once.
 * @type {readonly import('./stage.js').Scene[]}
 */
export const SCENES = [...OFFERS, ...WHY, ...SETTINGS, ...CHAT, ...LAB_SCENES];
