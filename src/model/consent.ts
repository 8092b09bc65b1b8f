/** `unknown` counts as `denied` wherever a decision is taken. */
export type ConsentStatus = 'granted' | 'denied' | 'unknown';

/**
 * What the shopper agreed to.
 * - `storage`: keep state on the device
 * - `personalisation`: use signals about the shopper
 * - `measurement`: tell the shop's analytics
 * - `globalPrivacyControl`: the browser says that the shopper objects to passing data on; it denies
 *   nothing by itself, and only what comes from the shop itself may then make an offer personal
 */
export interface Consent {
  readonly storage: ConsentStatus;
  readonly personalisation: ConsentStatus;
  readonly measurement?: ConsentStatus;
  readonly globalPrivacyControl?: boolean;
}

export type ConsentPurpose = 'storage' | 'personalisation' | 'measurement';

/**
 * What one source says. A purpose that it does not name is unknown, and so denied; where it has
 * nothing to say (the law it works for does not apply) it abstains, and the others decide.
 */
export interface ConsentWord extends Partial<Record<ConsentPurpose, ConsentStatus | 'abstains'>> {
  readonly globalPrivacyControl?: boolean;
}

/** What a source's line in the config may say; which of it each source takes, the schema tells. */
export interface ConsentOptions {
  readonly source: string;
  readonly storage?: string | readonly string[] | undefined;
  readonly personalisation?: string | readonly string[] | undefined;
  readonly measurement?: string | readonly string[] | undefined;
  readonly offers?: 'own' | 'sponsored' | undefined;
  readonly cookie?: string | undefined;
  readonly event?: string | undefined;
  readonly on?: 'window' | 'document' | undefined;
  readonly global?: string | undefined;
}

/** Reads what a source says right now; `undefined` where its platform is not on the page (yet). */
export type ReadConsent = () => ConsentWord | undefined;

/**
 * A consent source. Reads nothing but the platform's own cookie or global, and writes nothing.
 * @param onChange is told that reading again may yield something else.
 */
export type WatchConsent = (options: ConsentOptions, onChange: () => void) => ReadConsent;
