import type { WatchConsent } from '../../model/consent.js';
import { type Foreign, globalOf } from './global-of.js';
import { readJsonCookie } from './read-cookie.js';
import { whenThere } from './when-there.js';
import { wordByName } from './word-by-name.js';

/** Klaro 0.7, by its cookie, or its manager where it keeps it elsewhere. https://klaro.org/docs/ */
export const watchKlaro: WatchConsent = (options, onChange) => {
  const { cookie = 'klaro' } = options;
  let manager: Foreign | undefined;
  whenThere(
    () => globalOf('klaro')?.['getManager']?.(),
    (found) => {
      manager = found;
      // Called for every switch that is moved, too: only what was saved counts.
      found['watch']?.({ update: onChange });
      onChange();
    },
  );
  return () => {
    const saved = (readJsonCookie(cookie) ??
      (manager?.['confirmed'] && manager['savedConsents'])) as Foreign | undefined;
    if (!saved) return manager || globalOf('klaro') ? {} : undefined;
    const defaults = { storage: 'taktvoll', personalisation: 'taktvoll' };
    return wordByName(options, defaults, (name) => (saved[name] as unknown) === true);
  };
};
