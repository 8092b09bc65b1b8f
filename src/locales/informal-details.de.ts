/** One file of the script tag: what is unfolded, for whom the shop calls *du*. */
import type { DetailMessages } from '../model/messages.js';
import { deDetailsInformal } from './de.js';
import { readdress } from './readdress.js';

export const discloseInformally = (formal: DetailMessages): DetailMessages =>
  readdress(formal, deDetailsInformal);
