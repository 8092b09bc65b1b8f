import type { WatchConsent } from '../../model/consent.js';
import { type Foreign, globalOf } from './global-of.js';
import { quietly } from './quietly.js';
import { readJsonCookie } from './read-cookie.js';
import { wordByName } from './word-by-name.js';

/** vanilla-cookieconsent 3, by its cookie. https://cookieconsent.orestbida.com/reference/api-reference.html */
export const watchCookieconsent: WatchConsent = (options, onChange) => {
  const { cookie = 'cc_cookie' } = options;
  const readSaved = () => readJsonCookie(cookie) as Foreign | undefined;
  /** What it told of, where it keeps it elsewhere than in its cookie. */
  let told: Foreign | undefined;
  /** Its cookie is of an earlier revision of the shop's questions, and the new ones are asked. */
  const isAskedAgain = (): boolean =>
    !!document.getElementById('cc-main') &&
    (globalOf('CookieConsent')?.['validConsent']?.() as unknown) === false;
  for (const type of ['cc:onConsent', 'cc:onChange']) {
    const listen = (event: Event): void => {
      told = readSaved() ? undefined : (event as CustomEvent<Foreign>).detail['cookie'];
      onChange();
    };
    addEventListener(type, quietly(listen));
  }
  addEventListener('cc:onModalShow', onChange);
  const isThere = () => globalOf('CookieConsent') ?? document.getElementById('cc-main');
  return () => {
    const categories = (readSaved() ?? told)?.['categories'] as unknown;
    if (!Array.isArray(categories)) return isThere() ? {} : undefined;
    if (isAskedAgain()) return {};
    const defaults = {
      storage: 'functionality',
      personalisation: 'marketing',
      measurement: 'analytics',
    };
    return wordByName(options, defaults, (name) => categories.includes(name));
  };
};
