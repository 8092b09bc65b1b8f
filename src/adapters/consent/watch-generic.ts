import type { ConsentOptions, ConsentStatus, WatchConsent } from '../../model/consent.js';
import { globalOf } from './global-of.js';
import { readCookie, readJsonCookie } from './read-cookie.js';

/**
 * Any other platform: an event whose detail says it, a global or a cookie. The same paths lead to
 * the answers in each of them; the cookie may hold JSON, or a list of what was accepted.
 */
export const watchGeneric: WatchConsent = (options, onChange) => {
  const { event: type, on, global, cookie, personalisation } = options;
  let told: unknown;
  if (type) {
    (on === 'document' ? document : window).addEventListener(type, (event) => {
      told = (event as CustomEvent<unknown>).detail;
      onChange();
    });
  }
  return () => {
    const inCookie =
      cookie && (readJsonCookie(cookie) ?? readCookie(cookie)?.split(',').map(trimmed));
    const inGlobal = global && find(globalOf(global.split('.')[0]!), global.split('.').slice(1));
    const found = [inCookie, inGlobal, told].filter((held) => typeof held === 'object' && held);
    if (!found.length) return type ? {} : undefined;
    const statusOf = (path: ConsentOptions['storage']): ConsentStatus => {
      if (typeof path !== 'string') return 'unknown';
      const answers = found.map((held) => statusOfAnswer(find(held, path.split('.'))));
      // Whatever was said last stands in one of them; of two that differ, the stricter counts.
      if (answers.includes('denied')) return 'denied';
      return answers.includes('granted') ? 'granted' : 'unknown';
    };
    return {
      storage: statusOf(options.storage ?? personalisation),
      personalisation: statusOf(personalisation),
      measurement: statusOf(options.measurement),
    };
  };
};

const trimmed = (text: string): string => text.trim();

/** In a list, the last key is one of its entries: `categories.marketing`. */
function find(held: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return held;
  if (Array.isArray(held)) return held.includes(key);
  const object = Object(held) as Readonly<Record<string, unknown>>;
  return Object.hasOwn(object, key) ? find(object[key], rest) : undefined;
}

const YES = /^(true|1|yes|granted|allow|allowed|accept|accepted)$/i;
const NO = /^(false|0|no|denied|deny|declined|reject|rejected)$/i;

function statusOfAnswer(answer: unknown): ConsentStatus {
  if (YES.test(`${answer}`)) return 'granted';
  return NO.test(`${answer}`) ? 'denied' : 'unknown';
}
