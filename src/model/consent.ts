/** `unknown` counts as `denied` wherever a decision is taken. */
export type ConsentStatus = 'granted' | 'denied' | 'unknown';

/**
 * What the shopper agreed to.
 * - `storage`: keep state on the device
 * - `personalisation`: use signals about the shopper
 * - `measurement`: tell the shop's analytics
 */
export interface Consent {
  readonly storage: ConsentStatus;
  readonly personalisation: ConsentStatus;
  readonly measurement?: ConsentStatus;
}

export type ConsentPurpose = 'storage' | 'personalisation' | 'measurement';
