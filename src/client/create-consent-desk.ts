import { combineConsent } from '../core/combine-consent.js';
import type { ConsentSourceConfig } from '../model/config.js';
import type { Consent, ConsentWord, ReadConsent } from '../model/consent.js';
import { CONSENT_ADAPTERS } from './consent-adapters.js';
import type { Report } from './create-reporter.js';

/** So long after the page was loaded, a platform that is to come should be there. */
const PATIENCE_MS = 5000;

export interface ConsentDesk {
  /** The manual source, whether it is listed or not: it may be later. */
  readonly setConsent: (given: Partial<Consent>) => void;
  /**
   * Loads what these sources need.
   * @returns takes them into use, in place of those before: they speak from then on.
   */
  readonly prepareSources: (sources: readonly ConsentSourceConfig[]) => Promise<() => void>;
  /** Reads what all sources say now: cookies may have changed while the page was away. */
  readonly readAgain: () => void;
  /** @param onConsent is told what holds, and then each change of it. */
  readonly follow: (onConsent: (consent: Consent) => void) => void;
}

/** Where the words of all listed sources come in, and one goes out. */
export function createConsentDesk(report: Report): ConsentDesk {
  let readers: readonly ReadConsent[] = [];
  let told: ConsentWord | undefined;
  let consent = combineConsent([]);
  /** Until somebody says something, there is nothing to tell. */
  const silence = JSON.stringify(consent);
  let tell: (consent: Consent) => void = () => {};
  /** By the line that stands for it in the config: the same in a newer one is not begun again. */
  const known = new Map<string, Promise<ReadConsent>>();

  const readAgain = (): void => {
    const next = combineConsent(readers.map((read) => read()));
    // Platforms say the same again and again.
    if (JSON.stringify(next) === JSON.stringify(consent)) return;
    consent = next;
    tell(consent);
  };

  const begin = async (source: ConsentSourceConfig): Promise<ReadConsent> => {
    const { source: name } = source;
    if (name === 'manual') return () => told;
    if (name === 'global-privacy-control') return readGlobalPrivacyControl;
    let read: ReadConsent;
    try {
      const watch = await CONSENT_ADAPTERS[name]();
      read = quietly(watch(source, readAgain));
    } catch {
      report('CONSENT_CHUNK_MISSING', `taktvoll.consent-${name}.js`);
      return () => undefined;
    }
    whenLoaded(() => {
      setTimeout(() => read() ?? report('CONSENT_PLATFORM_MISSING', name), PATIENCE_MS);
    });
    return read;
  };

  return {
    setConsent(given) {
      // As it is now: the page may go on changing its object.
      told = { ...given };
      readAgain();
    },
    async prepareSources(sources) {
      const next = await Promise.all(
        sources.map((source) => {
          const key = JSON.stringify(source);
          if (!known.has(key)) known.set(key, begin(source));
          return known.get(key)!;
        }),
      );
      return () => {
        readers = next;
        readAgain();
      };
    },
    readAgain,
    follow(onConsent) {
      tell = onConsent;
      if (JSON.stringify(consent) !== silence) tell(consent);
    },
  };
}

/** It has no opinion on what was agreed to, only on passing data on. */
function readGlobalPrivacyControl(): ConsentWord {
  const { globalPrivacyControl } = navigator as { readonly globalPrivacyControl?: boolean };
  return {
    storage: 'abstains',
    personalisation: 'abstains',
    measurement: 'abstains',
    globalPrivacyControl: globalPrivacyControl === true,
  };
}

/** A platform's objects are not ours: where they break, nothing was said. */
const quietly =
  (read: ReadConsent): ReadConsent =>
  () => {
    try {
      return read();
    } catch {
      return {};
    }
  };

function whenLoaded(then: () => void): void {
  if (document.readyState === 'complete') then();
  else addEventListener('load', then, { once: true });
}
