import type { ConsentOptions, ConsentStatus, ConsentWord } from '../../model/consent.js';

type Names = Pick<ConsentOptions, 'storage' | 'personalisation' | 'measurement'>;

/**
 * The word of a platform that knows categories, services or cookies by name. The config says which
 * stands for what; who names the one for personalisation only means storage by it, too.
 * @param defaults the platform's own usual names.
 */
export function wordByName(
  { personalisation, storage = personalisation, measurement }: Names,
  defaults: Names,
  isAccepted: (name: string) => boolean,
): ConsentWord {
  const statusOf = (names: Names['storage']): ConsentStatus => {
    if (names === undefined) return 'unknown';
    return [names].flat().every((name) => isAccepted(name)) ? 'granted' : 'denied';
  };
  return {
    storage: statusOf(storage ?? defaults.storage),
    personalisation: statusOf(personalisation ?? defaults.personalisation),
    measurement: statusOf(measurement ?? defaults.measurement),
  };
}
