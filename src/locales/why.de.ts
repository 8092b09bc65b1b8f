/** One file of the script tag: what *Why this?* says in German before it is unfolded. */
import { de, deWhy } from './de.js';

export const german = { messages: de, words: deWhy };
