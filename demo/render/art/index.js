import { cap, jacket, trousers, vest } from './apparel.js';
import { belt, flask, headlamp, socks } from './gear.js';
import { bar, gel, tub } from './nutrition.js';
import { shoe } from './shoe.js';

const DRAWINGS = { shoe, jacket, trousers, cap, vest, gel, bar, tub, socks, headlamp, flask, belt };

/** The SVG of a product, from the `art` entry of the catalogue. */
export const drawProduct = ({ kind, ...options }) => DRAWINGS[kind](options);
