/** One file of the script tag: what *Why this?* says in English before it is unfolded. */
import { en, enWhy } from './en.js';

export const english = { messages: en, words: enWhy };
