import type { WatchConsent } from '../../model/consent.js';
import { ABSTENTION } from './abstention.js';
import { globalOf } from './global-of.js';
import { readCookie } from './read-cookie.js';
import { wordByName } from './word-by-name.js';

/** Cookiebot, by its cookie or its global. https://www.cookiebot.com/en/developer/ */
export const watchCookiebot: WatchConsent = (options, onChange) => {
  for (const type of ['ConsentReady', 'Accept', 'Decline']) {
    addEventListener(`CookiebotOn${type}`, onChange);
  }
  return () => {
    const cookie = readCookie('CookieConsent');
    // The shopper is where nobody has to be asked.
    if (cookie === '-1') return ABSTENTION;
    const cookiebot = globalOf('Cookiebot');
    if (cookie === undefined && !cookiebot?.['hasResponse']) return cookiebot ? {} : undefined;
    // `{stamp:'…',necessary:true,preferences:false,…}`: no JSON.
    const saved = cookie?.split(/[{},]/);
    const defaults = {
      storage: 'preferences',
      personalisation: 'marketing',
      measurement: 'statistics',
    };
    return wordByName(options, defaults, (name) =>
      saved ? saved.includes(`${name}:true`) : (cookiebot?.['consent']?.[name] as unknown) === true,
    );
  };
};
