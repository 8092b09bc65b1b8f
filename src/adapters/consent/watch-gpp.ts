import type { ConsentOptions, ConsentWord, WatchConsent } from '../../model/consent.js';
import { ABSTENTION } from './abstention.js';
import { type Foreign, globalOf } from './global-of.js';
import { quietly } from './quietly.js';
import { whenThere } from './when-there.js';
import { wordOfPurposes } from './word-of-purposes.js';

/** Numbers of the sections, as `applicableSections` gives them. */
const NONE_APPLIES = -1;
const EUROPE = 2;
const FIRST_STATE = 7;

/**
 * IAB GPP 1.1, by the events of `__gpp`: the TCF's section for Europe, and the sections of the
 * United States, which know no consent but objections.
 * https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform
 */
export const watchGpp: WatchConsent = (options, onChange) => {
  let word: ConsentWord | undefined;
  whenThere(
    () => globalOf('__gpp'),
    (gpp) => {
      word = {};
      const listen = (event: Foreign): void => {
        const ping = event['pingData'];
        // Until it is ready, what was said last holds.
        if (`${ping?.['signalStatus']}` !== 'ready') return;
        word = wordOf(ping!, options);
        onChange();
      };
      gpp('addEventListener', quietly(listen));
    },
  );
  return () => word;
};

function wordOf(ping: Foreign, options: ConsentOptions): ConsentWord {
  const applicable = [ping['applicableSections']].flat() as unknown as readonly number[];
  if (applicable.includes(NONE_APPLIES)) return ABSTENTION;
  const sections = Object.entries(ping['parsedSections'] ?? {});
  const states = sections.filter(([name]) => name.startsWith('us')).map(([, held]) => flat(held));
  const objection = applicable.some((section) => section >= FIRST_STATE) && objectionOf(states);
  if (!applicable.includes(EUROPE)) {
    // Nobody is asked there whether a device may be used: another source has to say.
    return objection ? { ...ABSTENTION, personalisation: objection } : {};
  }
  const europe = flat(sections.find(([name]) => name === 'tcfeuv2')?.[1]);
  const word = wordOfPurposes(options, (purpose) => isConsented(europe, purpose));
  return objection === 'denied' ? { ...word, personalisation: objection } : word;
}

/** Platforms give a section as one object, or as a list of its segments. */
const flat = (section: Foreign | undefined): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...[section].flat());

/** By its place in a list, or by its number as a key. */
function isConsented(section: Readonly<Record<string, unknown>>, purpose: number): boolean {
  const consents = section['PublisherConsents'];
  return Array.isArray(consents)
    ? consents[purpose - 1] === true
    : Object(consents)[purpose] === true;
}

/** 1 is an objection, 2 is none; 0 says that nobody was asked. */
function objectionOf(
  states: readonly Readonly<Record<string, unknown>>[],
): NonNullable<ConsentWord['personalisation']> {
  const answers = states.flatMap((state) => [
    state['TargetedAdvertisingOptOut'],
    state['SharingOptOut'],
    state['SaleOptOut'],
  ]);
  if (answers.includes(1) || states.some((state) => state['Gpc'] === true)) return 'denied';
  return answers.includes(2) ? 'granted' : 'abstains';
}
