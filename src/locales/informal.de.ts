/** One file of the script tag: what *Why this?* says to whom the shop calls *du*. */
import type { Messages } from '../model/messages.js';
import type { WhyWords } from '../model/why-words.js';
import { deInformal, deWhyInformal } from './de.js';
import { readdress } from './readdress.js';

export const speakInformally = (formal: {
  readonly messages: Messages;
  readonly words: WhyWords;
}): typeof formal => ({
  messages: readdress(formal.messages, deInformal),
  words: readdress(formal.words, deWhyInformal),
});
