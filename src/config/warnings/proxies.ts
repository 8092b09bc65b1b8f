import { wordsOf } from '../../core/protection/words-of.js';
import type { SignalConfig } from '../../model/config.js';
import { keywordIn } from './keyword-in.js';
import type { Lint } from './lint.js';
import { namesOf, valuesOf } from './words-of-signal.js';

/**
 * What stands in for a trait that must not count: a postcode for origin, a first name for sex and
 * origin, a device or instalments for income (list: research on fairness of proxies).
 */
const PROXIES = [
  ['postcodes', 'postcode*,post code*,postal code*,zip code*,zipcode*,plz,postleitzahl*'],
  ['first names', 'first name*,given name*,vorname*'],
  [
    'devices',
    'device model*,device type*,phone model*,device brand,gerätemodell*,gerätetyp*,handymodell*,' +
      'handymarke*,betriebssystem*,operating system*',
  ],
  ['battery levels', 'battery level*,battery stat*,akkustand*,akkuladung*,ladestand*'],
  [
    'languages',
    'browser language*,system language*,first language*,language,browsersprache*,systemsprache*,' +
      'muttersprache*,sprache',
  ],
  ['mail providers', 'mail provider*,email provider*,mail domain*,email domain*,mailanbieter*'],
  [
    'payment by instalments',
    'instalment*,installment*,pay later,klarna,ratenzahl*,ratenkauf*,payment method*,zahlungsart*',
  ],
  [
    'clothing sizes',
    'clothing size*,dress size*,body size*,konfektionsgröße*,kleidergröße*,body shape*,figurtyp*',
  ],
  [
    'accessibility settings',
    'accessibility*,screen reader*,screenreader*,high contrast*,reduced motion*,barrierefrei*,' +
      'schriftgröße*,font size*,vorlesefunktion*',
  ],
] as const;

const proxyIn = keywordIn(PROXIES.map(([, words]) => words));

/** A value that is one, all of it: a category of accessible bathrooms only sounds like it. */
function proxyAmong(signal: SignalConfig): ReturnType<typeof proxyIn> {
  return valuesOf(signal)
    .flatMap(([, names]) => names)
    .map((name) => ({ name, found: proxyIn([name]) }))
    .find(({ name, found }) => found && wordsOf(name).trim() === found.word)?.found;
}

/** Likely proxies for protected traits that are not declared as such. */
export const proxies: Lint = ({ config: { signals = {} } }, warn) => {
  for (const [name, signal] of Object.entries(signals)) {
    if (signal.kind) continue;
    const [what] =
      PROXIES[(proxyIn(namesOf(name, signal)) ?? proxyAmong(signal))?.list ?? -1] ?? [];
    if (!what) continue;
    warn(
      {
        message: `it looks like ${what}, which stand in for protected traits such as origin, sex, health or income`,
        remedy:
          'Declare "kind": "proxy", and nothing uses it; better, leave the signal out. If it is none, give it a name that says what it is.',
      },
      ...['signals', name],
    );
  }
};
