/** One file of the script tag: what *Offer settings* say to whom the shop calls *du*. */
import type { SettingsMessages } from '../model/settings-messages.js';
import { deSettingsInformal } from './de.js';
import { readdress } from './readdress.js';

export const settleInformally = (formal: SettingsMessages): SettingsMessages =>
  readdress(formal, deSettingsInformal);
